package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts Java, with a Java that takes the classes of this build. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {
  private static final String OOM =
      "RuntimeError: MPS backend out of memory (MPS allocated: 15.05 GB, other allocations: 11.91"
          + " GB, max allowed: 27.20 GB). Tried to allocate 1.16 GB on private pool.\n";

  @TempDir Path directory;

  @BeforeEach
  void install() throws IOException {
    Path bin = Files.createDirectories(directory.resolve("bin"));
    Files.copy(
        Path.of("src/main/dist/bin/faultline"),
        bin.resolve("faultline"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Path java = Files.createDirectories(directory.resolve("jdk/bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        for word; do
          shift
          case $word in
            *faultline.jar) word='%s' ;;
            -Dfaultline.lib=*) continue ;;
          esac
          set -- "$@" "$word"
        done
        exec '%s' "$@"
        """
            .formatted(
                System.getProperty("java.class.path"),
                Path.of(System.getProperty("java.home"), "bin", "java")));
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void aFileNameBeyondAsciiIsReadInThePosixLocale() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/usr/lib/locale/C.utf8")));
    shell(Map.of(), "printf '%s' \"$0\" > \"$(printf 'caf\\303\\251.log')\"", OOM);
    for (Map<String, String> locale :
        List.of(
            Map.<String, String>of(), Map.of("LC_ALL", "POSIX"), Map.of("LANG", "xx_XX.UTF-8"))) {
      assertThat(shell(locale, "bin/faultline caf*.log", ""))
          .as("%s", locale)
          .contains("café.log:1  RuntimeError: MPS backend");
    }
  }

  @Test
  void aCommandGetsItsArgumentsAndTheCallersLocale() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/usr/lib/locale/C.utf8")));
    String command =
        "bin/faultline run -- sh -c 'echo \"$1 LC_ALL=${LC_ALL-unset}\"' x"
            + " \"$(printf 'caf\\303\\251')\"";
    assertThat(shell(Map.of(), command, "")).isEqualTo("café LC_ALL=unset\n");
    assertThat(shell(Map.of("LC_ALL", "C"), command, "")).isEqualTo("café LC_ALL=C\n");
  }

  @Test
  void aClosedInputIsNotOneOfJavasOwnFiles() throws Exception {
    assertThat(shell(Map.of(), "bin/faultline <&-", "")).contains("(0 lines)");
  }

  @Test
  void aClosedOutputIsNoFileOfJavaEither() throws Exception {
    String command = "bin/faultline run --tee tee -- echo hi >&- 2>&-; cat tee";
    assertThat(shell(Map.of(), command, "")).isEqualTo("hi\n");
  }

  @Test
  void aFullDiskIsNoAnswer() throws Exception {
    Files.writeString(directory.resolve("oom.log"), OOM);
    assertThat(shell(Map.of(), "bin/faultline oom.log > /dev/full; echo $?", ""))
        .contains("standard output: No space left on device")
        .endsWith("2\n");
    assertThat(shell(Map.of(), "bin/faultline oom.log | true; echo $?", "")).isEqualTo("0\n");
  }

  private String shell(Map<String, String> variables, String command, String argument)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", command, argument).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().put("HOME", directory.toString());
    builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
    builder.environment().putAll(variables);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
