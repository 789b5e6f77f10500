package dev.faultline.kb;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeBookTest {
  private static final Path CODES = Path.of("kb/codes");

  private static CodeBook book() throws IOException, KbException {
    return new CodeBook(CodeReader.readAll(CodeBook.compile(CODES), "kb/codes"));
  }

  private static String first(String typed) throws IOException, KbException {
    List<CodeMatch> found = book().find(typed);
    if (found.isEmpty()) {
      found = book().findByEnd(typed);
    }
    return found.isEmpty()
        ? "nothing"
        : found.get(0).family().slug() + " " + found.get(0).code().value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          137|exit 137
          exit 137|exit 137
          exited with code 139|exit 139
          exit code: -9|signal 9
          returncode=-11|signal 11
          -9|signal 9
          -11|signal 11
          signal 9|signal 9
          signal: 9 (killed)|signal 9
          SIGKILL|signal 9
          exit 144|signal 16
          0xc0000409|ntstatus 3221226505
          c0000409|ntstatus 3221226505
          3221226505|ntstatus 3221226505
          -1073740791|ntstatus 3221226505
          -1073741795|ntstatus 3221225501
          exit code 3221225477|ntstatus 3221225477
          0xC0000005|ntstatus 3221225477
          0xC000007B|ntstatus 3221225595
          0xC00000FD|ntstatus 3221225725
          0xC0000135|ntstatus 3221225781
          0xC0000142|ntstatus 3221225794
          0x887A0005|hresult 2289696773
          0x80070005|hresult 2147942405
          0x8007000E|hresult 2147942414
          0x80070015|windows 21
          Xid 79|xid 79
          Xid79|xid 79
          NVRM: Xid (PCI:0000:01:00): 79, pid=4242|xid 79
          cudaError 209|cuda-runtime 209
          CUDA error: 700|cuda-runtime 700
          cudaErrorNoKernelImageForDevice|cuda-runtime 209
          CUDA_ERROR_NO_BINARY_FOR_GPU|cuda-driver 209
          CUDNN_STATUS_NOT_SUPPORTED|cudnn 3000
          CUBLAS_STATUS_ALLOC_FAILED|cublas 3
          nccl system error|nccl 2
          hipError 98|hip 98
          hipErrorNoBinaryForGpu|hip 209
          WinError 126|windows 126
          [WinError 10061]|windows 10061
          errno 28|errno 28
          [Errno 111]|errno 111
          ENOSPC|errno 28
          VK_ERROR_DEVICE_LOST|vulkan -4
          vk::Queue::submit: ErrorDeviceLost|vulkan -4
          ZE_RESULT_ERROR_DEVICE_LOST|level-zero 1879048193
          error: 39 (UR_RESULT_ERROR_OUT_OF_DEVICE_MEMORY)|unified-runtime 39
          Native API returns: -5|opencl -5
          """)
  void likeliest_meaning_of_what_people_type(String typed, String expected) throws Exception {
    assertThat(first(typed)).isEqualTo(expected);
  }

  @Test
  void a_bare_number_lists_every_family_that_has_it() throws Exception {
    List<String> slugs = new ArrayList<>();
    for (CodeMatch match : book().find("-4")) {
      slugs.add(match.family().slug());
    }
    assertThat(slugs).containsExactly("signal", "vulkan", "errno", "opencl");
  }

  @Test
  void how_a_number_was_read_is_said() throws Exception {
    assertThat(book().find("-1073741795").get(0).note())
        .isEqualTo("-1073741795 is 0xC000001D in 32 bits");
    assertThat(book().find("exit 144").get(0).note())
        .isEqualTo("exit status 144 is 128 + signal 16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-", "0x", "99999999999999999999", "exit", "no such thing", "--", "((("})
  void what_is_no_code_is_not_guessed_at(String typed) throws Exception {
    assertThat(first(typed)).isEqualTo("nothing");
  }

  @Test
  void the_bundled_codes_are_those_of_the_directory() throws Exception {
    assertThat(CodeBook.bundled().families()).isEqualTo(book().families());
  }

  @Test
  void every_xid_of_the_catalogue_is_there() throws Exception {
    for (int xid = 1; xid <= 176; xid++) {
      assertThat(book().find("Xid " + xid)).as("Xid %d", xid).hasSize(1);
    }
  }

  @TestFactory
  Stream<DynamicTest> files() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("kb/schema/codes.schema.json")));
    List<Path> files;
    try (Stream<Path> list = Files.list(CODES)) {
      files = list.sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(15);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, schema)));
  }

  private static void check(Path file, Schema schema) throws IOException, KbException {
    String json = Files.readString(file);
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    Set<Long> values = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Code code : CodeReader.read("x", Files.readAllBytes(file), file.toString()).codes()) {
      assertThat(values.add(code.value())).as("value %d stands twice", code.value()).isTrue();
      if (code.name() != null) {
        assertThat(names.add(code.name())).as("name %s stands twice", code.name()).isTrue();
      }
      for (String id : code.entries()) {
        assertThat(Path.of("kb/entries", id + ".json")).exists();
      }
    }
  }
}
