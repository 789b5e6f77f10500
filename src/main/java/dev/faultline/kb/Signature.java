package dev.faultline.kb;

import java.util.List;

/**
 * One way a fault shows itself in a log.
 *
 * @param pattern RE2 syntax with typed captures, {@code %{SIZE:requested}}
 * @param block whether the pattern may run over line breaks
 * @param within for a block: how many lines after its first line a match may reach; 0 for a line
 * @param requires patterns that must stand near a match, besides the entry's
 * @param unless patterns that must not
 * @param where condition over captures and derived values that must be true, or null
 * @param since first version that prints it, or null
 * @param until last version that prints it, or null
 * @param source upstream file that prints it, or null
 */
public record Signature(
    String pattern,
    boolean block,
    int within,
    List<String> requires,
    List<String> unless,
    String where,
    String since,
    String until,
    Entry.Source source) {}
