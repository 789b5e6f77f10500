package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private static final List<String> COMMANDS = List.of(":explain", ":go", ":quit");

  /** Plays what a user does; a null stands for a pause, after which nothing more has arrived. */
  private static final class Script implements LineSource {
    private final boolean terminal;
    private final Deque<Typed> events = new ArrayDeque<>();
    private static final Typed PAUSE = new Typed(Typed.Kind.LINE, "pause");

    Script(boolean terminal, Object... events) {
      this.terminal = terminal;
      for (Object event : events) {
        if (event instanceof Typed typed) {
          this.events.add(typed);
        } else {
          this.events.add(event == null ? PAUSE : Typed.line((String) event));
        }
      }
    }

    @Override
    public Typed next(String prompt) {
      while (events.peek() == PAUSE) {
        events.poll();
      }
      return events.isEmpty() ? Typed.END : events.poll();
    }

    @Override
    public boolean hasMore() {
      return !events.isEmpty() && events.peek() != PAUSE;
    }

    @Override
    public boolean isTerminal() {
      return terminal;
    }

    @Override
    public int columns(int known) {
      return known;
    }

    @Override
    public void close() {}
  }

  private static List<String> blocks(Script script) throws IOException {
    Blocks blocks = new Blocks(script, COMMANDS);
    List<String> all = new ArrayList<>();
    for (String block = blocks.next(); block != null; block = blocks.next()) {
      all.add(block);
    }
    return all;
  }

  @Test
  void a_typed_line_is_answered_at_once() throws IOException {
    assertThat(blocks(new Script(true, "out of memory", null, ":quit")))
        .containsExactly("out of memory", ":quit");
  }

  @Test
  void a_marked_paste_is_whole_whatever_is_in_it() throws IOException {
    String paste = "Traceback\n\n:quit\n\nValueError: x";
    assertThat(blocks(new Script(true, Typed.paste(paste), "next"))).containsExactly(paste, "next");
  }

  @Test
  void an_unmarked_paste_ends_with_the_pause_behind_it() throws IOException {
    assertThat(blocks(new Script(true, "line 1", "", "line 3", null, "word", null)))
        .containsExactly("line 1\n\nline 3\n", "word");
  }

  @Test
  void an_unmarked_paste_that_stalls_inside_a_traceback_goes_on() throws IOException {
    String head = "Traceback (most recent call last):";
    assertThat(
            blocks(new Script(true, head, "  File \"x.py\", line 1", null, "KeyError: 'a'", null)))
        .containsExactly(head + "\n  File \"x.py\", line 1\nKeyError: 'a'\n");
  }

  @Test
  void a_typed_traceback_ends_with_a_blank_line() throws IOException {
    String head = "Traceback (most recent call last):";
    assertThat(blocks(new Script(true, head, null, "KeyError: 'a'", null, "", null, "word", null)))
        .containsExactly(head + "\nKeyError: 'a'\n", "word");
  }

  @Test
  void a_typed_traceback_ends_with_go() throws IOException {
    String head = "Traceback (most recent call last):";
    assertThat(
            blocks(new Script(true, head, null, "KeyError: 'a'", null, ":go", null, "word", null)))
        .containsExactly(head + "\nKeyError: 'a'\n", "word");
  }

  @Test
  void ctrl_c_drops_what_was_begun() throws IOException {
    String head = "Traceback (most recent call last):";
    assertThat(blocks(new Script(true, head, null, Typed.CLEARED, null, "word", null)))
        .containsExactly("word");
  }

  @Test
  void a_pipe_parts_blocks_with_blank_lines_and_commands() throws IOException {
    assertThat(blocks(new Script(false, "E1", "more", "", "E2", ":explain 137", "E3", ":quit")))
        .containsExactly("E1\nmore\n", "E2\n", ":explain 137", "E3\n", ":quit");
  }

  @Test
  void chained_tracebacks_in_a_pipe_stay_together() throws IOException {
    String link = "During handling of the above exception, another exception occurred:";
    assertThat(blocks(new Script(false, "KeyError: 'a'", "", link, "ValueError: b")))
        .containsExactly("KeyError: 'a'\n\n" + link + "\nValueError: b\n");
  }

  @Test
  void a_log_line_that_begins_with_a_colon_is_no_command() throws IOException {
    assertThat(blocks(new Script(true, "::error::x", null))).containsExactly("::error::x");
  }
}
