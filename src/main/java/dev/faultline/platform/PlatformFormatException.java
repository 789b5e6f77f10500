package dev.faultline.platform;

import java.io.IOException;

/** A saved platform that cannot be read; the message names file, line and column. */
public final class PlatformFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  PlatformFormatException(String file, int line, int column, String problem) {
    super(file + ":" + line + ":" + column + ": " + problem);
    this.line = line;
    this.column = column;
  }

  /** 1-based line in the file. */
  public int line() {
    return line;
  }

  /** 1-based column in that line. */
  public int column() {
    return column;
  }
}
