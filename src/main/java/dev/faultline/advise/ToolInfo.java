package dev.faultline.advise;

/**
 * Who answers.
 *
 * @param entries entries in the knowledge base in use, the user's own included
 * @param date ISO day of the knowledge base, empty when it has none
 */
public record ToolInfo(String name, String version, int entries, String date) {}
