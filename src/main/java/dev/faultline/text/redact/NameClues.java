package dev.faultline.text.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;

/** Where texts tell names: home directories, prompts, variables, the prefixes of system logs. */
final class NameClues {
  /** A home directory up to its name; at the start of a path the name is certain. */
  private static final Pattern HOME =
      Pattern.compile(
          "(?i)(?:\\\\?/|%2f|\\b[a-z]:\\\\{1,4}|\\b[a-z]:/|[\\s\"'/]-)(?:home|users|documents and settings)(?:\\\\{1,4}|\\\\?/|%2f|-)");

  private static final Pattern TEMPORARY =
      Pattern.compile(
          "(?:torchinductor_|pytest-of-|/run/media/|/media/|/var/mail/|/var/spool/mail/)([\\p{L}\\p{N}._-]+)");

  private static final Pattern TILDE =
      Pattern.compile("(?m)(?:^|[\\s\"'=:(])~([a-z_][a-z0-9_-]+)/");

  private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*";

  /** {@code (base) ann@box:~$}, {@code [ann@box src]$}, {@code ann@Anns-MacBook ~ %}. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "(?m)(?:^|\\)|\\[|\\(|[\\s])[ \\t]?("
              + NAME
              + ")[@\u327f]("
              + NAME
              + ")(?::[ ~/\\w\\\\][^\\n$#%>]{0,80}[$#%>]|:[$#%>]| [^\\n@$#%>]{1,60}[$#%>](?:\\s|$)|\\][$#]|\\)-\\[| (?:MINGW|MSYS|UCRT|CLANG))");

  /** {@code Anns-MacBook:~ ann$} of older macOS, {@code -rw-r--r-- 1 ann staff} of a listing. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?m)^[\\w-]+(?:\\.local)?:[~/]\\S* ([a-z][\\w.-]*)[$#%]|^[-dlcbsp][-rwxsStT]{9}[.+@]? +\\d+ ([\\w.-]*[a-zA-Z][\\w.-]*) ");

  private static final Pattern REMOTE =
      Pattern.compile(
          "\\b(?:ssh|scp|rsync|sftp|mosh|sshfs)\\b[^\\n@]{0,80}?("
              + NAME
              + ")@("
              + NAME
              + ")|("
              + NAME
              + ")@("
              + NAME
              + "):[~/]");

  private static final Pattern USER =
      Pattern.compile(
          "(?i)\\b(?:(?:SUDO_)?USER(?:NAME)?|LOGNAME|[a-z_]*_USERNAME)[\"']?[ ]?[=:][ ]?[\"']?([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]+)"
              + "|\\b[ug]id=\\d+\\(("
              + NAME
              + ")\\)|\\bfor user \\\\?['\"]?("
              + NAME
              + ")|\\buser '([^'\\n]{2,40})'");

  private static final Pattern HOST =
      Pattern.compile(
          "(?i)\\b(?:HOSTNAME|COMPUTERNAME|NODENAME|host[ _]name|node[ _]name|USERDOMAIN)[\"']?[ ]{0,20}[=:][ ]?[\"']?([\\p{L}\\p{N}][\\p{L}\\p{N}.-]+)"
              + "|\\b((?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{6,12})\\b"
              + "|\\b([\\p{L}\\p{N}-]+-(?:MacBook|iMac|Mac-mini|Mac-Studio|Mac-Pro)(?:-[A-Za-z0-9]+)*(?:\\.local)?)"
              + "|\\b(ip-\\d{1,3}-\\d{1,3}-\\d{1,3}-\\d{1,3})\\b"
              + "|\\bLinux ([\\p{L}\\p{N}][\\p{L}\\p{N}.-]*) \\d+\\.\\d+"
              + "|\\bDarwin ([\\p{L}\\p{N}][\\p{L}\\p{N}.-]*) \\d+\\.\\d+"
              + "|(?:^|[\\s\"'(=])\\\\{2,4}([A-Za-z][A-Za-z0-9_-]*)\\\\{1,2}[\\p{L}\\p{N}]");

  private static final String INSIDE =
      "((?:[a-z0-9-]+\\.)+(?:local|lan|internal|corp|intranet|localdomain|home\\.arpa|ts\\.net))";

  private static final Pattern INTERNAL =
      Pattern.compile(
          "(?i)(?://|@|\\b(?:host|connect to|connecting to|connected to|connection to|resolve)[ =:'\"\\[]{1,3})"
              + INSIDE
              + "\\b|\\b"
              + INSIDE
              + ":\\d{2,5}\\b");

  /** {@code Nov 22 10:11:12 box kernel:} and the ISO form of the same. */
  private static final Pattern SYSLOG =
      Pattern.compile(
          "(?m)^(?:[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]*(?:Z|[+-]\\d\\d:?\\d\\d)) ("
              + NAME
              + ") [\\w./()-]+(?:\\[\\d+\\])?:");

  private NameClues() {}

  static void read(String text, Names names) {
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      line(text.substring(at, end), names);
      at = end + 1;
    }
  }

  /** Few lines name anyone: each pattern runs only where one of its words stands. */
  private static void line(String line, Names names) {
    String lower = line.toLowerCase(Locale.ROOT);
    if (hasAny(lower, "home", "users", "documents and settings")) {
      homes(line, names);
    }
    if (hasAny(lower, "torchinductor_", "pytest-of-", "/media/", "mail/")) {
      groups(TEMPORARY, line, names, true);
    }
    if (line.indexOf('~') >= 0) {
      groups(TILDE, line, names, true);
    }
    if (hasAny(lower, "user", "logname", "id=")) {
      groups(USER, line, names, true);
    }
    if (hasAny(
        lower,
        "name",
        "userdomain",
        "desktop-",
        "laptop-",
        "win-",
        "-mac",
        "-imac",
        "ip-",
        "linux ",
        "darwin ",
        "\\\\")) {
      groups(HOST, line, names, false);
    }
    if (!line.isEmpty() && Character.isLetterOrDigit(line.charAt(0)) && line.indexOf(':') > 0) {
      groups(SYSLOG, line, names, false);
    }
    if (line.indexOf(' ') > 0
        && (line.indexOf(":~") > 0
            || line.indexOf(":/") > 0
            || line.startsWith("rw", 1)
            || line.startsWith("r-", 1))) {
      groups(BARE, line, names, true);
    }
    if (line.indexOf('@') >= 0 || line.indexOf('\u327f') >= 0) {
      pairs(PROMPT, line, names);
      pairs(REMOTE, line, names);
    }
    if (hasAny(
        lower, ".local", ".lan", ".internal", ".corp", ".intranet", ".home.arpa", ".ts.net")) {
      internal(line, names);
    }
  }

  private static boolean hasAny(String lower, String... words) {
    for (String word : words) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }

  static boolean isTime(String word) {
    int colon = word.indexOf(':');
    return colon >= 2
        && word.length() >= colon + 6
        && word.charAt(colon + 3) == ':'
        && Character.isDigit(word.charAt(colon - 1))
        && Character.isDigit(word.charAt(colon + 1));
  }

  private static void homes(String text, Names names) {
    Matcher matcher = HOME.matcher(text);
    while (matcher.find()) {
      int end = HomeName.end(text, matcher.end(), matcher.group());
      if (end > matcher.end()) {
        boolean certain = HomeName.isPathStart(text, matcher.start());
        names.user(text.substring(matcher.end(), end), certain);
      }
    }
  }

  private static void groups(Pattern pattern, String text, Names names, boolean users) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String name = matcher.group(group);
        if (name != null && users) {
          names.user(trimmed(name), true);
        } else if (name != null) {
          host(trimmed(name), names);
        }
      }
    }
  }

  private static void pairs(Pattern pattern, String text, Names names) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group < matcher.groupCount(); group += 2) {
        if (matcher.group(group) != null && !matcher.group(group).equals("git")) {
          names.user(matcher.group(group), true);
          host(matcher.group(group + 1), names);
        }
      }
    }
  }

  private static void internal(String text, Names names) {
    Matcher matcher = INTERNAL.matcher(text);
    while (matcher.find()) {
      String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      names.host(host, true);
    }
  }

  /** A host is also called by its first label; an address is none. */
  private static void host(String name, Names names) {
    boolean number = name.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    if (number) {
      return;
    }
    names.host(name, true);
    int dot = name.indexOf('.');
    if (dot > 0) {
      names.host(name.substring(0, dot), true);
    }
  }

  /** A full stop or a dash at the end is the sentence's. */
  private static String trimmed(String name) {
    int end = name.length();
    while (end > 0 && ".-_".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end);
  }
}
