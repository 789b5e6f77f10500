package dev.faultline.text;

/** How the bytes of an input are packed, as far as its first few KiB tell. */
public enum Encoding {
  /** UTF-8, ASCII or any single-byte code page: readable as it is. */
  PLAIN,
  /** UTF-8 after a three-byte mark that is no text. */
  UTF8_BOM,
  /** Two bytes a character, low byte first, with or without mark; what PowerShell 5 writes. */
  UTF16LE,
  /** Two bytes a character, high byte first, with or without mark. */
  UTF16BE,
  /** One or more gzip members. */
  GZIP,
  /** Many control bytes; still read as text, NULs break lines. */
  BINARY;

  /**
   * Whether the raw bytes must be transformed before they can be scanned; if not, they may be
   * mapped.
   */
  public boolean isPacked() {
    return this == UTF16LE || this == UTF16BE || this == GZIP;
  }

  /** Bytes at the start of a stream of this encoding that are no text. */
  int markLength() {
    return this == UTF8_BOM ? 3 : 0;
  }
}
