package dev.faultline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTableTest {
  static List<Prefix> rows() {
    return PrefixTable.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void each_row_leaves_its_example(Prefix row) {
    Line line = Lines.one(row.example());

    assertThat(line.text()).isEqualTo(row.left());
    if (row.implies() != null) {
      assertThat(line.kind()).isEqualTo(row.implies());
    }
  }

  /** One wider character, and every start reads the whole table at a quarter of the speed. */
  @ParameterizedTest
  @MethodSource("rows")
  void a_row_that_every_start_reads_is_latin_1(Prefix row) {
    if (!row.shape().beginsBeyondAscii()) {
      assertThat(row.row().chars()).allMatch(c -> c < 256);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void each_row_is_reached_and_not_hidden_by_one_above(Prefix row) {
    char[] text = row.example().toCharArray();
    int at = row.example().length() - row.example().stripLeading().length();
    Prefix first = null;
    for (int from : new int[] {0, at}) {
      for (Prefix candidate : PrefixTable.beginningWith(text[from])) {
        if (first == null
            && candidate.shape().match(text, from, text.length, new Shape.Hit()) > from) {
          first = candidate;
        }
      }
    }
    assertThat(first).isSameAs(row);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void column_of_what_is_left_is_its_place_in_the_line(Prefix row) {
    Line line = Lines.one(row.example());

    for (int i = 0; i < line.text().length(); i++) {
      assertThat(row.example().charAt(line.column(i) - 1)).isEqualTo(line.text().charAt(i));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rows_stack_in_any_order(Prefix row) {
    if (row.implies() != null || row.left().isEmpty()) {
      return;
    }
    for (String outer :
        List.of("[rank3]: ", "vllm-1  | ", "2025-08-01T12:00:00.1234567Z ", "(Worker pid=7) ")) {
      assertThat(Lines.one(outer + row.example()).text().strip())
          .as(outer)
          .isEqualTo(row.left().strip());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Errno 28] No space left on device",
        "[enforce fail at alloc_cpu.cpp:114] data. DefaultCPUAllocator: not enough memory",
        "[WinError 126] The specified module could not be found",
        "[TM][ERROR] CUDA runtime error: out of memory",
        "ERROR: Could not install packages due to an OSError: [Errno 28]",
        "ERROR: No matching distribution found for torch",
        "CUDA error: no kernel image is available for execution on the device",
        "error: subprocess-exited-with-error",
        "[TensorRT-LLM][ERROR] Assertion failed",
        "[TRT] [E] Error Code 10: Internal Error",
        "[c10d] The client socket has failed to connect",
        "[Rank 0] Watchdog caught collective operation timeout",
        "box:12:13 [0] NCCL WARN Cuda failure 2 'out of memory'",
        "-bash: vllm: command not found",
        "- nothing provides cuda-version needed by torch",
        "NVRM: Xid (PCI:0000:01:00): 79, GPU has fallen off the bus",
        "#include <cuda.h>",
        "GPU 0: NVIDIA GeForce RTX 4090",
        "E: Unable to locate package cuda-toolkit",
        "WARNING: Retrying (Retry(total=4)) after connection broken",
        "ERROR [base 3/7] RUN pip install torch",
        "0x00007ff8: access violation",
        "{CUDA out of memory}",
        "\"CUDA\" is not defined",
        "|-----------------------------------------+",
        "Fatal Python error: Segmentation fault",
        "Error: listen tcp 127.0.0.1:11434: bind: address already in use",
        "May need to set CUDA_HOME",
        "1.5 GiB of 2 GiB used",
        "-- Could not find nvcc, please set CUDAToolkit_ROOT.",
        "`trust_remote_code` is not supported anymore.",
        "ERROR | DRIVER:   vkCreateInstance: Found no drivers!",
      })
  void messages_are_left_alone(String message) {
    Line line = Lines.one(message);

    assertThat(line.text()).isEqualTo(message);
    assertThat(line.origin()).isEmpty();
    assertThat(line.column(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- Could not find nvcc, please set CUDAToolkit_ROOT.",
        "ERROR (dkms apport): kernel package linux-headers-6.8 is not supported",
        "ERROR | DRIVER:   vkCreateInstance: Found no drivers!",
        "Error while deserializing header: header too large",
        "fatal error: Python.h: No such file or directory",
        "error loading model: unable to allocate backend buffer",
        "[Errno 28] No space left on device",
      })
  void messages_are_left_alone_behind_a_time(String message) {
    assertThat(Lines.one("2025-08-01T12:00:00.1234567Z " + message).text()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "[rank0]: boom ¦ rank0",
        "(EngineCore_DP0 pid=123) boom ¦ EngineCore_DP0 pid=123",
        "(APIServer pid=1) boom ¦ APIServer pid=1",
        "(WorkerDict pid=1, ip=10.0.0.1) boom ¦ WorkerDict pid=1",
        "(VllmWorker rank=0 pid=12) boom ¦ VllmWorker rank=0 pid=12",
        "[2025-08-01 12:00:00 TP0] boom ¦ TP0",
        "[2025-08-01 12:00:00 DP0 TP1 EP1] boom ¦ DP0 TP1 EP1",
        "vllm-1  | boom ¦ vllm-1",
        "Nov 22 10:00:00 host ollama[123]: boom ¦ ollama[123]",
        "vllm-1  | (EngineCore_0 pid=9) ERROR 08-01 12:00:00 [core.py:387] boom ¦ vllm-1/EngineCore_0 pid=9",
        "[1,0]<stderr>:boom ¦ 1,0",
        "2025-08-01 12:00:00 ERROR (Worker pid=7) boom ¦ Worker pid=7",
        "E   [rank0]: boom ¦ rank0",
        "* vllm-1  | boom ¦ vllm-1",
      })
  void process_tag_is_kept(String log, String origin) {
    Line line = Lines.one(log);

    assertThat(line.text()).isEqualTo("boom");
    assertThat(line.origin()).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WARNING 08-01 12:00:00 [cuda.py:12] boom",
        "[W801 12:00:00.1 socket.cpp:464] boom",
        "[W socket.cpp:464] boom",
        "W0801 12:00:00.123 77 x.cc:1] boom",
        "time=2025-08-01T12:00:00Z level=WARN source=x.go:1 msg=boom",
        "{\"level\":\"warning\",\"msg\":\"boom\"}",
        "2025-08-01 12:00:00,123 - app - WARNING - boom",
        "##[warning]boom",
      })
  void level_of_the_prefix_marks_warnings(String log) {
    Line line = Lines.one(log);

    assertThat(line.text()).isEqualTo("boom");
    assertThat(line.kind()).isEqualTo(LineKind.WARNING);
  }
}
