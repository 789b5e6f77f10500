package dev.faultline.text.redact;

/** Private keys in PEM form, on lines of their own or escaped into one. */
final class KeyBlocks {
  private static final String BEGIN = "-----BEGIN ";
  private static final String KEY = "PRIVATE KEY-----";
  private static final String END = "-----END ";

  private KeyBlocks() {}

  static String remove(String text, Removals removals) {
    int begin = text.indexOf(BEGIN);
    if (begin < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (begin >= 0) {
      int body = bodyStart(text, begin);
      if (body > 0) {
        int end = bodyEnd(text, body);
        out.append(text, done, body);
        out.append(removals.count(Kind.SECRET, text.substring(body, end), "REDACTED"));
        done = end;
      }
      begin = text.indexOf(BEGIN, Math.max(done, begin + BEGIN.length()));
    }
    return out.append(text, done, text.length()).toString();
  }

  private static int bodyStart(String text, int begin) {
    int from = begin + BEGIN.length();
    int label = from;
    while (label < text.length() && label < from + 24 && !text.startsWith(KEY, label)) {
      label++;
    }
    return text.startsWith(KEY, label) ? label + KEY.length() : -1;
  }

  /** Up to the end mark; of a key that was cut off, as far as it looks like one. */
  private static int bodyEnd(String text, int body) {
    int end = body;
    while (end < text.length() && isKeyText(text.charAt(end)) && !text.startsWith(END, end)) {
      end++;
    }
    return end;
  }

  /** Base64, its line breaks, and the signs that logs put around them. */
  private static boolean isKeyText(char c) {
    return c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || "+/=\\ \r\n\t:,-.".indexOf(c) >= 0;
  }
}
