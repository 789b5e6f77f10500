package dev.faultline.kb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a user typed to have a code explained, taken apart: {@code exit code -1073741795}, {@code
 * [Errno 28]}, {@code c0000409}, {@code VK_ERROR_DEVICE_LOST}.
 *
 * @param numbers the numbers in order; those in parentheses only where there are no others
 * @param names words that may be the name of a code, letters and digits only, in lower case; the
 *     whole text as one word stands first
 * @param words the words in lower case, parted by one blank, with one at both ends
 */
record CodeQuery(List<Long> numbers, List<String> names, String words) {
  /** Nothing longer is the name of a code; it bounds the work on pasted text. */
  private static final int LIMIT = 200;

  private static final List<String> GLUED = List.of("xid", "errno", "winerror");

  static CodeQuery parse(String typed) {
    String text = typed.length() > LIMIT ? typed.substring(0, LIMIT) : typed;
    List<Long> numbers = new ArrayList<>();
    List<Long> asides = new ArrayList<>();
    List<String> names = new ArrayList<>();
    names.add(bare(text));
    StringBuilder words = new StringBuilder(" ");
    int at = 0;
    int depth = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end == at) {
        depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
        at++;
        continue;
      }
      end = glued(text, at, end);
      String token = text.substring(at, end);
      Long number = number(token);
      if (number != null) {
        (depth == 0 ? numbers : asides).add(number);
      } else {
        words.append(token.toLowerCase(Locale.ROOT)).append(' ');
        names.add(bare(token));
      }
      at = end;
    }
    // Xid (PCI:0000:01:00): 79
    return new CodeQuery(numbers.isEmpty() ? asides : numbers, names, words.toString());
  }

  /** Letters and digits in lower case: {@code ErrorDeviceLost} and {@code ERROR_DEVICE_LOST}. */
  static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWord(c) && c != '_') {
        bare.append(Character.toLowerCase(c));
      }
    }
    return bare.toString();
  }

  /** Where the token ends that begins here; {@code at} itself when none begins here. */
  private static int end(String text, int at) {
    int i = at;
    if (text.charAt(i) == '-' && (at == 0 || !isWord(text.charAt(at - 1)))) {
      i++;
    }
    int first = i;
    while (i < text.length() && isWord(text.charAt(i))) {
      i++;
    }
    return i == first ? at : i;
  }

  /** {@code Xid79}, {@code errno28}: the family's word ends before the number. */
  private static int glued(String text, int at, int end) {
    for (String word : GLUED) {
      int digit = at + word.length();
      if (digit < end
          && text.regionMatches(true, at, word, 0, word.length())
          && Character.isDigit(text.charAt(digit))) {
        return digit;
      }
    }
    return end;
  }

  private static boolean isWord(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  /** The number that a token is, or null. Eight hexadecimal digits need no 0x. */
  private static Long number(String token) {
    try {
      String plain = token.startsWith("-") ? token.substring(1) : token;
      long value;
      if (plain.startsWith("0x") || plain.startsWith("0X")) {
        value = Long.parseLong(plain.substring(2), 16);
      } else if (plain.length() == 8 && !isDecimal(plain)) {
        value = Long.parseLong(plain, 16);
      } else {
        value = Long.parseLong(plain);
      }
      return token.startsWith("-") ? -value : value;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isDecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether the words have one of these phrases in them. */
  boolean says(List<String> phrases) {
    for (String phrase : phrases) {
      if (words.contains(' ' + phrase + ' ')) {
        return true;
      }
    }
    return false;
  }
}
