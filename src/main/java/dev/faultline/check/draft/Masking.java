package dev.faultline.check.draft;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.faultline.kb.CaptureType;
import java.util.EnumMap;
import java.util.Map;

/** Turns a message into a pattern: what varies from run to run becomes a typed capture. */
final class Masking {
  /** Beyond this a message tells details, not what it is. */
  private static final int ENOUGH = 220;

  private static final int LONGEST_QUOTE = 200;

  /**
   * In the order in which they are tried; each must take the text up to a place where words end.
   */
  private static final CaptureType[] TYPES = {
    CaptureType.URL, CaptureType.GFX, CaptureType.SM, CaptureType.SIZE
  };

  private static final Map<CaptureType, Pattern> PATTERNS = new EnumMap<>(CaptureType.class);

  static {
    for (CaptureType type : TYPES) {
      PATTERNS.put(type, Pattern.compile(type.regex()));
    }
  }

  /** The place of a card: {@code 0000:65:00.0}. */
  private static final Pattern PCI =
      Pattern.compile("[0-9a-fA-F]{4,8}:[0-9a-fA-F]{2}:[0-9a-fA-F]{2}(?:\\.[0-7])?");

  private final String line;
  private final boolean keepsQuoted;
  private final PatternDraft draft;
  private int at;

  private Masking(String line, boolean keepsQuoted, PatternDraft draft) {
    this.line = line;
    this.keepsQuoted = keepsQuoted;
    this.draft = draft;
  }

  /**
   * Adds the pattern of a message to a draft.
   *
   * @param keepsQuoted whether quoted texts are part of the message, not values in it
   */
  static void add(String line, boolean keepsQuoted, PatternDraft draft) {
    Masking masking = new Masking(line, keepsQuoted, draft);
    int head = genericHead(line);
    if (head > 0) {
      masking.upTo(head);
      draft.discount();
    }
    masking.upTo(line.length());
  }

  /** Behind what all messages of a kind begin with: {@code RuntimeError: }, {@code error: }. */
  private static int genericHead(String line) {
    int colon = line.indexOf(": ");
    return colon > 0 && colon < 40 && line.indexOf(' ') >= colon ? colon + 2 : 0;
  }

  private void upTo(int end) {
    while (at < end && at < ENOUGH) {
      char c = line.charAt(at);
      if (c == ' ' || c == '\t') {
        spaces();
      } else if ((c == '\'' || c == '"' || c == '`') && quoted(c)) {
        continue;
      } else if (Character.isLetterOrDigit(c) || "/~\\.-_".indexOf(c) >= 0) {
        if (!typed()) {
          word();
        }
      } else {
        draft.literal(String.valueOf(c));
        at++;
      }
    }
  }

  private void spaces() {
    int start = at;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    if (at - start == 1 && line.charAt(start) == ' ') {
      draft.literal(" ");
    } else {
      draft.syntax("\\s+");
    }
  }

  private boolean quoted(char quote) {
    boolean inWord = at > 0 && Character.isLetterOrDigit(line.charAt(at - 1));
    int close = inWord ? -1 : line.indexOf(quote, at + 1);
    if (close < 0 || close - at > LONGEST_QUOTE || close == at + 1) {
      return false;
    }
    String text = line.substring(at + 1, close);
    draft.literal(String.valueOf(quote));
    if (keepsQuoted) {
      at++;
      return true;
    }
    draft.capture(WordType.ofQuoted(text));
    draft.literal(String.valueOf(quote));
    at = close + 1;
    return true;
  }

  /** Values that their type's own pattern finds. */
  private boolean typed() {
    if (at > 0 && Character.isLetterOrDigit(line.charAt(at - 1))) {
      return false;
    }
    Matcher pci = PCI.matcher(line);
    if (line.startsWith(":", at + 4) && pci.find(at) && pci.start() == at) {
      draft.capture(CaptureType.WORD);
      at = pci.end();
      return true;
    }
    for (CaptureType type : TYPES) {
      Matcher matcher = PATTERNS.get(type).matcher(line);
      if (matcher.find(at) && matcher.start() == at && endsWord(matcher.end())) {
        draft.capture(type);
        at = matcher.end();
        return true;
      }
    }
    return false;
  }

  private boolean endsWord(int end) {
    return end >= line.length() || !Character.isLetterOrDigit(line.charAt(end));
  }

  private void word() {
    int end = at;
    while (end < line.length() && !isBreak(line.charAt(end)) && !(end > at + 1 && isColon(end))) {
      end++;
    }
    while (end > at + 1 && ".!?-".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    end = Math.max(end, at + 1);
    String word = line.substring(at, end);
    String name = SourceFile.name(word);
    CaptureType type = WordType.of(word);
    boolean compiled = line.contains("error:");
    if (name != null && at == 0 && compiled) {
      draft.capture(CaptureType.PATH);
      draft.announce("line");
    } else if (name != null && type == CaptureType.PATH && at == 0) {
      // The file that prints the message is part of it; the directory it was built in is not.
      draft.literal(name);
      draft.announce("line");
    } else if (type != null) {
      draft.capture(type);
      draft.announce(type == CaptureType.PATH ? "line" : "");
    } else {
      draft.literal(word);
    }
    at = end;
  }

  /** A colon parts words, save that of a drive. */
  private boolean isColon(int index) {
    boolean drive = index == at + 1 && index + 1 < line.length() && line.charAt(index + 1) == '\\';
    return line.charAt(index) == ':' && !drive;
  }

  private static boolean isBreak(char c) {
    return c <= ' ' || Character.isSpaceChar(c) || "()[]{},;=<>|'\"`".indexOf(c) >= 0;
  }
}
