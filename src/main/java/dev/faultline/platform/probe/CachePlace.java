package dev.faultline.platform.probe;

import java.nio.file.Path;

/** Where Hugging Face keeps its files; the order of huggingface_hub/constants.py. */
final class CachePlace {
  private CachePlace() {}

  /** HF_HOME. */
  static Path huggingFace(Host host) {
    Path home = directory(host, "HF_HOME");
    if (home != null) {
      return home;
    }
    Path cache = directory(host, "XDG_CACHE_HOME");
    return (cache != null ? cache : host.home().resolve(".cache")).resolve("huggingface");
  }

  /** The directory of downloaded models. */
  static Path hub(Host host) {
    Path hub = directory(host, "HF_HUB_CACHE");
    if (hub == null) {
      hub = directory(host, "HUGGINGFACE_HUB_CACHE");
    }
    return hub != null ? hub : huggingFace(host).resolve("hub");
  }

  private static Path directory(Host host, String variable) {
    String value = host.variable(variable);
    if (value == null) {
      return null;
    }
    return value.startsWith("~/") ? host.home().resolve(value.substring(2)) : host.path(value);
  }
}
