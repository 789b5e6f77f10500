package dev.faultline.text;

/**
 * One row of the prefix table.
 *
 * @param name what prints it
 * @param shape its form, see {@link Shape}
 * @param example a whole line that begins with it
 * @param left what is left of the example
 * @param implies what the prefix says about its line; null when it says nothing
 * @param indented whether it is also taken behind spaces
 */
record Prefix(
    String name, Shape shape, String example, String left, LineKind implies, boolean indented) {

  /** Reads a row "flags ¦ name ¦ shape ¦ example ¦ left" of {@link PrefixTable}. */
  static Prefix parse(String row) {
    String[] cells = new String[5];
    int at = 0;
    for (int i = 0; i < 4; i++) {
      int end = row.indexOf(" ¦", at);
      cells[i] = row.substring(at, end);
      at = Math.min(end + 3, row.length());
    }
    cells[4] = row.substring(at);
    LineKind implies =
        switch (cells[0].charAt(0)) {
          case 'E' -> LineKind.EXCEPTION;
          case 'S' -> LineKind.SOURCE;
          default -> null;
        };
    boolean indented = cells[0].charAt(0) == 'i';
    return new Prefix(cells[1], Shape.of(cells[2]), cells[3], cells[4], implies, indented);
  }
}
