package dev.faultline.platform;

/** One datum about a machine: known, with where it was learned, or unknown, with why. */
public sealed interface Fact permits Fact.Known, Fact.Unknown {

  /** Name in the {@link FactCatalogue}; never null. */
  String name();

  /**
   * A fact with a value.
   *
   * @param value in the normal form of its {@link FactType}; never null
   * @param source where it was learned, for people: {@code nvidia-smi}, {@code log line 12}; never
   *     null
   */
  record Known(String name, String value, String source) implements Fact {}

  /**
   * A fact without a value.
   *
   * @param why one short phrase: {@code nvidia-smi not found}; never null
   */
  record Unknown(String name, String why) implements Fact {}
}
