package dev.faultline.platform;

/**
 * What a fact's name stands for.
 *
 * @param name as conditions write it, {@code gpu.memory_free}; a family ends in {@code *}
 * @param type how its value is read
 * @param unit {@code bytes}, {@code MiB}, or empty
 * @param label for people, {@code free GPU memory}
 * @param meaning one phrase; lists the possible values where they are few
 * @param from where the probe reads it; {@code the log} where only a log tells it
 */
public record FactDefinition(
    String name, FactType type, String unit, String label, String meaning, String from) {}
