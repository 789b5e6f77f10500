package dev.faultline.cli.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeathsTest {
  @TempDir Path root;

  private Path write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  @Test
  void aStatusOfItsOwnNeedsNoExplanation() {
    Deaths deaths = Deaths.watch(root);

    assertThat(deaths.explain(0)).isEmpty();
    assertThat(deaths.explain(1)).isEmpty();
    assertThat(deaths.explain(128)).isEmpty();
    assertThat(deaths.explain(255)).isEmpty();
  }

  @Test
  void signalsHaveNames() {
    Deaths deaths = Deaths.watch(root);

    assertThat(deaths.explain(139))
        .containsExactly("faultline: the command was killed by signal 11 (SIGSEGV)");
    assertThat(deaths.explain(128 + 35))
        .containsExactly("faultline: the command was killed by signal 35");
  }

  @Test
  void theCounterOfTheGroupTells() throws IOException {
    write("proc/self/cgroup", "0::/user.slice/job\n");
    Path events = write("sys/fs/cgroup/user.slice/job/memory.events", "oom 0\noom_kill 2\n");
    write("sys/fs/cgroup/user.slice/job/memory.max", "1073741824\n");
    Deaths deaths = Deaths.watch(root);
    assertThat(deaths.explain(137)).hasSize(1);

    Files.writeString(events, "oom 1\noom_kill 3\noom_group_kill 0\n");

    assertThat(deaths.explain(137))
        .containsExactly(
            "faultline: the command was killed by signal 9 (SIGKILL)",
            "faultline: the kernel's OOM killer ended a process of this cgroup: oom_kill rose from"
                + " 2 to 3 in "
                + events,
            "faultline: memory limit of the cgroup: 1073741824 bytes");
  }

  /** In a container the path is the host's, and the mount's root is the group. */
  @Test
  void versionOneInAContainer() throws IOException {
    write("proc/self/cgroup", "5:cpu:/x\n4:memory:/docker/abc\n0::/\n");
    Path control = write("sys/fs/cgroup/memory/memory.oom_control", "under_oom 0\noom_kill 0\n");
    write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
    Deaths deaths = Deaths.watch(root);

    Files.writeString(control, "under_oom 0\noom_kill 1\n");

    assertThat(deaths.explain(137)).hasSize(2).last().asString().endsWith(control.toString());
  }
}
