package dev.faultline.platform.probe;

import dev.faultline.platform.Fact;
import dev.faultline.platform.FactCatalogue;
import dev.faultline.platform.FactDefinition;
import dev.faultline.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A probe of this machine under way. Starting returns at once; {@link #join} waits, at most until
 * three seconds after the start. Closing stops what still runs; tools are killed with their
 * children.
 */
public final class Probe implements AutoCloseable {
  /** For one source, from the moment its thread runs. */
  static final long SOURCE_MILLIS = 2_000;

  /** For all of them. */
  static final long TOTAL_MILLIS = 3_000;

  private final Host host;
  private final List<Run> runs = new ArrayList<>();
  private final long end;

  private Probe(Host host, List<ProbeSource> sources, long totalMillis) {
    this.host = host;
    this.end = System.nanoTime() + totalMillis * 1_000_000;
    for (ProbeSource source : sources) {
      List<String> facts = source.facts(host);
      if (!facts.isEmpty()) {
        runs.add(new Run(host, source, facts));
      }
    }
  }

  /** Starts to probe this machine, with the Python of the environment or of PATH. */
  public static Probe start() {
    return start(null);
  }

  /**
   * Starts to probe this machine.
   *
   * @param interpreter the Python executable that a traceback names, or null
   */
  public static Probe start(Path interpreter) {
    return start(Host.local(interpreter, SOURCE_MILLIS), Sources.all(), TOTAL_MILLIS);
  }

  static Probe start(Host host, List<ProbeSource> sources, long totalMillis) {
    Probe probe = new Probe(host, sources, totalMillis);
    for (Run run : probe.runs) {
      run.thread.start();
    }
    return probe;
  }

  /** Waits for the facts. Never fails; when interrupted, what is missing is unknown. */
  public Platform join() {
    List<List<Fact>> found = new ArrayList<>();
    for (Run run : runs) {
      found.add(run.await(end));
    }
    close();
    List<Fact> facts = new ArrayList<>();
    String vendor = firstVendor(found);
    for (List<Fact> part : found) {
      String own = vendorOf(part);
      for (Fact fact : part) {
        // All gpu.* describe one GPU: what another vendor's source says of its own stays out.
        if (own == null || own.equals(vendor) || !isOfOneGpu(fact.name())) {
          facts.add(fact);
        }
      }
    }
    addUnread(facts);
    return Platform.of(now(), facts);
  }

  /**
   * Waits for the facts that concern a log: packages are those of the Python that the log names,
   * when that Python is on this machine.
   *
   * @param log what the log tells, see {@link dev.faultline.platform.Clues}
   */
  public Platform join(Platform log) {
    Platform here = join();
    String named = log.value("python.path");
    Path interpreter = named == null ? null : host.path(named);
    if (interpreter == null
        || named.equals(here.value("python.path"))
        || !Files.isRegularFile(interpreter)) {
      return here;
    }
    Host other = host.withInterpreter(interpreter);
    try (Probe python = start(other, List.of(new PythonSource()), SOURCE_MILLIS)) {
      return here.withPython(python.join());
    }
  }

  /** Stops whatever still runs. */
  @Override
  public void close() {
    for (Run run : runs) {
      run.thread.interrupt();
    }
  }

  private void addUnread(List<Fact> facts) {
    for (FactCatalogue.Group group : FactCatalogue.groups()) {
      for (FactDefinition fact : group.facts()) {
        if (!fact.name().endsWith("*")) {
          facts.add(new Fact.Unknown(fact.name(), "not read on " + host.system()));
        }
      }
    }
  }

  private static boolean isOfOneGpu(String name) {
    return name.startsWith("gpu.") && !name.equals("gpu.hardware");
  }

  private static String firstVendor(List<List<Fact>> found) {
    for (List<Fact> part : found) {
      String vendor = vendorOf(part);
      if (vendor != null) {
        return vendor;
      }
    }
    return null;
  }

  private static String vendorOf(List<Fact> facts) {
    for (Fact fact : facts) {
      if (fact.name().equals("gpu.vendor") && fact instanceof Fact.Known known) {
        return known.value();
      }
    }
    return null;
  }

  /** ISO instant in whole seconds; Instant's own formatter costs 20 ms of class loading. */
  private static String now() {
    long seconds = System.currentTimeMillis() / 1000;
    long day = Math.floorDiv(seconds, 86_400L);
    LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, 86_400L));
    String clock = time.toString();
    return LocalDate.ofEpochDay(day) + "T" + (clock.length() == 5 ? clock + ":00" : clock) + "Z";
  }

  /** One source at work. */
  private static final class Run implements Runnable {
    private final Host host;
    private final ProbeSource source;
    private final List<String> expected;
    private final Findings findings = new Findings();
    private final Thread thread;
    private volatile long begun;
    private volatile String problem;

    Run(Host host, ProbeSource source, List<String> expected) {
      this.host = host;
      this.source = source;
      this.expected = expected;
      this.thread = new Thread(this, "probe-" + source.name());
      thread.setDaemon(true);
    }

    @Override
    public void run() {
      begun = System.nanoTime();
      try {
        source.read(host, findings);
        problem = source.name() + " does not tell";
      } catch (IOException | RuntimeException e) {
        // A source that trips over what it read must not take the diagnosis with it.
        problem = source.name() + " could not be read (" + e.getClass().getSimpleName() + ")";
      }
    }

    List<Fact> await(long end) {
      try {
        long now = System.nanoTime();
        long own = begun == 0 ? end : begun + SOURCE_MILLIS * 1_000_000;
        long left = (own - end < 0 ? own : end) - now;
        if (left > 0) {
          thread.join(left / 1_000_000 + 1);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      String why = problem;
      thread.interrupt();
      return findings.close(
          expected, why != null ? why : source.name() + " did not answer in time");
    }
  }
}
