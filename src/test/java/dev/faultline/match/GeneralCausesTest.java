package dev.faultline.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.Index;
import dev.faultline.kb.KnowledgeBase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Entries that go by a message that any package may print answer only where nothing sharper is. */
class GeneralCausesTest {
  private static final String OWN_FRAME = "  File \"/srv/run.py\", line 4, in <module>\n";

  private static final String MISSING_NAME =
      OWN_FRAME
          + "ImportError: cannot import name 'RingReader' from 'beamtools'"
          + " (/srv/v/lib/python3.11/site-packages/beamtools/__init__.py)\n";

  private static final String OUT_OF_MEMORY =
      OWN_FRAME
          + "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 3.91 GiB. GPU 0 has a"
          + " total capacity of 23.65 GiB of which 2.12 GiB is free.\n";

  private static Matcher matcher;

  @BeforeAll
  static void load() throws IOException {
    matcher = new Matcher(new KnowledgeBase(List.of(Index.bundled())));
  }

  @Test
  void answers_alone() throws IOException {
    assertThat(causes(MISSING_NAME)).containsExactly("packages/name-not-in-version");
  }

  @Test
  void gives_way_to_a_root_that_stands_behind_it() throws IOException {
    assertThat(causes(MISSING_NAME + "went on\n" + OUT_OF_MEMORY))
        .first()
        .asString()
        .contains("oom");
  }

  @Test
  void is_left_out_where_a_root_explains_its_very_line() throws IOException {
    String known = MISSING_NAME.replace("beamtools", "huggingface_hub");

    Findings findings = find(known);

    assertThat(findings.chains()).hasSize(1);
    assertThat(findings.chains().get(0).cause().entry().id())
        .isEqualTo("huggingface-hub/import-name-missing");
    assertThat(findings.chains().get(0).consequences()).isEmpty();
  }

  @Test
  void stands_before_what_only_passed_it_on() throws IOException {
    String failed =
        "subprocess.CalledProcessError: Command '['/srv/v/bin/python', 'train.py']' returned"
            + " non-zero exit status 1.\n";

    assertThat(causes(MISSING_NAME + OWN_FRAME + failed))
        .containsExactly("packages/name-not-in-version");
  }

  @Test
  void is_no_answer_where_the_program_ended_by_something_else() throws IOException {
    Findings findings = find(MISSING_NAME + OWN_FRAME + "FrobnicationError: the beam is off\n");

    assertThat(findings.chains()).isEmpty();
    assertThat(findings.error().text()).isEqualTo("FrobnicationError: the beam is off");
  }

  private static List<String> causes(String log) throws IOException {
    return find(log).chains().stream().map(chain -> chain.cause().entry().id()).toList();
  }

  private static Findings find(String log) throws IOException {
    String traceback = "Traceback (most recent call last):\n" + log;
    return matcher.match(new ByteArrayInputStream(traceback.getBytes(StandardCharsets.UTF_8)));
  }
}
