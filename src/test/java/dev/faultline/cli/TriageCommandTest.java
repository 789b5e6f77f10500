package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand logs: a third with a known fault, a third with an unknown error, a third clean. */
class TriageCommandTest {
  private static final String OOM =
      "RuntimeError: MPS backend out of memory (MPS allocated: 15.05 GB, other allocations: 11.91"
          + " GB, max allowed: 27.20 GB). Tried to allocate 1.16 GB on private pool.\n";

  @TempDir static Path logs;

  @BeforeAll
  static void write() throws IOException {
    for (int i = 0; i < 1000; i++) {
      String day = "2026-10-" + (i % 28 < 9 ? "0" : "") + (i % 28 + 1);
      String text = day + "T10:00:00Z INFO step 1\nINFO loss 0.1\n";
      text += i % 3 == 0 ? OOM + OOM : i % 3 == 1 ? "QuxError: frobnicated " + i + " times\n" : "";
      Path directory = Files.createDirectories(logs.resolve("host" + i % 7).resolve("deep"));
      boolean gzip = i % 5 == 0;
      Path file = directory.resolve("run" + i + (gzip ? ".log.gz" : ".log"));
      try (OutputStream raw = Files.newOutputStream(file);
          OutputStream out = gzip ? new GZIPOutputStream(raw) : raw) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.createDirectories(logs.resolve(".git"));
    Files.writeString(logs.resolve(".git/x.log"), OOM);
  }

  private static CommandRun triage(Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "triage";
    System.arraycopy(args, 0, all, 1, args.length);
    return new CommandRun.Setting().run(all);
  }

  @Test
  void countsEverything() {
    CommandRun run = triage("--json", logs);

    assertThat(run.status).isZero();
    assertThat(run.out)
        .contains("\"files\":1000,\"clean\":333,\"notText\":0,\"unreadable\":0")
        .contains("\"id\":\"mps/out-of-memory\"")
        .contains("\"known\":true,\"files\":334,\"count\":668")
        .contains("\"firstSeen\":\"2026-10-01T10:00:00Z\",\"lastSeen\":\"2026-10-28T10:00:00Z\"")
        .contains("\"seenFrom\":\"log\"")
        .contains("QuxError: frobnicated <n> times\",\"known\":false,\"files\":333,\"count\":333");
  }

  @Test
  void theOrderOfTheWorkersDoesNotShow() {
    CommandRun first = triage("--format", "jsonl", logs);

    assertThat(first.out.lines()).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(triage("--format", "jsonl", logs).out).isEqualTo(first.out);
    }
  }

  @Test
  void looksLikeATable() {
    CommandRun run = triage(logs);

    assertThat(run.out)
        .startsWith("1000 logs: 1 known fault, 1 unknown error, 333 without any\n")
        .contains("  334     668  2026-10-01 ")
        .contains("mps/out-of-memory\n")
        .contains("deep/run0.log.gz:3\n");
    assertThat(run.out.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void anIdIsWholeWhereItDoesNotFitBesideTheTimes() throws IOException {
    Path log =
        Files.writeString(
            Files.createTempDirectory("triage").resolve("a.log"),
            "ImportError: FlashAttention2 has been toggled on, but it cannot be used due to the following"
                + " error: the package flash_attn seems to be not installed.\n");
    CommandRun run = triage("--json", log);
    String id = run.out.replaceAll("(?s).*\"id\":\"([^\"]*)\".*", "$1");

    assertThat(id).hasSizeGreaterThan(32);
    assertThat(triage(log).out).contains("\n               " + id + "\n");
  }

  @Test
  void markdownHasARowForEachFault() {
    CommandRun run = triage("--format", "markdown", logs);

    assertThat(run.out.lines().filter(line -> line.startsWith("| ") && line.endsWith(" |")))
        .hasSize(4);
    assertThat(run.out).contains("frobnicated &lt;n> times<br>`unknown/");
  }

  @Test
  void globsChooseFiles() {
    assertThat(triage(logs + "/**/*.gz").out).startsWith("200 logs: ");
    assertThat(triage(logs + "/host{0,1}/deep/run?.log").out).startsWith("3 logs: ");
    assertThat(triage(logs + "/host3").out).startsWith("143 logs: ");
  }

  @Test
  void theStatusTells() throws IOException {
    Path clean = Files.writeString(logs.resolveSibling("clean.log"), "fine\n");

    assertThat(triage(clean).status).isEqualTo(1);
    assertThat(triage("--fail-on", "known", logs.resolve("host1")).status).isEqualTo(3);
    assertThat(triage("--fail-on", "unknown", clean).status).isZero();
    assertThat(triage("-q", logs).out).isEmpty();
    CommandRun missing = triage(clean, "/no/such/place");
    assertThat(missing.status).isEqualTo(2);
    assertThat(missing.out).startsWith("1 log: ");
    assertThat(missing.err).isEqualTo("faultline: /no/such/place: no such file or directory\n");
    Files.delete(clean);
  }

  @Test
  void aLogWithoutTimesHasThatOfItsFile() throws IOException {
    Path log = Files.writeString(logs.resolveSibling("plain.log"), OOM);
    Files.setLastModifiedTime(
        log,
        java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2026-05-04T03:02:01Z")));

    assertThat(triage("--json", log).out)
        .contains("\"firstSeen\":\"2026-05-04T03:02:01Z\"", "\"seenFrom\":\"file\"");
    Files.delete(log);
  }
}
