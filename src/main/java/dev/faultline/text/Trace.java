package dev.faultline.text;

/** What the lines of one process are in the middle of, and what the next one therefore is. */
final class Trace {
  private enum State {
    /** Nothing. */
    OUTSIDE,
    /** Behind the header of a traceback. */
    OPENED,
    /** Behind a frame: source may follow. */
    FRAME,
    /** Behind a frame of IPython, Rich or pytest: a listing follows. */
    LISTING,
    /** Behind a Python warning or PowerShell's place, which echo one line. */
    ECHOING,
    /** Behind "terminate called" or "panicked at": the message follows. */
    DYING
  }

  /**
   * An echoed line at least this long may have been cut by a terminal, its rest standing in the
   * first column.
   */
  private static final int WRAP_WIDTH = 60;

  /** pytest prints at least this many columns before the text of a failing line. */
  static final int PYTEST_INDENT = 7;

  private State state = State.OUTSIDE;
  private int frameIndent;
  private String source;

  /** The kind of the next line; takes what the prefix table already knows as given. */
  LineKind next(String text, LineKind given) {
    int i = Looks.indent(text);
    if (given == LineKind.SOURCE || given == LineKind.LOCALS) {
      enterGiven(given, text);
      return given;
    }
    if (given == LineKind.EXCEPTION) {
      state = State.OUTSIDE;
      return given;
    }
    if (i == text.length()) {
      return blank();
    }
    LineKind framed = framing(text, i);
    if (framed != null) {
      return framed;
    }
    LineKind inside = inside(text, i);
    if (inside != null) {
      return inside;
    }
    return alone(text, i, given);
  }

  private void enterGiven(LineKind given, String text) {
    if (given == LineKind.SOURCE && Looks.indent(text) >= PYTEST_INDENT) {
      state = State.LISTING;
      frameIndent = 0;
    }
  }

  private LineKind blank() {
    if (state == State.ECHOING || state == State.FRAME && source != null) {
      state = State.OUTSIDE;
    }
    return LineKind.PLAIN;
  }

  /** Headers, frames and the sentences between tracebacks are known by themselves. */
  private LineKind framing(String text, int i) {
    if (Looks.isStatement(text, i)) {
      return source(text);
    }
    if (PowerShell.isNoise(text, i)) {
      state = text.startsWith("At ", i) ? State.ECHOING : State.OUTSIDE;
      return LineKind.SOURCE;
    }
    if (Looks.isHeader(text)) {
      state = State.OPENED;
      frameIndent = i + 2;
      return LineKind.TRACEBACK;
    }
    if (Looks.isChain(text, i)) {
      state = State.OUTSIDE;
      return LineKind.CHAIN;
    }
    if (Looks.isPythonFrame(text, i)) {
      return frame(State.FRAME, i);
    }
    if (Looks.isListingFrame(text, i)) {
      return frame(Looks.isLastFrame(text) ? State.OUTSIDE : State.LISTING, i);
    }
    if (Looks.isOtherFrame(text, i)) {
      return LineKind.FRAME;
    }
    return dying(text, i);
  }

  private LineKind frame(State next, int indent) {
    state = next;
    frameIndent = indent;
    source = null;
    return LineKind.FRAME;
  }

  private LineKind dying(String text, int i) {
    if (text.startsWith("terminate called", i) && !text.contains("what():")) {
      state = text.contains("after throwing") ? State.DYING : State.OUTSIDE;
      return LineKind.TRACEBACK;
    }
    if (text.startsWith("terminate called", i)
        || text.startsWith("what():", i)
        || text.startsWith("panic: ", i)
        || text.startsWith("fatal error: ", i)) {
      state = State.OUTSIDE;
      return LineKind.EXCEPTION;
    }
    if (text.startsWith("thread '", i) && text.contains(" panicked at ")) {
      // Before Rust 1.73 the message stood in quotes on the same line.
      boolean whole = text.contains(" panicked at '");
      state = whole ? State.OUTSIDE : State.DYING;
      return LineKind.EXCEPTION;
    }
    return text.startsWith("goroutine ", i) && text.endsWith("]:") ? LineKind.TRACEBACK : null;
  }

  private LineKind inside(String text, int i) {
    return switch (state) {
      case OUTSIDE -> null;
      case OPENED -> opened(text, i);
      case FRAME -> behindFrame(text, i);
      case LISTING -> listing(text, i);
      case ECHOING -> {
        state = State.OUTSIDE;
        // Python indents its echo by two; one space begins the rest of a wrapped warning.
        boolean echo = (i > 1 || text.startsWith("+ ")) && Looks.exceptionEnd(text, i) < 0;
        yield echo ? LineKind.SOURCE : null;
      }
      case DYING -> {
        state = State.OUTSIDE;
        yield LineKind.EXCEPTION;
      }
    };
  }

  /** A header whose frames were lost, or a notebook's. */
  private LineKind opened(String text, int i) {
    state = Listing.isArrow(text, i) || Listing.isNumbered(text, i) ? state : State.OUTSIDE;
    if (Listing.isArrow(text, i) || Listing.isNumbered(text, i)) {
      return source(text);
    }
    return Looks.isAnyType(text, i) ? exception() : null;
  }

  private LineKind behindFrame(String text, int i) {
    if (isException(text, i)) {
      return exception();
    }
    if (text.startsWith("[Previous line repeated", i)) {
      return LineKind.FRAME;
    }
    if (i > frameIndent || Listing.isMarks(text, i)) {
      return source(text);
    }
    if (Looks.isAnyType(text, i) && (frameIndent > 0 || source != null)) {
      return exception();
    }
    // A paste that lost its indentation echoes source right behind the frame.
    boolean flattened = frameIndent == 0 && source == null;
    boolean wrapped = source != null && source.length() >= WRAP_WIDTH && isOpen(source);
    if (flattened || wrapped) {
      return source(text);
    }
    state = State.OUTSIDE;
    return null;
  }

  private LineKind listing(String text, int i) {
    if (isException(text, i)) {
      return exception();
    }
    if (Listing.isRule(text, i)) {
      state = State.OUTSIDE;
      return null;
    }
    boolean numbered = Listing.isArrow(text, i) || Listing.isNumbered(text, i);
    if (numbered || text.startsWith("(...)", i) || text.startsWith("...", i) || i >= 4) {
      return source(text);
    }
    if (text.startsWith("> ", i) && Listing.isNumbered(text, i + 2)) {
      return source(text);
    }
    return Looks.isAnyType(text, i) && text.contains(": ") ? exception() : null;
  }

  /** The strict form, which no source has; an entry of a dictionary ends in a comma. */
  private boolean isException(String text, int i) {
    int end = Looks.exceptionEnd(text, i);
    boolean entry = i > frameIndent && text.endsWith(",");
    return end >= 0 && !entry && !(end == text.length() && i > frameIndent);
  }

  private LineKind exception() {
    state = State.OUTSIDE;
    return LineKind.EXCEPTION;
  }

  private LineKind source(String text) {
    source = text;
    return LineKind.SOURCE;
  }

  /** Whether a bracket or a quote of the line is still to be closed. */
  private static boolean isOpen(String text) {
    int depth = 0;
    int quotes = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
      quotes += c == '"' ? 1 : 0;
    }
    return depth > 0 || (quotes & 1) == 1;
  }

  private LineKind alone(String text, int i, LineKind given) {
    if (Listing.isArrow(text, i)
        || Listing.isCompilerListing(text, i)
        || Listing.isMarks(text, i)) {
      return LineKind.SOURCE;
    }
    if (Warnings.isCategory(text)) {
      state = State.ECHOING;
      return LineKind.WARNING;
    }
    if (given == LineKind.WARNING || Warnings.isWarning(text, i)) {
      return LineKind.WARNING;
    }
    return Looks.exceptionEnd(text, i) >= 0 ? LineKind.EXCEPTION : given;
  }
}
