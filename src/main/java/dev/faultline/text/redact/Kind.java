package dev.faultline.text.redact;

/** What is taken out of a text. */
public enum Kind {
  USER("user name", "user names"),
  HOST("host name", "host names"),
  MAIL("e-mail address", "e-mail addresses"),
  ADDRESS("network address", "network addresses"),
  SECRET("token or password", "tokens or passwords");

  private final String one;
  private final String many;

  Kind(String one, String many) {
    this.one = one;
    this.many = many;
  }

  String words(int count) {
    return count + " " + (count == 1 ? one : many);
  }
}
