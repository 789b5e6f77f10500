package dev.faultline.match;

import dev.faultline.kb.Entry;
import java.util.List;
import java.util.Map;

/**
 * An entry that is in the text.
 *
 * @param entry the entry
 * @param evidence the explaining place first, then further ones; never empty, at most a handful
 * @param count how often it occurred in the whole input
 * @param reasons why it is believed, and why it ranks where it does, in words
 */
public record Match(Entry entry, List<Evidence> evidence, long count, List<String> reasons) {

  /** Values of the explaining place. */
  public Map<String, Capture> captures() {
    return evidence.get(0).captures();
  }
}
