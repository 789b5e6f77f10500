package dev.faultline.cli.history;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcomes of this machine: a file of JSON lines that is only ever appended to.
 *
 * <p>A writer that dies in the middle leaves half a line, which readers leave out; the next writer
 * begins a line of its own. Writers of several processes take turns by a lock, those of one process
 * by a monitor, since Java's locks are the process's.
 */
public final class History {
  /** Some ten thousand outcomes; beyond that only the newest are read. */
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private static final String FILE = "history.jsonl";

  private static final Object TURN = new Object();

  private final Path file;

  /**
   * @param state the tool's directory for state; need not be there
   */
  public History(Path state) {
    this.file = state.resolve(FILE);
  }

  /** Where the outcomes are kept. */
  public Path file() {
    return file;
  }

  /**
   * Whether anything was ever kept. Asked before every answer: it must not load what reading takes.
   *
   * @param state the tool's directory for state; need not be there
   */
  public static boolean exists(File state) {
    return new File(state, FILE).exists();
  }

  /** Keeps an outcome; it is on the disk's way when this returns. */
  public void add(Outcome outcome) throws IOException {
    PrivateFiles.directories(file.getParent());
    byte[] line = OutcomeLine.write(outcome).getBytes(StandardCharsets.UTF_8);
    synchronized (TURN) {
      boolean isNew = !Files.exists(file);
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND)) {
        if (isNew) {
          PrivateFiles.restrict(file, PosixFilePermissions.fromString("rw-------"));
        }
        FileLock lock = channel.lock();
        append(channel, line);
        lock.release();
      }
    }
  }

  /**
   * One write for one line: whoever dies before it leaves nothing, whoever dies in it a torn one.
   */
  private void append(FileChannel channel, byte[] line) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(line.length + 1);
    if (isTorn()) {
      bytes.put((byte) '\n');
    }
    bytes.put(line).flip();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private boolean isTorn() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      long end = channel.size();
      return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
    }
  }

  /** All outcomes, the oldest first; lines that are none are left out. */
  public List<Outcome> read() throws IOException {
    return read("");
  }

  /** The outcomes of an entry, the oldest first. */
  public List<Outcome> of(String id) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (Outcome outcome : read("\"" + id + "\"")) {
      if (outcome.id().equals(id)) {
        outcomes.add(outcome);
      }
    }
    return outcomes;
  }

  private List<Outcome> read(String containing) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    if (!Files.exists(file)) {
      return outcomes;
    }
    for (String line : tail().split("\n")) {
      Outcome outcome = line.contains(containing) ? OutcomeLine.read(line) : null;
      if (outcome != null) {
        outcomes.add(outcome);
      }
    }
    return outcomes;
  }

  private String tail() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long from = Math.max(0, channel.size() - MOST_BYTES);
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(MOST_BYTES, channel.size()));
      while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
        continue;
      }
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
  }

  /** Forgets everything. */
  public void clear() throws IOException {
    Files.deleteIfExists(file);
  }
}
