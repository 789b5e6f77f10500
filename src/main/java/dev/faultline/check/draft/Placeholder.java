package dev.faultline.check.draft;

/** What a draft says where a person must. */
public final class Placeholder {
  private static final String MARK = "FILL IN: ";

  private Placeholder() {}

  static String of(String what) {
    return MARK + what;
  }

  /** Whether the text is still the draft's. Null is none. */
  public static boolean is(String text) {
    return text != null && text.startsWith(MARK);
  }
}
