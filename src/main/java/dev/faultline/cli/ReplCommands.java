package dev.faultline.cli;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.kb.EntryHead;
import dev.faultline.render.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands of the session: lines that begin with a colon. */
final class ReplCommands {
  static final String QUIT = ":quit";

  /** In the order of the help. */
  static final List<String> NAMES =
      List.of(
          ":explain",
          ":search",
          ":list",
          ":steps",
          ":copy",
          ":last",
          ":why-not",
          ":platform",
          ":go",
          ":help",
          QUIT);

  private static final int FOUND_AT_MOST = 10;

  private static final String HELP =
      """
      Paste an error or a log: it is diagnosed at once. Typed by hand, a traceback
      ends with a blank line or :go. An id or a code is explained (cuda/oom, 137,
      0xC0000409, Xid 79); other words are searched.

        :explain ID or CODE   one entry in full, or what a code means
        :search WORDS         entries that fit the words
        :list [CATEGORY]      the categories, or the entries of one
        :steps [N]            every step of the last answer, or step N alone
        :copy [N]             copy the commands of the last answer, or of step N
        :last                 the last answer in full
        :why-not ID           why an entry did not match the last text
        :platform             what is known of the machine that advice is for
        :platform FILE        use facts saved there with faultline probe --save
        :platform none|live   use no facts, or look at this machine
        :go                   end of the text that is being typed
        :help                 this page
        :quit                 leave; Ctrl-D does too

      Tab completes commands, ids and categories. Ctrl-C clears the line.
      """;

  private final Repl repl;

  ReplCommands(Repl repl) {
    this.repl = repl;
  }

  /**
   * Runs one command.
   *
   * @param words the command and its arguments
   * @throws UserError for a missing or wrong argument
   */
  void run(List<String> words) throws IOException {
    List<String> rest = words.subList(1, words.size());
    switch (words.get(0)) {
      case ":explain" -> repl.explain(String.join(" ", needed(rest, ":explain ID or CODE")));
      case ":search" -> search(needed(rest, ":search WORDS"));
      case ":list" -> list(rest);
      case ":steps" -> steps(rest);
      case ":copy" -> copy(rest);
      case ":last" -> repl.print(repl.last(), true);
      case ":why-not" -> whyNot(needed(rest, ":why-not ID").get(0));
      case ":platform" -> platform(String.join(" ", rest));
      default -> repl.here().out().print(HELP);
    }
  }

  private static List<String> needed(List<String> rest, String usage) {
    if (rest.isEmpty()) {
      throw new UserError("something is missing: " + usage);
    }
    return rest;
  }

  /**
   * Refuses a misspelt command.
   *
   * @throws UserError when the line looks like one
   */
  static void refuseUnknown(String line) {
    if (line.length() > 1 && line.charAt(0) == ':' && Character.isLetter(line.charAt(1))) {
      String word = line.split("\\s", 2)[0];
      throw new UserError(
          "there is no command " + word + Nearest.hint(word, NAMES) + "; see :help");
    }
  }

  /** Entries that fit the words, the best first. */
  void search(List<String> words) {
    List<EntryHead> found = new EntrySearch(repl.kb()).find(words, FOUND_AT_MOST);
    new EntryTable(found, 0).print(repl.here());
    if (found.isEmpty()) {
      throw new UserError("no entry fits; try fewer or other words, or :list");
    }
  }

  private void list(List<String> rest) throws IOException {
    List<String> args = new ArrayList<>(rest);
    if (rest.isEmpty()) {
      args.add("--categories");
    }
    repl.run(new ListCommand(), ":list", args);
  }

  private void steps(List<String> rest) throws IOException {
    InputResult last = repl.last();
    if (rest.isEmpty()) {
      repl.print(last, true);
      return;
    }
    Diagnosis whole = first(last);
    Diagnosis one = AnswerPart.of(whole, List.of(step(whole, rest.get(0))));
    repl.print(AnswerPart.of(last, one), true);
  }

  private void copy(List<String> rest) throws IOException {
    Diagnosis whole = first(repl.last());
    List<AdvisedStep> steps = rest.isEmpty() ? whole.steps() : List.of(step(whole, rest.get(0)));
    String text = repl.commandsOf(AnswerPart.of(repl.last(), AnswerPart.of(whole, steps)));
    if (text.isBlank()) {
      text = code(steps);
    }
    if (text.isBlank()) {
      throw new UserError("there is no command in it to copy");
    }
    if (!Clipboard.copy(text.strip(), repl.here())) {
      repl.here().out().print(text);
      throw new UserError("this terminal has no clipboard to reach; the commands stand above");
    }
    repl.say(text.strip());
    repl.say("Copied, if your terminal lets programs do that (OSC 52).");
  }

  private static String code(List<AdvisedStep> steps) {
    StringBuilder code = new StringBuilder();
    for (AdvisedStep step : steps) {
      for (String line : step.code()) {
        code.append(Visible.text(line)).append('\n');
      }
    }
    return code.toString();
  }

  private static Diagnosis first(InputResult result) {
    if (result.diagnoses().isEmpty()) {
      throw new UserError("the last text was not a known fault; there are no steps");
    }
    return result.diagnoses().get(0);
  }

  private static AdvisedStep step(Diagnosis diagnosis, String number) {
    List<AdvisedStep> steps = new ArrayList<>(diagnosis.steps());
    steps.addAll(diagnosis.hiddenSteps());
    try {
      return steps.get(Integer.parseInt(number) - 1);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new UserError("there is no step " + number + "; there are 1 to " + steps.size(), e);
    }
  }

  private void whyNot(String id) throws IOException {
    if (repl.lastText().isEmpty()) {
      throw new UserError("paste the text first, then ask why an entry did not match it");
    }
    KbWhyNotCommand.answer(
        repl.kb(),
        EntryIds.find(repl.kb(), id),
        repl.lastText().getBytes(StandardCharsets.UTF_8),
        repl.here());
  }

  private void platform(String what) throws IOException {
    switch (what) {
      case "" -> ProbeCommand.table(repl.platform(), false, repl.here().out());
      case "none" -> repl.use(MachineFacts.none());
      case "live" -> repl.use(MachineFacts.live());
      default -> {
        Path file = Path.of(what);
        if (!Files.isReadable(file)) {
          throw new UserError(":platform " + what + ": no such file, or not readable");
        }
        repl.use(MachineFacts.saved(file));
      }
    }
  }
}
