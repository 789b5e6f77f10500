package dev.faultline.render;

/**
 * The six looks of the text output. Red, green and magenta of the 16 colours are readable on dark
 * and on light terminals; yellow, cyan and blue are not on one of them.
 */
enum Look {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  ALARM("1;31"),
  FITS("32"),
  IF("35");

  private final String code;

  Look(String code) {
    this.code = code;
  }

  /** Parameters of SGR, empty for none. */
  String code() {
    return code;
  }
}
