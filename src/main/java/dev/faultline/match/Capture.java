package dev.faultline.match;

import dev.faultline.kb.CaptureType;

/** A value read out of a message: its text as printed, and its type. */
public record Capture(String text, CaptureType type) {}
