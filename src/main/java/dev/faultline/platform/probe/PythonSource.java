package dev.faultline.platform.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The Python that matters and its packages, without starting it: importing torch alone takes
 * seconds.
 */
final class PythonSource implements ProbeSource {
  private static final List<String> FACTS =
      List.of(
          "python.path",
          "python.version",
          "python.env",
          "python.arch",
          "python.bits",
          "python.headers",
          "python.packages_read",
          "torch.build",
          "torch.cuda",
          "torch.hip");

  @Override
  public String name() {
    return "Python";
  }

  @Override
  public List<String> facts(Host host) {
    return FACTS;
  }

  @Override
  public void read(Host host, Findings findings) {
    Interpreter python = InterpreterFinder.find(host);
    if (python == null) {
      findings.unknown(FACTS, "no Python found");
      return;
    }
    findings.known("python.path", python.executable().toString(), source(python, host));
    findings.known("python.version", python.version(), "files of " + python.prefix());
    ExecutableHeader header = ExecutableHeader.of(python.executable());
    if (header != null) {
      findings.known("python.bits", header.bits(), python.executable().toString());
      findings.known("python.arch", header.arch(), python.executable().toString());
    }
    headers(python, host, findings);
    packages(python, host, findings);
  }

  private static String source(Interpreter python, Host host) {
    String path = python.executable().toString();
    if (python.executable().equals(host.interpreter())) {
      return "the log";
    }
    for (String variable : new String[] {"VIRTUAL_ENV", "CONDA_PREFIX"}) {
      String value = host.variable(variable);
      if (value != null && path.startsWith(value)) {
        return variable;
      }
    }
    return path.contains(".venv") ? ".venv of the current directory" : "PATH";
  }

  private static void headers(Interpreter python, Host host, Findings findings) {
    Path include =
        host.isWindows()
            ? python.base().resolve("include")
            : python.base().resolve("include/python" + python.minor());
    boolean there = Files.exists(include.resolve("Python.h"));
    findings.known("python.headers", there, include.toString());
  }

  private static void packages(Interpreter python, Host host, Findings findings) {
    List<Path> directories = PackageDirectories.of(python, host);
    Map<String, Packages.Installed> packages = Packages.in(directories);
    for (Map.Entry<String, Packages.Installed> entry : packages.entrySet()) {
      Packages.Installed installed = entry.getValue();
      findings.known(
          "pkg." + entry.getKey(), installed.version(), installed.directory().toString());
    }
    Packages.Installed torch = packages.get("torch");
    String kind = python.kind();
    if (torch != null) {
      TorchBuild.read(torch.directory(), host, findings);
      boolean ofUser = torch.directory().equals(PackageDirectories.user(python, host));
      kind = ofUser ? "user-site" : kind;
    } else {
      findings.unknown(
          List.of("torch.build", "torch.cuda", "torch.hip"),
          "torch is not installed in that Python");
    }
    findings.known("python.env", kind, "files of " + python.prefix());
    if (!directories.isEmpty()) {
      findings.known(
          "python.packages_read",
          directories.get(directories.size() == 1 ? 0 : own(directories, python)).toString(),
          "sys.path");
    }
  }

  /** The environment's own directory says more than the user's. */
  private static int own(List<Path> directories, Interpreter python) {
    for (int i = 0; i < directories.size(); i++) {
      if (directories.get(i).startsWith(python.prefix())) {
        return i;
      }
    }
    return 0;
  }
}
