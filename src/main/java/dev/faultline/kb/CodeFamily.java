package dev.faultline.kb;

import java.util.List;
import java.util.Locale;

/**
 * Codes that are counted together: exit statuses, CUDA errors, Xids.
 *
 * @param slug name of the file in {@code kb/codes}
 * @param rank order among families for a bare number; smaller is more likely
 * @param words what people write beside the number, in lower case
 * @param hex whether the values are known in hexadecimal
 * @param negated whether programs also show the value with a minus sign
 * @param where who shows the code
 * @param source where names and numbers are from, as {@code repository path version}
 */
public record CodeFamily(
    String slug,
    String title,
    int rank,
    List<String> words,
    boolean hex,
    boolean negated,
    String where,
    String source,
    List<Code> codes) {

  /** The code of that value, or null. */
  public Code find(long value) {
    for (Code code : codes) {
      if (code.value() == value) {
        return code;
      }
    }
    return null;
  }

  /** A value as the family's people write it. */
  public String notation(long value) {
    return hex && value > 9
        ? "0x" + Long.toHexString(value).toUpperCase(Locale.ROOT)
        : Long.toString(value);
  }
}
