package dev.faultline.text.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.Map;

/**
 * E-mail and network addresses. The loopback, {@code 0.0.0.0} and netmasks stay: they tell nothing
 * about anyone, and much about a fault.
 */
final class Addresses {
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]*@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,24}\\b");

  private static final String MAIL_STAND_IN = "user@example.com";

  /** RFC 5737 and RFC 3849 keep these for examples: no machine has them. */
  private static final String V4_STAND_IN = "192.0.2.";

  private static final String V6_STAND_IN = "2001:db8::";
  private static final String MAC_STAND_IN = "00:00:5e:00:53:00";

  private final Map<String, String> standIns = new HashMap<>();

  String replace(String line, Removals removals) {
    String text = line.indexOf('@') >= 0 ? withoutMail(line, removals) : line;
    return text.indexOf('.') >= 0 || text.indexOf(':') >= 0 ? withoutNumbers(text, removals) : text;
  }

  private static String withoutMail(String text, Removals removals) {
    Matcher matcher = MAIL.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (matcher.find()) {
      String mail = matcher.group();
      // git@github.com is an address of a service, and a mail behind "//" the rest of a URL.
      boolean service = mail.startsWith("git@") || mail.startsWith("REDACTED@");
      out.append(text, done, matcher.start());
      out.append(service ? mail : removals.count(Kind.MAIL, mail, MAIL_STAND_IN));
      done = matcher.end();
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  /** Looks at each run of the characters that network addresses are made of. */
  private String withoutNumbers(String text, Removals removals) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      if (!isPart(text.charAt(at))) {
        out.append(text.charAt(at++));
        continue;
      }
      int end = at;
      while (end < text.length() && isPart(text.charAt(end))) {
        end++;
      }
      boolean inWord = at > 0 && isWord(text.charAt(at - 1));
      boolean goesOn = end < text.length() && isWord(text.charAt(end));
      if (inWord && text.charAt(at) != ':' || end - at < 2) {
        out.append(text, at, end);
      } else {
        run(text, at, end, goesOn, out, removals);
      }
      at = end;
    }
    return out.toString();
  }

  private void run(
      String text, int from, int to, boolean goesOn, StringBuilder out, Removals removals) {
    int start = from;
    // A key and its colon may stand before the address: "addr:10.0.0.5" begins the run with "add".
    int v4 = NetworkNumber.v4(text, from, to);
    if (v4 >= 0) {
      int end = NetworkNumber.v4End(text, v4, to);
      boolean whole = !(goesOn && end == to);
      if (whole && !NetworkNumber.isVersion(text, v4, end)) {
        String address = text.substring(v4, end);
        String standIn =
            NetworkNumber.isHarmlessV4(address) ? address : standIn(address, V4_STAND_IN);
        out.append(text, from, v4).append(removals.count(Kind.ADDRESS, address, standIn));
        start = end;
      }
      out.append(text, start, to);
      return;
    }
    int end = to;
    while (end > from && text.charAt(end - 1) == '.') {
      end--;
    }
    String number = text.substring(from, end);
    if (!goesOn && NetworkNumber.isMac(number)) {
      out.append(removals.count(Kind.ADDRESS, number, MAC_STAND_IN)).append(text, end, to);
    } else if (!goesOn && NetworkNumber.isV6(number)) {
      String standIn = number.equals("::1") ? number : standIn(number, V6_STAND_IN);
      out.append(removals.count(Kind.ADDRESS, number, standIn)).append(text, end, to);
    } else {
      out.append(text, from, to);
    }
  }

  private String standIn(String address, String prefix) {
    String known = standIns.get(address);
    if (known == null) {
      int number = standIns.size() % 254 + 1;
      known = prefix + (prefix.equals(V4_STAND_IN) ? number : Integer.toHexString(number));
      standIns.put(address, known);
    }
    return known;
  }

  private static boolean isPart(char c) {
    return NetworkNumber.isHex(c) || c == ':' || c == '.';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
