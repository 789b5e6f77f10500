package dev.faultline.advise;

import java.util.List;

/** The answer to one call: one result per input, in the order of the call. */
public record Report(ToolInfo tool, List<InputResult> results) {}
