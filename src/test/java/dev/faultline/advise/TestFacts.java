package dev.faultline.advise;

import dev.faultline.kb.expr.ValueReader;
import dev.faultline.kb.expr.ValueType;
import java.util.HashMap;
import java.util.Map;

/** A machine written out in a test; the labels of the real catalogue that the tests use. */
public final class TestFacts {
  private static final Map<String, String> LABELS =
      Map.of(
          "os", "system",
          "wsl", "WSL",
          "shell", "shell",
          "driver.nvidia", "NVIDIA driver",
          "driver.cuda", "CUDA of the driver",
          "gpu.memory_free", "free GPU memory",
          "gpu.compute_capability", "compute capability",
          "ram.total", "RAM",
          "cpu.avx2", "AVX2",
          "pkg.torch", "torch");

  private static final Map<String, ValueType> TYPES =
      Map.of(
          "pkg.torch", ValueType.VERSION,
          "driver.nvidia", ValueType.VERSION,
          "gpu.compute_capability", ValueType.VERSION,
          "ram.total", ValueType.SIZE);

  private final Map<String, KnownFact> known = new HashMap<>();

  public TestFacts with(String name, ValueType type, String text) {
    known.put(name, new KnownFact(ValueReader.read(type, text), "test"));
    return this;
  }

  public Facts facts() {
    return Facts.of(known, LABELS, TYPES);
  }
}
