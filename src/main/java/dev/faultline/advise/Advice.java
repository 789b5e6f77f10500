package dev.faultline.advise;

import java.util.List;
import java.util.Map;

/**
 * What the {@link Adviser} says about one input.
 *
 * @param facts the facts that were used, by name
 * @param shell the shell of the machine that the input is about
 */
public record Advice(List<Diagnosis> diagnoses, Map<String, UsedFact> facts, Shell shell) {}
