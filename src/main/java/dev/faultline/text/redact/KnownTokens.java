package dev.faultline.text.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;

/** Secrets that are known by their own form: what issuers put before them, or their length. */
final class KnownTokens {
  /** Longest first where one begins another. */
  private static final Pattern PREFIXED =
      Pattern.compile(
          "(hf_|api_org_|gh[opusr]_|github_pat_|glpat-|nvapi-|xox[a-z]-|xapp-|r8_|gsk_|npm_|dckr_pat_|pypi-|pplx-"
              + "|xai-|fw_|lsv2_[a-z]{2}_|tskey-[a-z]+-|wandb_v1_|sk_live_|rk_live_|sk_test_|whsec_|sk-ant-|sk-proj-|sk-or-|sk-"
              + "|SG\\.|ya29\\.|AIza|AKIA|ASIA|ABIA|jina_|dop_v1_|shpat_|ATATT|EAACEdEose|tvly-|pcsk_)"
              + "([A-Za-z0-9_.=-]*[A-Za-z0-9_=-])");

  private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]{6,}(?:\\.[A-Za-z0-9_=-]+)+");

  private static final int SHORTEST = 12;
  private static final int KEY = 40;

  private KnownTokens() {}

  static String remove(String line, Removals removals) {
    String text = line;
    if (line.contains("eyJ")) {
      text = withoutJwt(text, removals);
    }
    text = withoutPrefixed(text, removals);
    String lower = text.toLowerCase(Locale.ROOT);
    boolean wandb = lower.contains("wandb");
    // An access key's id is public knowledge to AWS and stands beside the secret one.
    boolean aws = lower.contains("aws") || line.contains("AKIA") || line.contains("ASIA");
    return wandb || aws ? withoutKeys(text, wandb, removals) : text;
  }

  private static String withoutJwt(String text, Removals removals) {
    Matcher matcher = JWT.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (matcher.find()) {
      out.append(text, done, matcher.start());
      out.append(removals.count(Kind.SECRET, matcher.group(), "REDACTED"));
      done = matcher.end();
    }
    return out.append(text, done, text.length()).toString();
  }

  private static String withoutPrefixed(String text, Removals removals) {
    Matcher matcher = PREFIXED.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (matcher.find()) {
      String body = matcher.group(2);
      if (looksRandom(body) && begins(text, matcher.start(), body)) {
        out.append(text, done, matcher.end(1));
        out.append(removals.count(Kind.SECRET, body, "REDACTED"));
        done = matcher.end();
      }
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  /** A letter before it makes it a word ("disk-"), unless it ends a colour or an escape. */
  private static boolean begins(String text, int at, String body) {
    if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
      return true;
    }
    char before = at < 2 ? ' ' : text.charAt(at - 2);
    char farther = at < 3 ? ' ' : text.charAt(at - 3);
    boolean colour = text.charAt(at - 1) == 'm' && (before == '[' || Character.isDigit(before));
    return colour
        || before == '\\'
        || farther == '%'
        || body.length() >= 30 && !text.startsWith("sk-", at);
  }

  /** Tells {@code hf_hub_download} and {@code sk-learn-contrib} from tokens. */
  private static boolean looksRandom(String body) {
    if (body.length() < SHORTEST) {
      return false;
    }
    int letters = 0;
    int longest = 0;
    int run = 0;
    boolean digit = false;
    boolean upper = false;
    boolean lower = false;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean alphanumeric = Character.isLetterOrDigit(c);
      digit |= c >= '0' && c <= '9';
      upper |= c >= 'A' && c <= 'Z';
      lower |= c >= 'a' && c <= 'z';
      run = alphanumeric ? run + 1 : 0;
      longest = Math.max(longest, run);
      letters += alphanumeric ? 1 : 0;
    }
    boolean mixed = upper && lower || digit;
    // What is not mixed is still no word when it is this long.
    return longest >= 10 && mixed
        || longest >= 16 && !lower
        || longest >= 24
        || letters >= 30 && mixed;
  }

  /** Runs of exactly 40: hexadecimal ones of Weights and Biases, base64 ones of AWS. */
  private static String withoutKeys(String text, boolean wandb, Removals removals) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isKeyChar(text.charAt(end))) {
        end++;
      }
      if (end - at == KEY && isKey(text.substring(at, end), wandb)) {
        out.append(removals.count(Kind.SECRET, text.substring(at, end), "REDACTED"));
      } else {
        out.append(text, at, end);
      }
      if (end < text.length()) {
        out.append(text.charAt(end++));
      }
      at = end;
    }
    return out.toString();
  }

  private static boolean isKey(String run, boolean wandb) {
    boolean hex = true;
    boolean upper = false;
    boolean lower = false;
    boolean digit = false;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      hex &= Character.digit(c, 16) >= 0;
      upper |= c >= 'A' && c <= 'Z';
      lower |= c >= 'a' && c <= 'z';
      digit |= c >= '0' && c <= '9';
    }
    return hex ? wandb : upper && lower && digit;
  }

  private static boolean isKeyChar(char c) {
    return c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c == '/'
        || c == '+';
  }
}
