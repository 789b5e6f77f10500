package dev.faultline.text.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Secrets that are known by what stands before them: a variable, a flag, a header, an address. */
final class NamedSecrets {
  private static final String VALUE = "(\"[^\"]*\"|'[^']*'|<[^<>]*>|[^\\s'\"&,;)}\\]]+)";

  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?i)([a-z0-9_.-]*(?:token|secret|passwd|password|passphrase|passwort|pwd|api[_-]?key|access[_-]?key"
              + "|private[_-]?key|secret[_-]?key|auth[_-]?key|account[_-]?key|wandb[_-]?key|hf[_-]?key|credentials?|signature|[?&]sig|[?&]key"
              + "|cookie|x-amz-security-token))"
              + "(\\\\?[\"']?[ \\t]{0,3}(?:=>|:=|[:=])[ \\t]{0,3}\\\\?)"
              + VALUE);

  private static final Pattern FLAG =
      Pattern.compile(
          "(?i)(--?[a-z0-9_-]*(?:token|secret|passwd|password|api[_-]?key|access[_-]?key|auth[_-]?key|wandb[_-]?key))"
              + "([ \\t]+)"
              + VALUE);

  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)((?:authorization\\\\?[\"']?[ \\t]*[:=][ \\t]*\\\\?[\"']?(?:(?:bearer|basic|token|digest|apikey)[ \\t]+)?)"
              + "|(?:\\b(?:bearer|basic)[ \\t]+))([A-Za-z0-9._~+/=-]{6,})");

  private static final Pattern IN_ADDRESS =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)([^\\s/'\"<>?#]+)@");

  /** Words before "token" that speak of text, not of access. */
  private static final Set<String> TEXT_TOKENS =
      Set.copyOf(
          Arrays.asList(
              ("pad eos bos unk sep cls mask special next max min per num n image img video audio think thinking tool stop begin end"
                      + " start prompt new last first prev eot eom decoder encoder placeholder extra added unexpected invalid"
                      + " unknown forced suppress boi eoi single total each another every this illegal bad vision input output")
                  .split(" ")));

  private NamedSecrets() {}

  static String remove(String line, Removals removals) {
    String text = line;
    if (line.contains("://") && line.indexOf('@') >= 0) {
      text = fromAddresses(text, removals);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("authorization") || lower.contains("bearer") || lower.contains("basic ")) {
      text = second(HEADER, text, removals);
    }
    if (mayName(lower)) {
      text = named(ASSIGNED, text, removals);
      text = text.contains("-") ? named(FLAG, text, removals) : text;
    }
    return text;
  }

  /** Most lines have none of the words; this is cheaper than the pattern. */
  private static boolean mayName(String lower) {
    return lower.contains("token")
        || lower.contains("secret")
        || lower.contains("pass")
        || lower.contains("pwd")
        || lower.contains("key")
        || lower.contains("credential")
        || lower.contains("sig")
        || lower.contains("cookie");
  }

  private static String fromAddresses(String text, Removals removals) {
    Matcher matcher = IN_ADDRESS.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (matcher.find()) {
      String person = matcher.group(2);
      out.append(text, done, matcher.end(1));
      boolean harmless = person.equals("git") || person.startsWith("$");
      String without = person.indexOf(':') < 0 ? "REDACTED" : "REDACTED:REDACTED";
      out.append(harmless ? person : removals.count(Kind.SECRET, person, without)).append('@');
      done = matcher.end();
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  private static String second(Pattern pattern, String text, Removals removals) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (matcher.find()) {
      String value = matcher.group(2);
      boolean header = matcher.group(1).toLowerCase(Locale.ROOT).startsWith("authorization");
      out.append(text, done, matcher.start(2));
      boolean secret = header || !isWord(value);
      out.append(secret ? removals.count(Kind.SECRET, value, "REDACTED") : value);
      done = matcher.end();
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  /** "basic authentication" is no password. */
  private static boolean isWord(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean ordinary = c >= 'a' && c <= 'z' || c == '-' || c == '.';
      if (!ordinary && i > 0) {
        return false;
      }
    }
    return value.length() < 24;
  }

  private static String named(Pattern pattern, String text, Removals removals) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (matcher.find()) {
      String value = matcher.group(3);
      boolean quoted = value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'');
      String bare = quoted ? value.substring(1, value.length() - 1) : value;
      out.append(text, done, matcher.start(3));
      if (SecretValue.isSecret(key(matcher.group(1)), bare)) {
        String quote = quoted ? value.substring(0, 1) : "";
        String without = SecretValue.without(bare);
        out.append(quote).append(removals.count(Kind.SECRET, bare, without)).append(quote);
        done = matcher.end();
      } else {
        out.append(value);
        done = matcher.end();
      }
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  /** The name in lower case; empty for a token of text. */
  private static String key(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    if (!key.endsWith("token")) {
      return key;
    }
    String before = key.substring(0, key.length() - "token".length());
    int end = before.length();
    while (end > 0 && !Character.isLetterOrDigit(before.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(before.charAt(start - 1))) {
      start--;
    }
    return TEXT_TOKENS.contains(before.substring(start, end)) ? "" : key;
  }
}
