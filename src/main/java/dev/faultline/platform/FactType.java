package dev.faultline.platform;

/**
 * How the text of a fact's value is to be read; every value in a {@link Platform} is in its normal
 * form.
 */
public enum FactType {
  /** Any text on one line. */
  TEXT,
  /** A decimal number without digit grouping. */
  NUMBER,
  /** A size; the normal form is the count of bytes in decimal digits. */
  SIZE,
  /** A version: digits and dots first, then any suffix, without a leading {@code v}. */
  VERSION,
  /** {@code true} or {@code false}. */
  FLAG;

  /**
   * Longest value kept; a fact is a datum, not a dump ({@code LD_LIBRARY_PATH} of modules systems
   * is the longest).
   */
  static final int MAX_LENGTH = 4096;

  /**
   * The value in its normal form.
   *
   * @param raw what a tool printed or a person wrote
   * @return null when it cannot be read as this type, {@code [N/A]} and the empty text included
   */
  public String normalise(String raw) {
    String text = ValueText.clean(raw, MAX_LENGTH);
    if (text.isEmpty() || ValueText.isAbsent(text)) {
      return null;
    }
    return switch (this) {
      case TEXT -> text;
      case NUMBER -> ValueText.number(text);
      case SIZE -> SizeText.normalise(text);
      case VERSION -> ValueText.version(text);
      case FLAG -> ValueText.flag(text);
    };
  }
}
