package dev.faultline.cli.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StrandTest {
  private final Transcript transcript = new Transcript();
  private final ByteArrayOutputStream tee = new ByteArrayOutputStream();

  private static void add(Strand strand, String... pieces) throws InterruptedException {
    for (String piece : pieces) {
      byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
      strand.add(bytes, bytes.length);
    }
  }

  private String kept() throws IOException {
    transcript.end();
    String text = new String(transcript.readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tee.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    return text;
  }

  @Test
  void aTerminalsLineEndsAreUndone() throws Exception {
    Strand strand = new Strand(new Record(transcript, tee), true, false);
    add(strand, "a\r\nb\r", "\n10%\r20%\r", "30%\r\r\nend\r");
    strand.end();

    assertThat(kept()).isEqualTo("a\nb\n10%\r20%\r30%\r\nend");
  }

  @Test
  void aPipesBytesAreLeftAlone() throws Exception {
    Strand strand = new Strand(new Record(transcript, tee), false, false);
    add(strand, "a\r\nb\r", "\nc");
    strand.end();

    assertThat(kept()).isEqualTo("a\r\nb\r\nc");
  }

  @Test
  void twoStrandsDoNotCutEachOthersLines() throws Exception {
    Record record = new Record(transcript, tee);
    Strand out = new Strand(record, false, true);
    Strand err = new Strand(record, false, true);
    add(out, "half ");
    add(err, "an error\n");
    add(out, "a line\nrest");
    out.end();
    err.end();

    assertThat(kept()).isEqualTo("an error\nhalf a line\nrest");
  }

  @Test
  void aFullDiskStopsTheCopyOnly() throws Exception {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Record record = new Record(transcript, full);
    Strand strand = new Strand(record, false, false);
    add(strand, "one\n", "two\n");
    transcript.end();

    assertThat(new String(transcript.readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("one\ntwo\n");
    assertThatThrownBy(record::close).hasMessage("No space left on device");
  }

  @Test
  void aLineOfOurOwnStandsAlone() throws Exception {
    transcript.write(new byte[] {'x'}, 0, 1);
    transcript.writeLine("ours");
    transcript.writeLine("again");
    transcript.end();

    assertThat(new String(transcript.readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("x\nours\nagain\n");
  }

  /** Ten times what the queue holds, through a reader that is slower than the writer. */
  @Test
  void theWriterWaitsForTheReader() throws Exception {
    byte[] piece = new byte[1 << 20];
    Thread writer =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 40; i++) {
                  transcript.write(piece, 0, piece.length);
                }
                transcript.end();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    writer.start();
    byte[] buffer = new byte[100_003];
    long total = 0;
    for (int n = transcript.read(buffer); n >= 0; n = transcript.read(buffer)) {
      total += n;
    }
    assertThat(total).isEqualTo(40L << 20);
  }

  @Test
  void whatNobodyWantsHoldsNobodyUp() throws Exception {
    transcript.drop();
    transcript.write(new byte[16 << 20], 0, 16 << 20);

    assertThatThrownBy(transcript::read).isInstanceOf(InterruptedIOException.class);
  }
}
