package dev.faultline.cli;

/**
 * What the user gave in one go.
 *
 * @param text one line without its end, or several for a paste; empty for the other kinds
 */
record Typed(Kind kind, String text) {
  enum Kind {
    LINE,
    /** A bracketed paste of several lines: whole, whatever is in it. */
    PASTE,
    /** Ctrl-C. */
    CLEARED,
    /** Ctrl-D, or the end of the pipe. */
    END
  }

  static Typed line(String text) {
    return new Typed(Kind.LINE, text);
  }

  static Typed paste(String text) {
    return new Typed(Kind.PASTE, text);
  }

  static final Typed CLEARED = new Typed(Kind.CLEARED, "");
  static final Typed END = new Typed(Kind.END, "");
}
