package dev.faultline.text;

/**
 * One logical line: what is left of a physical line once colours, log prefixes, quoting and escapes
 * are gone. One physical line gives several logical ones where a JSON log line carries escaped line
 * breaks or a progress bar was overwritten.
 *
 * @param number 1-based physical line in the input
 * @param offset byte offset of that physical line in the decoded input
 * @param text the stripped text, without line terminator
 * @param origin tag of the process that printed it ({@code rank0}, {@code vllm-1}), empty when
 *     there is none
 * @param kind what the line is within its surroundings
 * @param columns 0-based column in the physical line of each character of {@code text}; null when
 *     it is {@code shift + i}
 * @param shift characters that were stripped from the front, used when {@code columns} is null
 */
public record Line(
    long number, long offset, String text, String origin, LineKind kind, int[] columns, int shift) {

  /** 1-based column in the physical line of the character at {@code index} of {@link #text}. */
  public int column(int index) {
    if (columns == null) {
      return shift + index + 1;
    }
    if (columns.length == 0) {
      return 1;
    }
    return columns[Math.min(index, columns.length - 1)] + 1;
  }

  /** The same line under another number. */
  public Line numbered(long other) {
    return new Line(other, offset, text, origin, kind, columns, shift);
  }

  /** The same line, seen as another kind. */
  public Line as(LineKind other) {
    return other == kind ? this : new Line(number, offset, text, origin, other, columns, shift);
  }
}
