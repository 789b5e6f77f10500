package dev.faultline.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The log's facts over the probe's. A log is often read on another machine than the one it comes
 * from: facts that tell machines apart must agree, or the probe's are worth nothing to this log.
 */
final class PlatformMerge {
  private static final String[] MACHINE = {
    "os", "arch", "wsl", "gpu.vendor", "gpu.name", "gpu.gfx", "gpu.compute_capability"
  };

  private final Platform log;
  private final Platform probe;

  private PlatformMerge(Platform log, Platform probe) {
    this.log = log;
    this.probe = probe;
  }

  static Platform merge(Platform log, Platform probe) {
    return new PlatformMerge(log, probe).merge();
  }

  private Platform merge() {
    List<String> notes = new ArrayList<>(log.notes());
    notes.addAll(probe.notes());
    String otherMachine = machineContradiction();
    String otherPython = otherMachine == null ? pythonContradiction() : null;
    if (otherMachine == null && otherPython != null && !isSameGpu()) {
      otherMachine = otherPython;
    }
    if (otherPython == null) {
      otherPython = pathContradiction();
    }
    if (otherMachine != null) {
      notes.add(otherMachine + ": the probe was not used");
      return Platform.of("", log.facts().values(), notes);
    }
    Map<String, Fact> merged = new LinkedHashMap<>(log.facts());
    for (Fact fact : probe.facts().values()) {
      boolean dropped = otherPython != null && Platform.isOfPython(fact.name());
      if (!dropped && !(merged.get(fact.name()) instanceof Fact.Known)) {
        merged.put(fact.name(), fact);
      }
    }
    if (otherPython != null) {
      notes.add(otherPython + ": the packages found here were not used");
    }
    return Platform.of(probe.takenOn(), merged.values(), notes);
  }

  private String machineContradiction() {
    for (String name : MACHINE) {
      String there = log.value(name);
      String here = probe.value(name);
      if (there != null && here != null && !isSame(name, there, here)) {
        return sentence(name, there, here);
      }
    }
    return null;
  }

  private boolean isSame(String name, String there, String here) {
    if (name.startsWith("gpu.") && isOneOfSeveralGpus()) {
      return true;
    }
    return switch (name) {
      case "gpu.name" ->
          gpuName(there).contains(gpuName(here)) || gpuName(here).contains(gpuName(there));
      // A log written under Rosetta names the process' architecture, not the machine's.
      case "arch" -> there.equals(here) || "macos".equals(probe.value("os"));
      default -> there.equals(here);
    };
  }

  /** The log may speak of the second GPU where the probe describes the first. */
  private boolean isOneOfSeveralGpus() {
    String hardware = probe.value("gpu.hardware");
    String count = probe.value("gpu.count");
    return (count != null && !count.equals("1")) || (hardware != null && hardware.indexOf(',') > 0);
  }

  /**
   * Names come with and without vendor and brand ("NVIDIA GeForce RTX 4090", "GeForce RTX 4090"),
   * and nvidia-smi cuts long ones ("NVIDIA GeForce RTX 40...").
   */
  private static String gpuName(String name) {
    int cut = name.indexOf("...");
    return (cut < 0 ? name : name.substring(0, cut))
        .toLowerCase(Locale.ROOT)
        .replace("nvidia", "")
        .replace("geforce", "")
        .replace("amd", "")
        .replace("(tm)", "")
        .replace("(r)", "")
        .replace(" ", "");
  }

  private static String sentence(String name, String there, String here) {
    return switch (name) {
      case "os" -> "the log is from " + system(there) + ", this machine runs " + system(here);
      case "wsl" -> {
        boolean thereWsl = there.equals("true");
        yield "the log is "
            + (thereWsl ? "" : "not ")
            + "from WSL, this machine is"
            + (thereWsl ? " not" : "");
      }
      default -> {
        String label = FactCatalogue.definition(name).label();
        yield "the log's " + label + " is " + there + ", this machine's is " + here;
      }
    };
  }

  private static String system(String os) {
    return switch (os) {
      case "linux" -> "Linux";
      case "macos" -> "macOS";
      case "windows" -> "Windows";
      default -> os;
    };
  }

  private String pythonContradiction() {
    String there = log.value("python.version");
    String here = probe.value("python.version");
    if (there != null && here != null && !minor(there).equals(minor(here))) {
      return "the log is from Python "
          + minor(there)
          + ", the interpreter found here is "
          + minor(here);
    }
    String torchThere = log.value("pkg.torch");
    String torchHere = probe.value("pkg.torch");
    if (torchThere != null
        && torchHere != null
        && !release(torchThere).equals(release(torchHere))) {
      return "the log is from torch " + torchThere + ", the one found here is " + torchHere;
    }
    return null;
  }

  /** Another environment, which says nothing against the same machine. */
  private String pathContradiction() {
    String there = directory(log.value("python.path"));
    String here = directory(probe.value("python.path"));
    return there == null || here == null || there.equals(here)
        ? null
        : "the log is from the Python in " + there + ", the one found here is in " + here;
  }

  /** {@code python} and {@code python3} of one directory are one. */
  private static String directory(String path) {
    int end = path == null ? -1 : Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return end < 0 ? null : path.substring(0, end);
  }

  /** Evidence that both are one machine although their Pythons differ. */
  private boolean isSameGpu() {
    for (String name : new String[] {"gpu.name", "driver.nvidia", "gpu.gfx"}) {
      String there = log.value(name);
      String here = probe.value(name);
      if (there != null
          && here != null
          && (there.equals(here) || gpuName(there).equals(gpuName(here)))) {
        return true;
      }
    }
    return false;
  }

  private static String minor(String version) {
    int first = version.indexOf('.');
    int second = first < 0 ? -1 : version.indexOf('.', first + 1);
    return second < 0 ? version : version.substring(0, second);
  }

  private static String release(String version) {
    int plus = version.indexOf('+');
    return plus < 0 ? version : version.substring(0, plus);
  }
}
