package dev.faultline.kb;

import java.util.List;

/**
 * One number that a program, a driver or an operating system shows in place of a sentence.
 *
 * @param value as its family counts; NTSTATUS and HRESULT unsigned
 * @param name the upstream name, null where there is none
 * @param aliases other upstream names of the same value
 * @param common often seen in local AI
 * @param causes usual causes, likeliest first
 * @param action what to do at once, null where nobody says
 * @param entries ids of entries that tell more
 */
public record Code(
    long value,
    String name,
    List<String> aliases,
    boolean common,
    String meaning,
    List<String> causes,
    String action,
    List<String> entries) {}
