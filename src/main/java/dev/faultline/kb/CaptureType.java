package dev.faultline.kb;

/** The types of {@code %{TYPE:name}}: what each matches, in RE2 syntax without capturing groups. */
public enum CaptureType {
  SIZE("[0-9][0-9,]*(?:\\.[0-9]+)? ?(?:[KMGT]i?B|[KMGT]iB|bytes|B\\b|[KMGT]\\b)"),
  INT("-?[0-9]+"),
  NUM("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?"),
  HEX("(?:0x)?[0-9a-fA-F]+"),
  VERSION(
      "[vV]?[0-9]+(?:\\.[0-9]+)*(?:[.-]?(?:rc|dev|post|alpha|beta|a|b)[.-]?[0-9]*)*(?:\\+[0-9A-Za-z.]+)?"),
  PATH("(?:[A-Za-z]:)?[^\\s\"'<>|:;,*?()\\[\\]]+"),
  FILE("[A-Za-z0-9_][A-Za-z0-9_.+-]*"),
  MODULE("[A-Za-z_][A-Za-z0-9_.-]*"),
  WORD("[^\\s\"',;()\\[\\]{}<>]+"),
  TEXT("[^\\n]*?"),
  REST("[^\\n]*"),
  GFX("gfx[0-9a-f]+"),
  SM("(?:sm|compute)_[0-9]+[a-z]?"),
  URL("https?://[^\\s\"'<>)\\]]+");

  private final String regex;

  CaptureType(String regex) {
    this.regex = regex;
  }

  /** What the type matches, in RE2 syntax, without groups that capture. */
  public String regex() {
    return regex;
  }
}
