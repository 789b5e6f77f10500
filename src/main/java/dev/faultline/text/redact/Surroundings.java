package dev.faultline.text.redact;

import java.util.Locale;
import java.util.Set;

/**
 * Places where a short word is a name: in a path, beside an at sign, behind a word that says so.
 */
final class Surroundings {
  private static final Set<String> TELLING =
      Set.of(
          "user",
          "username",
          "logname",
          "owner",
          "login",
          "account",
          "home",
          "hostname",
          "host",
          "computername",
          "userprofile",
          "sudo",
          "uid",
          "gid",
          "groups",
          "node",
          "nodename",
          "ssh",
          "su",
          "chown");

  private static final int WORD = 16;

  /** Longer "paths" are no paths. */
  private static final int PATH = 256;

  private Surroundings() {}

  static boolean nameStandsAt(String text, int from, int to) {
    char before = from == 0 ? ' ' : text.charAt(from - 1);
    char after = to == text.length() ? ' ' : text.charAt(to);
    if (before == '@'
        || after == '@'
        || after == '/'
        || after == '\\'
        || before == '/'
        || before == '\\'
        || before == '~') {
      return true;
    }
    if (before == '\u327f'
        || after == '\u327f'
        || isOwner(text, from)
        || endsPrompt(text, from, to)) {
      return true;
    }
    return inPath(text, from) || behindTellingWord(text, from) || behindTime(text, from);
  }

  /** In a listing of files: {@code drwxr-xr-x 2 ann users 4096}. */
  private static boolean isOwner(String text, int from) {
    boolean listing = from < 60 && text.length() > 10 && "-dlcbsp".indexOf(text.charAt(0)) >= 0;
    for (int i = 1; listing && i < 10; i++) {
      listing = "-rwxsStT".indexOf(text.charAt(i)) >= 0;
    }
    return listing;
  }

  /** {@code box:~ ann$}. */
  private static boolean endsPrompt(String text, int from, int to) {
    boolean sign = to < text.length() && "$#%".indexOf(text.charAt(to)) >= 0;
    for (int i = from - 1; sign && i > 0 && from - i < PATH; i--) {
      if (text.charAt(i) == ':') {
        return true;
      }
    }
    return false;
  }

  /** A separator stands before it in the same word, or a dash that stands for one. */
  private static boolean inPath(String text, int from) {
    for (int i = from - 1; i >= 0 && from - i < PATH; i--) {
      char c = text.charAt(i);
      if (c == '/' || c == '\\') {
        return true;
      }
      if (!Character.isLetterOrDigit(c) && "._-+%".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  private static boolean behindTellingWord(String text, int from) {
    int end = from;
    while (end > 0 && from - end < 5 && " \t:='\"(".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    // uid=1000(ann)
    while (end > 0 && end < from && from - end < 12 && isDigitOrSign(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < WORD && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return end < from && TELLING.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isDigitOrSign(char c) {
    return c >= '0' && c <= '9' || c == '=';
  }

  /** The host of a syslog line: {@code Nov 22 10:11:12 box kernel:}. */
  private static boolean behindTime(String text, int from) {
    int i = from - 1;
    if (i < 8 || text.charAt(i) != ' ') {
      return false;
    }
    int start = i;
    while (start > 0 && i - start < 24 && text.charAt(start - 1) != ' ') {
      start--;
    }
    return NameClues.isTime(text.substring(start, i));
  }
}
