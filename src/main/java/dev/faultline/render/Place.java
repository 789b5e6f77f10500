package dev.faultline.render;

/** Where in an input something is, in few characters. */
final class Place {
  private Place() {}

  /** {@code train.log:41}; {@code line 41} where the input has no name; a long path by its end. */
  static String of(String name, long line, int most, String ellipsis) {
    if (name.equals("-")) {
      return "line " + line;
    }
    String number = ":" + line;
    int room = Math.max(8, most - number.length());
    if (name.length() <= room) {
      return name + number;
    }
    return ellipsis + name.substring(name.length() - room + ellipsis.length()) + number;
  }
}
