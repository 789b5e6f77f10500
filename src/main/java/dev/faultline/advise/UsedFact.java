package dev.faultline.advise;

import dev.faultline.kb.expr.Value;
import dev.faultline.kb.expr.ValueFormat;

/**
 * A fact that the advice looked at.
 *
 * @param text as people write it
 * @param number of a number itself, of a size its bytes; null for anything else
 * @param flag of a fact that is true or false; null for anything else
 * @param source where it was learned
 */
public record UsedFact(String text, Double number, Boolean flag, String source) {

  static UsedFact of(KnownFact fact) {
    Value value = fact.value();
    Double number = null;
    if (value instanceof Value.Size size) {
      number = (double) size.bytes();
    } else if (value instanceof Value.Num num) {
      number = num.value();
    }
    Boolean flag = value instanceof Value.Flag f ? (Boolean) f.value() : null;
    return new UsedFact(ValueFormat.format(value), number, flag, fact.source());
  }
}
