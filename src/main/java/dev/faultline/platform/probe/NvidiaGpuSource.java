package dev.faultline.platform.probe;

import java.util.ArrayList;
import java.util.List;

/** NVIDIA GPUs, from nvidia-smi's table in CSV form. */
final class NvidiaGpuSource implements ProbeSource {
  private static final String FIELDS =
      "index,uuid,name,driver_version,memory.total,memory.free,mig.mode.current";
  private static final int INDEX = 0;
  private static final int UUID = 1;
  private static final int GPU_NAME = 2;
  private static final int DRIVER = 3;
  private static final int TOTAL = 4;
  private static final int FREE = 5;
  private static final int MIG = 6;
  private static final int CAPABILITY = 7;

  @Override
  public String name() {
    return NvidiaSmi.NAME;
  }

  @Override
  public List<String> facts(Host host) {
    return host.isMac()
        ? List.of()
        : List.of(
            "gpu.name",
            "gpu.count",
            "gpu.compute_capability",
            "gpu.memory_total",
            "gpu.memory_free",
            "gpu.unified_memory",
            "gpu.mig",
            "driver.nvidia");
  }

  @Override
  public void read(Host host, Findings findings) {
    CommandOutput output = query(host, FIELDS + ",compute_cap");
    if (output.problem() == null && output.text().contains("not a valid field")) {
      // compute_cap came with driver 495.
      output = query(host, FIELDS);
    }
    List<List<String>> gpus = new ArrayList<>();
    for (String line : Lines.of(output.text())) {
      List<String> cells = cells(line);
      if (output.succeeded() && cells.size() >= CAPABILITY && isNumber(cells.get(INDEX))) {
        gpus.add(cells);
      }
    }
    if (gpus.isEmpty()) {
      findings.unknown(facts(host), output.complaint(NvidiaSmi.NAME));
      return;
    }
    List<List<String>> visible = visible(gpus, host.environment().get("CUDA_VISIBLE_DEVICES"));
    findings.known("gpu.count", visible.size(), NvidiaSmi.NAME);
    describe(visible.isEmpty() ? gpus.get(0) : visible.get(0), findings);
  }

  private static CommandOutput query(Host host, String fields) {
    return host.run(
        NvidiaSmi.command(host), "--query-gpu=" + fields, "--format=csv,noheader,nounits");
  }

  private static void describe(List<String> gpu, Findings findings) {
    String source = NvidiaSmi.NAME;
    findings.known("gpu.vendor", "nvidia", source);
    findings.known("gpu.name", gpu.get(GPU_NAME), source);
    findings.known("driver.nvidia", gpu.get(DRIVER), source);
    String total = gpu.get(TOTAL);
    // GB10, Jetson: there is no memory of the GPU's own.
    boolean unified = total.equals("[N/A]") || total.equals("[Not Supported]");
    findings.known("gpu.unified_memory", unified, source);
    if (unified) {
      String why = "nvidia-smi says " + total + ": the GPU shares the RAM";
      findings.unknown(List.of("gpu.memory_total", "gpu.memory_free"), why);
    } else {
      findings.known("gpu.memory_total", mebibytes(total), source);
      findings.known("gpu.memory_free", mebibytes(gpu.get(FREE)), source);
    }
    findings.known("gpu.mig", gpu.get(MIG).equals("Enabled"), source);
    if (gpu.size() > CAPABILITY) {
      findings.known("gpu.compute_capability", gpu.get(CAPABILITY), source);
    } else {
      findings.unknown("gpu.compute_capability", "this driver's nvidia-smi cannot tell");
    }
  }

  private static String mebibytes(String cell) {
    boolean bare = !cell.isEmpty() && Character.isDigit(cell.charAt(cell.length() - 1));
    return bare ? cell + " MiB" : cell;
  }

  /** Comma and blank part the cells; a comma alone is a decimal sign of a localised tool. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int comma = line.indexOf(", "); comma >= 0; comma = line.indexOf(", ", start)) {
      cells.add(line.substring(start, comma).strip());
      start = comma + 2;
    }
    cells.add(line.substring(start).strip());
    return cells;
  }

  /**
   * The GPUs that CUDA_VISIBLE_DEVICES leaves, in its order; CUDA stops at the first entry that
   * names none. MIG instances are not told apart.
   */
  private static List<List<String>> visible(List<List<String>> gpus, String variable) {
    if (variable == null || variable.contains("MIG-")) {
      return gpus;
    }
    List<List<String>> visible = new ArrayList<>();
    for (String entry : variable.split(",", 64)) {
      List<String> gpu = named(gpus, entry.strip());
      if (gpu == null) {
        break;
      }
      visible.add(gpu);
    }
    return visible;
  }

  private static List<String> named(List<List<String>> gpus, String entry) {
    for (List<String> gpu : gpus) {
      boolean byUuid = entry.startsWith("GPU-") && gpu.get(UUID).startsWith(entry);
      if (gpu.get(INDEX).equals(entry) || byUuid) {
        return gpu;
      }
    }
    return null;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() < 5 && text.chars().allMatch(Character::isDigit);
  }
}
