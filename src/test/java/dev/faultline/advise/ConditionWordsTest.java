package dev.faultline.advise;

import static dev.faultline.advise.Matches.captures;
import static dev.faultline.advise.Matches.match;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.expr.Expression;
import dev.faultline.kb.expr.ExpressionException;
import dev.faultline.kb.expr.Value;
import dev.faultline.kb.expr.ValueType;
import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionWordsTest {
  private final Bindings bindings =
      new Bindings(
          match(
              new EntryDraft("t/x", "T").signature("%{SIZE:reserved_unallocated}").entry(),
              1,
              "x",
              captures(
                  "SIZE",
                  "requested",
                  "2.00 GiB",
                  "SIZE",
                  "free",
                  "1.21 GiB",
                  "VERSION",
                  "needed",
                  "12.8",
                  "FILE",
                  "library",
                  "libcudart.so.12")),
          new TestFacts()
              .with("os", ValueType.TEXT, "linux")
              .with("wsl", ValueType.FLAG, "false")
              .with("driver.cuda", ValueType.VERSION, "12.2")
              .facts(),
          new HashMap<>());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // true: every operand that settles it
        "requested > free | requested (2.00 GiB) is more than free (1.21 GiB)",
        "os == linux | system is linux",
        "os != windows | system is linux, not windows",
        "os in [linux, macos] | system (linux) is one of linux, macos",
        "driver.cuda < needed | CUDA of the driver (12.2) is older than needed (12.8)",
        "driver.cuda <= 12.2 | CUDA of the driver (12.2) is 12.2 or older",
        "not wsl and os == linux | this is not WSL and system is linux",
        "wsl == false | this is not WSL",
        "known(free) and free < 2 GiB | free (1.21 GiB) is less than 2 GiB",
        "known(free) | free is known",
        "os == windows or requested > 1 GiB | requested (2.00 GiB) is more than 1 GiB",
        "requested - free > 500 MiB | requested - free (808.96 MiB) is more than 500 MiB",
        "requested / 2 > 500 MiB | requested / 2 (1 GiB) is more than 500 MiB",
        "ends(library, '.12') | library (libcudart.so.12) ends with \".12\"",
        "not (os == windows or wsl) | system is linux, not windows and this is not WSL",
        "not contains(library, 'cudnn') | library (libcudart.so.12) does not contain \"cudnn\"",
        "capability('sm_90') >= 8.0 | capability(sm_90) (9.0) is at least 8.0",
        // unknown: only what is still open
        "os == linux and ram.total < 32 GiB | RAM is less than 32 GiB",
        "os == windows or ram.total < 32 GiB | RAM is less than 32 GiB",
        "cpu.avx2 | the processor has AVX2",
        "not cpu.avx2 | the processor has no AVX2",
        "pkg.torch < 2.6 | torch is older than 2.6",
        "pkg.torch >= 2.6 | torch is 2.6 or newer",
        "gpu.compute_capability >= 8.0 | compute capability is at least 8.0",
        "reserved_unallocated > requested | reserved unallocated is more than requested (2.00 GiB)",
        "ram.total < 32 GiB and (pkg.torch < 2.6.0 or cpu.avx2)"
            + " | RAM is less than 32 GiB and either torch is older than 2.6.0 or the processor has AVX2",
        // false: what is the case instead
        "requested < free | requested (2.00 GiB) is at least free (1.21 GiB)",
        "os == windows | system is linux, not windows",
        "os == windows and requested > free | system is linux, not windows",
        "os == windows or wsl | system is linux, not windows and this is not WSL",
        "os not in [linux] | system is linux",
        "known(reserved_unallocated) | reserved unallocated is not known",
        "driver.cuda >= 12.8 | CUDA of the driver (12.2) is older than 12.8",
        "wsl | this is not WSL",
      })
  void says(String condition, String words) throws ExpressionException {
    Expression expression = Expression.parse(condition);
    boolean truth = !expression.evaluate(bindings).equals(Value.FALSE);

    assertThat(new ConditionWords(bindings).clause(expression.root(), truth)).isEqualTo(words);
  }
}
