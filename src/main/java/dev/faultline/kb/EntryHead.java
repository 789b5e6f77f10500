package dev.faultline.kb;

import java.util.List;

/** What lists and look-ups need of an entry, without parsing its body. */
public record EntryHead(
    String id,
    String title,
    String summary,
    Entry.Role role,
    Entry.Severity severity,
    List<String> aka) {}
