package dev.faultline.platform.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs real processes: standard input closed, output bounded, killed with their descendants when
 * time is up.
 *
 * <p>Output is polled instead of read by a thread: a read on a pipe cannot be interrupted, and a
 * grandchild that outlives the tool would hold it open for ever.
 */
public final class ProcessTools implements Tools {
  private static final int MAX_OUTPUT = 1 << 20;
  private static final Set<Process> LIVE = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ProcessTools::destroyAll, "probe-clean-up"));
  }

  private final Map<String, String> environment;
  private final boolean windows;
  private final long limitMillis;

  /**
   * @param environment the variables of every process
   * @param limitMillis how long a process may run
   */
  public ProcessTools(Map<String, String> environment, boolean windows, long limitMillis) {
    this.environment = environment;
    this.windows = windows;
    this.limitMillis = limitMillis;
  }

  @Override
  public CommandOutput run(List<String> command, Map<String, String> variables) {
    String name = command.get(0);
    Path program = Executables.find(name, Executables.path(environment), windows);
    if (program == null) {
      return CommandOutput.failed(name + " not found");
    }
    List<String> line = new ArrayList<>(command);
    line.set(0, program.toString());
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    // Messages are matched in English, numbers in the C locale.
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(variables);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return CommandOutput.failed(name + " could not be started");
    }
    LIVE.add(process);
    try {
      process.getOutputStream().close();
      return collect(process, name);
    } catch (IOException e) {
      return CommandOutput.failed(name + " could not be read");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CommandOutput.failed(name + " was stopped");
    } finally {
      destroy(process);
      LIVE.remove(process);
    }
  }

  private CommandOutput collect(Process process, String name)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + limitMillis * 1_000_000;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    InputStream in = process.getInputStream();
    long pause = 1;
    while (true) {
      boolean alive = process.isAlive();
      boolean moved = drain(in, buffer, output);
      if (!alive) {
        return CommandOutput.of(output.toString(StandardCharsets.UTF_8), process.exitValue());
      }
      if (output.size() >= MAX_OUTPUT) {
        return CommandOutput.failed(name + " printed more than 1 MiB");
      }
      if (System.nanoTime() - end > 0) {
        return CommandOutput.failed(name + " did not answer within " + limitMillis / 1000 + " s");
      }
      pause = moved ? 1 : Math.min(10, pause + 1);
      Thread.sleep(pause);
    }
  }

  private static boolean drain(InputStream in, byte[] buffer, ByteArrayOutputStream output)
      throws IOException {
    boolean moved = false;
    int ready = in.available();
    while (ready > 0 && output.size() < MAX_OUTPUT) {
      int count =
          in.read(buffer, 0, Math.min(Math.min(ready, buffer.length), MAX_OUTPUT - output.size()));
      if (count < 0) {
        break;
      }
      output.write(buffer, 0, count);
      moved = true;
      ready = in.available();
    }
    return moved;
  }

  private static void destroy(Process process) {
    if (process.isAlive()) {
      // Children first: once their parent is gone they belong to init and cannot be found any more.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static void destroyAll() {
    for (Process process : LIVE) {
      destroy(process);
    }
  }
}
