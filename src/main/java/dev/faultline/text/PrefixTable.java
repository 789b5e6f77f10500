package dev.faultline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that stands in front of a message and is not part of it. A new prefix is one more row.
 *
 * <p>Columns: flags, what prints it, its {@link Shape}, a line that begins with it, what is left of
 * that line. Flags: {@code i} it is also taken behind spaces, {@code E} and {@code S} its line is
 * an exception or echoed source, {@code -} none. The first row that fits is taken; then the table
 * is tried again on what is left. One space behind a prefix goes with it, except where the shape
 * ends in {@code {.}}: the indentation of tracebacks must survive.
 */
final class PrefixTable {
  private static final String ROWS =
      """
      i ¦ torch rank ¦ [`rank{d}`]: ¦ [rank0]:   File "x.py", line 3 ¦   File "x.py", line 3
      i ¦ torchrun tee ¦ [`{rank}`]: ¦ [default0]:Traceback (most recent call last): ¦ Traceback (most recent call last):
      - ¦ torchrun index ¦ [`{d}`]:{gap} ¦ [0]: Traceback (most recent call last): ¦ Traceback (most recent call last):
      i ¦ Lightning rank ¦ [`rank: {d}`] ¦ [rank: 0] Seed set to 42 ¦ Seed set to 42
      i ¦ Axolotl rank ¦ [`RANK:{d}`] ¦ [RANK:1] out of memory ¦ out of memory
      i ¦ Axolotl process ¦ [PID:{d}] ¦ [PID:4242] out of memory ¦ out of memory
      i ¦ mpirun ¦ [`{d},{d}`]<std{word}>: ¦ [1,0]<stderr>:RuntimeError: boom ¦ RuntimeError: boom
      - ¦ srun ¦ `{d}`:{gap} ¦ 12: RuntimeError: boom ¦ RuntimeError: boom
      i ¦ vLLM, Ray process ¦ (`{proc}{? rank={d}?} pid={d}`{?, ip={dotted}?}) ¦ (VllmWorker rank=0 pid=123)   File "x.py" ¦   File "x.py"
      i ¦ Ray task ¦ (`pid={d}`{?, ip={dotted}?}) ¦ (pid=123, ip=10.0.0.7) RuntimeError: boom ¦ RuntimeError: boom
      i ¦ raylet ¦ (`raylet`{?, ip={dotted}?}) ¦ (raylet) worker died ¦ worker died
      i ¦ InvokeAI ¦ [{time}]::[{word}]::{level} --> ¦ [2025-08-01 12:00:00,123]::[InvokeAI]::ERROR --> boom ¦ boom
      i ¦ SGLang ¦ [{time}{? `{ranks}`?}] ¦ [2025-08-01 12:00:00 DP0 TP1] Scheduler hit an exception ¦ Scheduler hit an exception
      i ¦ Rich ¦ [{2}/{2}/{d} {clock}]{? {level8}?} ¦ [08/01/25 12:00:00] WARNING  low memory ¦ low memory
      i ¦ TensorRT ¦ [{2}/{2}/{4}-{clock}]{? [{L}]?} ¦ [08/01/2025-12:00:00] [E] Error Code 10 ¦ Error Code 10
      i ¦ dmesg -T ¦ [{weekday} {month}{_}{d} {clock} {4}] ¦ [Fri Aug  1 12:00:00 2025] NVRM: Xid ¦ NVRM: Xid
      i ¦ dmesg ¦ {?<{d}>?}[{ }{d}.{6}] ¦ [  123.456789] NVRM: Xid ¦ NVRM: Xid
      i ¦ vLLM ¦ {level} {2}-{2} {clock} {?[?}{path}:{d}] ¦ ERROR 08-01 12:00:00 [core.py:387] Traceback ¦ Traceback
      i ¦ loguru ¦ {time} | {level}{ }| {fn}:{fn}:{d} - ¦ 2025-08-01 12:00:00.123 | ERROR    | app.run:<module>:12 - boom ¦ boom
      i ¦ logging, name first ¦ {time} - {dotted}{? - {d}?} - {level} - ¦ 2025-01-01 12:00:00,123 - vllm.engine - ERROR - boom ¦ boom
      i ¦ logging, level first ¦ {time} - {level} - {logger} - ¦ 2025-01-01 12:00:00,123 - ERROR - app.main - boom ¦ boom
      i ¦ logging, level ¦ {time} - {level} - ¦ 2025-01-01 12:00:00,123 - ERROR - boom ¦ boom
      i ¦ time [level] ¦ {time}{_}[{level}] ¦ 2025-01-01 12:00:00,123 [ERROR] boom ¦ boom
      i ¦ ONNX Runtime ¦ {time} [{L}:onnxruntime:{any}] ¦ 2025-08-01 12:00:00.123456789 [E:onnxruntime:Default, x.cc:12 Try] boom ¦ boom
      i ¦ Kubernetes CRI ¦ {time} std{word} {P} ¦ 2025-08-01T12:00:00.123456789Z stderr F RuntimeError: boom ¦ RuntimeError: boom
      i ¦ TensorFlow with time ¦ {time}: {L} {path}:{d}] ¦ 2025-08-01 12:00:00.123456: E tensorflow/x.cc:12] boom ¦ boom
      i ¦ syslog, ISO time ¦ {time} {dotted} `{name}[{d}]`: ¦ 2025-08-01T12:00:00+0200 box ollama[77]: boom ¦ boom
      i ¦ kernel, ISO time ¦ {time} {dotted} `kernel`: ¦ 2025-08-01T12:00:00+02:00 box kernel: NVRM: Xid ¦ NVRM: Xid
      i ¦ time, level ¦ {time}{_}{LEVEL}{said} ¦ 2025-08-01T12:00:00.123456Z  WARN low memory ¦ low memory
      i ¦ GitHub Actions, time ¦ {time}{? -{gap}?}{?:{gap}?}{gap} ¦ 2025-08-01T12:00:00.1234567Z   File "x.py" ¦   File "x.py"
      i ¦ syslog, journald ¦ {month}{_}{d} {clock} {dotted} `{name}{?[{d}]?}`: ¦ Nov 22 10:00:00 box vllm[123]: boom ¦ boom
      i ¦ clock and level, Rich ¦ {clock}-{6} {level8} ¦ 12:00:00-123456 ERROR    boom ¦ boom
      i ¦ clock - level ¦ {clock} - {level} - ¦ 12:00:00 - ERROR - boom ¦ boom
      i ¦ clock | level ¦ {clock} | {level}{ }| ¦ 12:00:00 | ERROR   | boom ¦ boom
      i ¦ clock, level ¦ {clock}{_}{LEVEL}{said} ¦ 12:00:00.123 ERROR boom ¦ boom
      - ¦ clock ¦ {clock}{gap} ¦ 12:00:00.123 boom ¦ boom
      i ¦ [clock] ¦ [{clock}] ¦ [12:00:00] boom ¦ boom
      i ¦ Hugging Face ¦ [{level}|{path}:{d}]{? {time}?} >> ¦ [WARNING|trainer.py:12] 2025-08-01 12:00:00,123 >> boom ¦ boom
      i ¦ glog ¦ {L}{4} {clock}{_}{d} {path}:{d}] ¦ E0801 12:00:00.123000 140234 torch/api.py:882] failed (exitcode: 1) ¦ failed (exitcode: 1)
      i ¦ c10 with time ¦ [{L}{d} {clock} {path}:{d}] ¦ [E801 12:00:00.123456789 ProcessGroupNCCL.cpp:616] [Rank 0] Watchdog ¦ [Rank 0] Watchdog
      i ¦ c10 ¦ [{L} {file}:{d}] ¦ [W socket.cpp:464] [c10d] The client socket ¦ [c10d] The client socket
      i ¦ TensorFlow ¦ {L} {file}:{d}] ¦ E external/xla/cuda_dnn.cc:8310] boom ¦ boom
      i ¦ ONNX Runtime without time ¦ [{L}:onnxruntime:{any}] ¦ [E:onnxruntime:Default, x.cc:12 Try] boom ¦ boom
      i ¦ llama.cpp ¦ {d}.{2}.{3}.{3} {L}{gap} ¦ 0.00.123.456 E llama_model_load: boom ¦ llama_model_load: boom
      i ¦ [level] ¦ [{level}] ¦ [ERROR] boom ¦ boom
      i ¦ [source] ¦ [{file}:{d}{?:{fn}?}] ¦ [launch.py:325:sigkill_handler] Killing ¦ Killing
      - ¦ logging ¦ {LEVEL}:{dotted}: ¦ ERROR:root:CUDA error: boom ¦ CUDA error: boom
      - ¦ uvicorn ¦ {LEVEL}:{pad} ¦ ERROR:    Exception in ASGI application ¦ Exception in ASGI application
      - ¦ GitHub Actions level ¦ ##[{level}] ¦ ##[warning]low memory ¦ low memory
      - ¦ GitHub Actions command ¦ ##[{word}] ¦ ##[group]Run tests ¦ Run tests
      - ¦ kubectl --prefix ¦ [`pod/{path}`] ¦ [pod/vllm-0/server] RuntimeError: boom ¦ RuntimeError: boom
      - ¦ docker compose ¦ `{tag}`{ }|{gap} ¦ vllm-1  |   File "x.py" ¦   File "x.py"
      - ¦ PowerShell ¦ {prog} :{gap} ¦ python : Traceback (most recent call last): ¦ Traceback (most recent call last):
      E ¦ pytest ¦ E   {.} ¦ E   RuntimeError: boom ¦ RuntimeError: boom
      E ¦ pytest, empty ¦ E{end} ¦ E ¦
      S ¦ pytest arrow ¦ >{arrow}{.} ¦ >       raise X("boom") ¦        raise X("boom")
      S ¦ Python prompt ¦ >>>{gap} ¦ >>> raise X("boom") ¦ raise X("boom")
      S ¦ IPython prompt ¦ In [{d}]:{gap} ¦ In [3]: raise X("boom") ¦ raise X("boom")
      S ¦ shell prompt ¦ ${gap} ¦ $ python train.py ¦ python train.py
      S ¦ shell prompt with host ¦ {?({name}) ?}{name}@{name}:{cwd}{prompt} ¦ (venv) me@box:~/x$ python train.py ¦ python train.py
      S ¦ PowerShell prompt ¦ {?({name}) ?}PS {drive}> ¦ PS C:\\Users\\me> python train.py ¦ python train.py
      S ¦ cmd prompt ¦ {?({name}) ?}{drive}> ¦ C:\\Users\\me>python train.py ¦ python train.py
      - ¦ Markdown quote ¦ >{gap} ¦ > RuntimeError: boom ¦ RuntimeError: boom
      - ¦ Markdown fence ¦ {tick}{tick}{tick}{?{word}?}{end} ¦ ```python ¦
      - ¦ Markdown fence, Slack ¦ {tick}{tick}{tick}{.} ¦ ```RuntimeError: boom ¦ RuntimeError: boom
      - ¦ Markdown code ¦ {tick}{code}{.} ¦ `RuntimeError: boom` ¦ RuntimeError: boom
      - ¦ list bullet ¦ -{bullet} ¦ - RuntimeError: boom ¦ RuntimeError: boom
      - ¦ list star ¦ *{bullet} ¦ * RuntimeError: boom ¦ RuntimeError: boom
      - ¦ exception group ¦ {_}+ {group} ¦   + Exception Group Traceback (most recent call last): ¦ Exception Group Traceback (most recent call last):
      - ¦ exception group margin ¦ {_}|{gap} ¦   |   File "x.py" ¦   File "x.py"
      i ¦ pip error ¦ ×{gap} ¦   × Failed to build ¦ Failed to build
      i ¦ ASCII box ¦ |{boxed} ¦ | RuntimeError: boom  | ¦ RuntimeError: boom
      """;

  private static final Prefix[] ALL = parse(ROWS);

  private PrefixTable() {}

  /** All rows in their order. */
  static List<Prefix> all() {
    List<Prefix> all = new ArrayList<>(List.of(ALL));
    all.addAll(List.of(Wide.ALL));
    return all;
  }

  /**
   * The rows, in order, that can begin with the character; with any character beyond ASCII for one
   * of those.
   */
  static Prefix[] beginningWith(char c) {
    List<Prefix> rows = new ArrayList<>();
    for (Prefix prefix : ALL) {
      Shape shape = prefix.shape();
      if (c < 128 ? shape.canBeginWith(c) : shape.beginsBeyondAscii()) {
        rows.add(prefix);
      }
    }
    if (c >= 128) {
      rows.addAll(List.of(Wide.ALL));
    }
    return rows.toArray(new Prefix[0]);
  }

  private static Prefix[] parse(String text) {
    List<Prefix> rows = new ArrayList<>(96);
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      rows.add(Prefix.parse(text.substring(at, end)));
      at = end + 1;
    }
    return rows.toArray(new Prefix[0]);
  }

  /**
   * The rows that begin with a character beyond Latin-1, read when the first line does. Apart from
   * the others: one such character, and Java keeps a whole text in 16 bits.
   */
  private static final class Wide {
    private static final Prefix[] ALL =
        parse(
            """
            - ¦ list dot ¦ •{gap} ¦ • RuntimeError: boom ¦ RuntimeError: boom
            i ¦ pip arrow ¦ ╰─> ¦   ╰─> [12 lines of output] ¦ [12 lines of output]
            i ¦ uv arrow ¦ ╰─▶ ¦   ╰─▶ Because torch ¦ Because torch
            i ¦ uv branch ¦ ├─▶ ¦   ├─▶ Because torch ¦ Because torch
            i ¦ box ¦ │ ¦ │ RuntimeError: boom  │ ¦ RuntimeError: boom
            i ¦ thick box ¦ ┃ ¦ ┃ RuntimeError: boom ┃ ¦ RuntimeError: boom
            i ¦ double box ¦ ║ ¦ ║ RuntimeError: boom ║ ¦ RuntimeError: boom
            i ¦ box top ¦ ╭{rule} ¦ ╭──── Traceback (most recent call last) ────╮ ¦ Traceback (most recent call last)
            i ¦ square box top ¦ ┌{rule} ¦ ┌── Error ──┐ ¦ Error
            i ¦ box bottom ¦ ╰{rule} ¦ ╰───────╯ ¦
            i ¦ square box bottom ¦ └{rule} ¦ └───────┘ ¦
            """);

    private Wide() {}
  }
}
