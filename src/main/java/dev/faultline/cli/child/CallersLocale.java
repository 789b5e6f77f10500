package dev.faultline.cli.child;

import java.util.Map;

/**
 * The locale of whoever called us. The launcher gives Java another one where the caller's has no
 * letters beyond ASCII, in which Java could not read file names.
 */
public final class CallersLocale {
  /** Set by the launcher to the caller's {@code LC_ALL}, empty when there was none. */
  private static final String LC_ALL = "faultline.lc_all";

  private CallersLocale() {}

  /** Puts the caller's locale back into the environment of a command that we start for him. */
  public static void restore(Map<String, String> environment) {
    String callers = System.getProperty(LC_ALL);
    if (callers == null) {
      return;
    }
    if (callers.isEmpty()) {
      environment.remove("LC_ALL");
    } else {
      environment.put("LC_ALL", callers);
    }
  }

  /**
   * Whether the caller's terminal shows more than ASCII.
   *
   * @param environment our own
   */
  public static boolean isUnicode(Map<String, String> environment) {
    String callers = System.getProperty(LC_ALL);
    if (callers == null) {
      String charset = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
      return charset == null || charset.toUpperCase(java.util.Locale.ROOT).startsWith("UTF");
    }
    String name = callers;
    for (String variable : new String[] {"LC_CTYPE", "LANG"}) {
      name = name.isEmpty() ? environment.getOrDefault(variable, "") : name;
    }
    return name.endsWith("UTF-8") || name.endsWith("utf8");
  }
}
