package dev.faultline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each log line is written behind the first letter of the kind it must get. */
class StructureTest {
  static Stream<Arguments> logs() {
    return Stream.of(
        Arguments.of(
            "Python",
            """
            t:Traceback (most recent call last):
            f:  File "/app/x.py", line 3, in <module>
            s:    main()
            f:  File "/app/x.py", line 9, in main
            s:    raise RuntimeError("CUDA out of memory")
            e:RuntimeError: CUDA out of memory
            p:Killed
            """),
        Arguments.of(
            "line breaks lost in the paste",
            """
            p:raise ResponseError(e.text, e.code) from None ollama.ResponseError: model not found
            p:raise RuntimeError("a: b") torch.OutOfMemoryError: CUDA out of memory
            s:raise RuntimeError("ValueError: b")
            s:raise RuntimeError(f"{name} (x) Error: {b}")
            """),
        Arguments.of(
            "Python 3.13",
            """
            t:Traceback (most recent call last):
            f:  File "/app/x.py", line 3, in <module>
            s:    call(
            s:    ~~~~^
            s:        "CUDA error",
            s:        ^^^^^^^^^^^^^
            s:    )
            s:    ^
            e:torch.OutOfMemoryError: CUDA out of memory
            p:Compile with TORCH_USE_CUDA_DSA
            """),
        Arguments.of(
            "the plain type behind a statement that goes on",
            """
            t:Traceback (most recent call last):
            f:  File "/app/model.py", line 360, in __init__
            s:    raise Exception("a model of this type cannot be loaded from its description alone "
            e:Exception: a model of this type cannot be loaded from its description alone
            """),
        Arguments.of(
            "a type from a folder with strokes behind a statement that goes on",
            """
            t:Traceback (most recent call last):
            f:  File "/app/model.py", line 915, in inject
            s:    raise MotionError(f"Module '{name}' is intended for {kind} models, " \\
            e:ComfyUI-Motion-Evolved.motion.utils.MotionError: Module 'v3' is intended for SD1.5 models
            """),
        Arguments.of(
            "chain",
            """
            t:Traceback (most recent call last):
            f:  File "x.py", line 3, in f
            s:    a["k"]
            e:KeyError: 'k'
            p:
            c:The above exception was the direct cause of the following exception:
            p:
            t:Traceback (most recent call last):
            f:  File "x.py", line 5, in g
            s:    raise ValueError("bad") from e
            e:ValueError: bad
            c:During handling of the above exception, another exception occurred:
            """),
        Arguments.of(
            "exception group",
            """
            t:  + Exception Group Traceback (most recent call last):
            f:  |   File "x.py", line 3, in f
            s:  |     raise ExceptionGroup("many", [])
            e:  | ExceptionGroup: many (1 sub-exception)
            c:  +-+---------------- 1 ----------------
            t:    | Traceback (most recent call last):
            f:    |   File "x.py", line 9, in g
            s:    |     raise ValueError("bad")
            e:    | ValueError: bad
            p:    +------------------------------------
            """),
        Arguments.of(
            "truncated top",
            """
            s:    raise RuntimeError("CUDA error: no kernel image")
            e:RuntimeError: CUDA error: no kernel image
            """),
        Arguments.of(
            "frame without header",
            """
            f:  File "/app/x.py", line 9, in main
            s:    logger.error("CUDA out of memory")
            e:exllama.Failure: it went wrong
            """),
        Arguments.of(
            "lost indentation",
            """
            t:Traceback (most recent call last):
            f:File "/app/x.py", line 9, in main
            s:return self.load("CUDA out of memory")
            f:File "/app/y.py", line 2, in load
            s:raise OSError("x")
            e:OSError: [Errno 28] No space left on device
            """),
        Arguments.of(
            "frames without source",
            """
            t:Traceback (most recent call last):
            f:  File "<frozen runpy>", line 198, in _run_module_as_main
            f:  File "<string>", line 1, in f
            f:  [Previous line repeated 996 more times]
            e:RecursionError: maximum recursion depth exceeded
            """),
        Arguments.of(
            "interleaved ranks",
            """
            t:[rank0]: Traceback (most recent call last):
            t:[rank1]: Traceback (most recent call last):
            f:[rank0]:   File "x.py", line 1, in f
            f:[rank1]:   File "x.py", line 1, in f
            s:[rank1]:     self.run("CUDA error")
            s:[rank0]:     self.run("CUDA error")
            e:[rank1]: torch.cuda.Odd: CUDA error
            e:[rank0]: torch.cuda.Odd: CUDA error
            """),
        Arguments.of(
            "notebook",
            """
            p:---------------------------------------------------------------------------
            t:RuntimeError                              Traceback (most recent call last)
            f:Cell In[3], line 5
            s:      3 def f():
            s:      4     x = "CUDA error"
            s:----> 5     raise RuntimeError("CUDA out of memory")
            p:
            f:File ~/venv/lib/python3.12/site-packages/torch/x.py:12, in g(x)
            s:     10 # comment
            s:---> 12 call("CUDA out of memory")
            s:   (...)
            s:     15 more()
            s:-> 1340 return x("CUDA out of memory")
            p:
            e:RuntimeError: CUDA out of memory
            """),
        Arguments.of(
            "notebook, cut off at the top",
            """
            s:      4     x = "CUDA error"
            s:----> 5     boom("CUDA out of memory")
            e:RuntimeError: CUDA out of memory
            """),
        Arguments.of(
            "old notebook",
            """
            f:/tmp/ipykernel_33/1.py in <module>
            s:      1 import torch
            s:----> 2 torch.zeros(1).cuda()
            p:
            e:RuntimeError: No CUDA GPUs are available
            """),
        Arguments.of(
            "rich",
            """
            t:╭───────────────── Traceback (most recent call last) ─────────────────╮
            f:│ /app/x.py:12 in main                                              │
            p:│                                                                   │
            s:│    10 │   x = 1                                                   │
            s:│ ❱  12 │   raise RuntimeError("CUDA out of memory")                │
            p:│                                                                   │
            l:│ ╭──────────────── locals ────────────────╮                        │
            l:│ │ error = 'CUDA out of memory'           │                        │
            p:│ ╰────────────────────────────────────────╯                        │
            p:╰───────────────────────────────────────────────────────────────────╯
            e:RuntimeError: CUDA out of memory
            """),
        Arguments.of(
            "pytest",
            """
            p:______________ test_x ______________
            p:
            l:y = 'CUDA out of memory', z = 3
            p:
            s:    def test_x():
            s:        y = "CUDA out of memory"
            s:>       f(y)
            p:
            f:tests/test_x.py:9:
            p:_ _ _ _ _ _ _ _ _ _ _ _ _ _
            p:
            s:    def f(y):
            s:>       raise RuntimeError(y)
            e:E       RuntimeError: CUDA out of memory
            p:
            l:y          = 'CUDA out of memory'
            p:
            f:tests/test_x.py:5: RuntimeError
            p:------ Captured stdout call ------
            p:    device 0 has 2 GiB
            """),
        Arguments.of(
            "C++",
            """
            t:terminate called after throwing an instance of 'c10::Error'
            e:  what():  CUDA error: out of memory
            p:Aborted (core dumped)
            e:terminate called after throwing an instance of 'X'  what():  CUDA error: out of memory
            """),
        Arguments.of(
            "Rust",
            """
            e:thread 'main' panicked at src/main.rs:3:5:
            e:called `Result::unwrap()` on an `Err` value
            p:note: run with `RUST_BACKTRACE=1`
            """),
        Arguments.of(
            "Rust before 1.73",
            """
            e:thread 'main' panicked at 'shard 3 is missing', src/loader.rs:88:14
            p:note: run with `RUST_BACKTRACE=1`
            """),
        Arguments.of(
            "Go",
            """
            e:panic: runtime error: index out of range
            p:
            t:goroutine 1 [running]:
            p:main.main()
            f:	/app/main.go:12 +0x1d
            """),
        Arguments.of(
            "Node",
            """
            e:TypeError: fetch failed
            f:    at Server.setupListenHandle (node:net:1817:16)
            f:    at node:internal/main:1:2
            """),
        Arguments.of(
            "warnings",
            """
            w:/app/x.py:12: UserWarning: CUDA initialization: driver too old
            s:  return torch._C._cuda_getDeviceCount() > 0
            w:WARNING: pip is being invoked by an old script wrapper
            w:WARNING 08-01 12:00:00 [cuda.py:12] low memory
            w:src/x.cu(12): warning #177-D: variable was declared
            w:x.c:3:5: warning: implicit declaration
            w:FutureWarning: torch.load with weights_only=False
            p:box:12:13 [0] NCCL WARN Cuda failure 2 'out of memory'
            """),
        Arguments.of(
            "compiler",
            """
            p:x.cu:12:5: error: identifier "foo" is undefined
            s:   12 |     foo("CUDA out of memory");
            s:      |     ^~~
            """),
        Arguments.of(
            "PowerShell",
            """
            t:python : Traceback (most recent call last):
            s:At line:1 char:1
            s:+ python train.py 2>&1 | tee log.txt
            s:+ ~~~~~~~~~~~~~~~
            s:    + CategoryInfo          : NotSpecified: (Traceback (most recent call last)::String) [], RemoteException
            s:    + FullyQualifiedErrorId : NativeCommandError
            p:
            f:  File "x.py", line 1, in <module>
            """),
        Arguments.of(
            "pip",
            """
            p:  × Getting requirements to build wheel did not run successfully.
            p:  │ exit code: 1
            p:  ╰─> [3 lines of output]
            t:      Traceback (most recent call last):
            f:        File "<string>", line 2, in <module>
            s:          import torch
            e:      ModuleNotFoundError: No module named 'torch'
            p:      [end of output]
            """),
        Arguments.of(
            "statements are source wherever they stand",
            """
            s:    raise ValueError("CUDA out of memory")
            s:    logger.warning_once("CUDA out of memory")
            s:print("CUDA out of memory")
            s:    assert x is not None, "CUDA out of memory"
            s:>>> torch.zeros(1).cuda()
            s:$ python train.py
            p:raise the limit
            """),
        Arguments.of(
            "an exception is never source",
            """
            f:  File "x.py", line 1, in f
            e:      RuntimeError: CUDA out of memory
            f:  File "x.py", line 1, in f
            s:        RuntimeError: handler,
            """),
        Arguments.of(
            "faults in the middle of logs",
            """
            f:  File "x.py", line 1, in f
            s:    x()
            p:INFO: still running
            p:    CUDA out of memory in a table
            e:ValueError
            e:KeyboardInterrupt
            e:huggingface_hub.errors.GatedRepoError: 403
            p:Error
            p:see RuntimeError: above
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("logs")
  void kinds(String name, String log) {
    List<String> expected = new ArrayList<>();
    StringBuilder raw = new StringBuilder();
    for (String line : log.split("\n")) {
      expected.add(line);
      raw.append(line.substring(2)).append('\n');
    }
    List<String> seen = new ArrayList<>();
    List<Line> lines = Lines.marked(raw.substring(0, raw.length() - 1));
    for (int i = 0; i < lines.size(); i++) {
      String kind = lines.get(i).kind().name().toLowerCase(Locale.ROOT);
      seen.add(kind.charAt(0) + ":" + expected.get(i).substring(2));
    }
    assertThat(seen).isEqualTo(expected);
  }
}
