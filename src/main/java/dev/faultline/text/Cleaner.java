package dev.faultline.text;

/**
 * Takes out of a line what only a terminal or a browser understands: colours, hyperlinks,
 * backspaces, entities, typographic quotes. Line feeds in the result are breaks between logical
 * lines; carriage returns stay.
 */
final class Cleaner {
  private static final boolean[] SPECIAL = new boolean[128];

  static {
    for (int c = 0; c < 0x20; c++) {
      SPECIAL[c] = c != '\t' && c != '\n' && c != '\r';
    }
    SPECIAL[0x7f] = true;
    SPECIAL['\\'] = true;
    SPECIAL['^'] = true;
    SPECIAL['['] = true;
    SPECIAL['&'] = true;
  }

  private Glyphs in;
  private int lastStringEnd;
  private boolean entities;
  private int nuls;

  /** What takes the place of the sequence that {@link #sequenceEnd} found. */
  private String put;

  private boolean erase;

  /**
   * Cleans {@code in} into {@code out}.
   *
   * @param entities whether HTML entities are undone: once for each physical line, never again on
   *     what came out
   * @return {@code in} when there was nothing to do, else {@code out}
   */
  Glyphs clean(Glyphs in, Glyphs out, boolean entities) {
    this.in = in;
    this.entities = entities;
    lastStringEnd = -2;
    nuls = -1;
    int copied = -1;
    for (int i = 0; i < in.length; ) {
      char c = in.chars[i];
      if (c < 128 && !SPECIAL[c]) {
        i++;
        continue;
      }
      int end = sequenceEnd(c, i);
      if (end == i) {
        i++;
        continue;
      }
      if (copied < 0) {
        out.resetMapped();
        copied = 0;
      }
      out.append(in, copied, i);
      replace(out, in.column(i));
      i = end;
      copied = end;
    }
    if (copied < 0) {
      return in;
    }
    out.append(in, copied, in.length);
    return out;
  }

  private void replace(Glyphs out, int column) {
    if (erase) {
      if (out.length > 0 && out.chars[out.length - 1] != '\n') {
        out.length--;
      }
      return;
    }
    for (int k = 0; k < put.length(); k++) {
      out.append(put.charAt(k), column);
    }
  }

  /** End of what is to be replaced by {@link #put} at {@code i}; {@code i} when nothing is. */
  private int sequenceEnd(char c, int i) {
    put = "";
    erase = false;
    return switch (c) {
      case Ansi.ESC -> escapeEnd(i);
      case 0x9b -> Ansi.csiEnd(in.chars, i + 1, in.length);
      case '\b' -> {
        erase = true;
        yield i + 1;
      }
      case '\0' -> {
        put = isWide() ? "" : "\n";
        yield i + 1;
      }
      case 0x0b, 0x0c -> {
        put = "\n";
        yield i + 1;
      }
      case '[' -> Math.max(i, Ansi.orphanEnd(in.chars, i, in.length));
      case '\\' -> textualEnd(i, escapeLength(i));
      case '^' -> textualEnd(i, in.startsWith("^[[", i) ? 3 : 0);
      case 0x241b, 0x2190 -> textualEnd(i, i + 1 < in.length && in.chars[i + 1] == '[' ? 2 : 0);
      case '&' -> entityEnd(i);
      default -> otherEnd(c, i);
    };
  }

  /** UTF-16 appended to a log of bytes has a NUL beside each character; those are no breaks. */
  private boolean isWide() {
    if (nuls < 0) {
      nuls = 0;
      for (int i = 0; i < in.length; i++) {
        nuls += in.chars[i] == 0 ? 1 : 0;
      }
    }
    return nuls * 3 >= in.length;
  }

  private int escapeEnd(int i) {
    if (lastStringEnd == -2) {
      lastStringEnd = Ansi.lastStringEnd(in.chars, in.length);
    }
    int end = Ansi.end(in.chars, i, in.length, lastStringEnd);
    // Cursor forward: programs that draw screens move over blanks instead of printing them.
    put = end - i > 2 && in.chars[end - 1] == 'C' && in.chars[i + 1] == '[' ? " " : "";
    return end;
  }

  /**
   * Length of a backslash escape that spells ESC and of the bracket behind it, 0 when there is
   * none.
   */
  private int escapeLength(int i) {
    if (in.startsWith("\\x1b[", i) || in.startsWith("\\x1B[", i) || in.startsWith("\\033[", i)) {
      return 5;
    }
    if (in.startsWith("\\u001b[", i) || in.startsWith("\\u001B[", i)) {
      return 7;
    }
    return in.startsWith("\\e[", i) ? 3 : 0;
  }

  private int textualEnd(int i, int introducer) {
    return introducer == 0 ? i : Math.max(i, Ansi.textualEnd(in.chars, i + introducer, in.length));
  }

  private int entityEnd(int i) {
    int length = entities ? Entities.length(in.chars, i, in.length) : 0;
    if (length > 0) {
      char meaning = Entities.meaning(in.chars, i, in.length);
      String plain = Typography.plain(meaning);
      put = plain == null ? String.valueOf(meaning) : plain;
    }
    return i + length;
  }

  private int otherEnd(char c, int i) {
    if (c < 128) {
      return i + 1;
    }
    String plain = Typography.plain(c);
    if (plain == null) {
      return i;
    }
    put = plain;
    return i + 1;
  }
}
