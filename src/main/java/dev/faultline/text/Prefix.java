package dev.faultline.text;

/**
 * One row of the prefix table.
 *
 * @param row "flags ¦ what prints it ¦ shape ¦ example ¦ what is left of the example"
 * @param shape its form, see {@link Shape}
 * @param implies what the prefix says about its line; null when it says nothing
 * @param indented whether it is also taken behind spaces
 */
record Prefix(String row, Shape shape, LineKind implies, boolean indented) {
  private static final String BAR = " ¦";

  /**
   * Reads a row of {@link PrefixTable}; its example only when it is asked for: every start is here.
   */
  static Prefix parse(String row) {
    int name = row.indexOf(BAR) + BAR.length() + 1;
    int shape = row.indexOf(BAR, name) + BAR.length() + 1;
    LineKind implies =
        switch (row.charAt(0)) {
          case 'E' -> LineKind.EXCEPTION;
          case 'S' -> LineKind.SOURCE;
          default -> null;
        };
    Shape form = Shape.of(row.substring(shape, row.indexOf(BAR, shape)));
    return new Prefix(row, form, implies, row.charAt(0) == 'i');
  }

  /** A whole line that begins with it. */
  String example() {
    return cell(3);
  }

  /** What is left of the example. */
  String left() {
    return cell(4);
  }

  private String cell(int number) {
    int at = 0;
    for (int i = 0; i < number; i++) {
      at = Math.min(row.indexOf(BAR, at) + BAR.length() + 1, row.length());
    }
    int end = row.indexOf(BAR, at);
    return row.substring(at, end < 0 ? row.length() : end);
  }

  @Override
  public String toString() {
    return cell(1);
  }
}
