package dev.faultline.advise;

/** Facts that are true or false, as a clause each way; a label alone ("WSL") makes no sentence. */
final class FlagWords {
  private FlagWords() {}

  /**
   * @param label the fact's label, for flags that have no words of their own
   */
  static String clause(String name, String label, boolean value) {
    return switch (name) {
      case "wsl" -> value ? "this is WSL" : "this is not WSL";
      case "rosetta" -> "the process " + (value ? "runs" : "does not run") + " under Rosetta";
      case "container" -> "this " + (value ? "runs" : "does not run") + " in a container";
      case "ci" -> "this is " + (value ? "" : "not ") + "a CI job";
      case "proxy" -> value ? "a proxy is set" : "no proxy is set";
      case "secure_boot" -> "Secure Boot is " + (value ? "on" : "off");
      case "gpu.mig" -> "MIG mode is " + (value ? "on" : "off");
      case "gpu.unified_memory" -> "the GPU " + (value ? "shares" : "does not share") + " the RAM";
      case "driver.nvidia_open" ->
          "the kernel module is " + (value ? "the open one" : "the closed one");
      case "driver.nouveau" -> "nouveau is " + (value ? "" : "not ") + "loaded";
      case "rocm.kfd" -> "/dev/kfd " + (value ? "exists" : "does not exist");
      case "rocm.kfd_access" -> "you may " + (value ? "" : "not ") + "open /dev/kfd";
      case "user.render_group" -> member("render", value);
      case "user.docker_group" -> member("docker", value);
      case "user.root" -> "you are " + (value ? "" : "not ") + "root";
      case "level_zero" -> "a Level Zero loader is " + (value ? "" : "not ") + "there";
      case "python.headers" -> "Python.h is " + (value ? "" : "not ") + "there";
      case "docker.snap" -> "Docker is " + (value ? "" : "not ") + "a snap";
      case "docker.rootless" -> "Docker " + (value ? "runs" : "does not run") + " rootless";
      case "docker.desktop" -> "this is " + (value ? "" : "not ") + "Docker Desktop";
      case "ollama.running" -> "Ollama " + (value ? "answers" : "does not answer") + " on its port";
      case "token.hf" -> value ? "a Hugging Face token is set" : "no Hugging Face token is set";
      default ->
          name.startsWith("cpu.")
              ? "the processor has " + (value ? "" : "no ") + label
              : label + " is " + (value ? "true" : "false");
    };
  }

  private static String member(String group, boolean value) {
    return "you are " + (value ? "" : "not ") + "in the group " + group;
  }
}
