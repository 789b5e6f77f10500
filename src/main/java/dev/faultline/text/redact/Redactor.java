package dev.faultline.text.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes names, addresses and secrets out of text. One instance per report: it remembers the names
 * it met, and the same name or address leaves the same word behind everywhere.
 */
public final class Redactor {
  private final Names names = new Names();
  private final Addresses addresses = new Addresses();

  /**
   * A redactor that knows the names of the machine it runs on.
   *
   * @param users may be empty
   * @param hosts may be empty
   */
  public Redactor(List<String> users, List<String> hosts) {
    for (String user : users) {
      names.user(user, true);
    }
    for (String host : hosts) {
      names.host(host, true);
    }
  }

  /**
   * Reads names out of a text: from home directories, prompts, log prefixes. {@link #redact} does
   * this for its own text; a text of which only a part is shown is learned whole.
   */
  public void learn(String text) {
    NameClues.read(text, names);
  }

  /** The text without what is nobody's business. */
  public Redacted redact(String text) {
    learn(text);
    Removals removals = new Removals();
    String open = KeyBlocks.remove(text, removals);
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at <= open.length()) {
      int end = open.indexOf('\n', at);
      end = end < 0 ? open.length() : end;
      lines.add(line(open.substring(at, end), removals));
      at = end + 1;
    }
    return new Redacted(String.join("\n", lines), removals.counts());
  }

  private String line(String line, Removals removals) {
    String text = KnownTokens.remove(line, removals);
    text = NamedSecrets.remove(text, removals);
    text = addresses.replace(text, removals);
    return names.replace(text, removals);
  }
}
