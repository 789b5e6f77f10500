package dev.faultline.render;

import static dev.faultline.advise.EntryDraft.env;
import static dev.faultline.advise.EntryDraft.step;
import static dev.faultline.advise.Matches.alone;
import static dev.faultline.advise.Matches.captures;
import static dev.faultline.advise.Matches.match;

import dev.faultline.advise.Adviser;
import dev.faultline.advise.EntryDraft;
import dev.faultline.advise.Facts;
import dev.faultline.advise.Fingerprint;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.advise.TestFacts;
import dev.faultline.advise.ToolInfo;
import dev.faultline.advise.UnknownError;
import dev.faultline.kb.Entry;
import dev.faultline.kb.Step;
import dev.faultline.kb.expr.ValueType;
import dev.faultline.match.Chain;
import dev.faultline.match.Match;
import java.util.List;
import java.util.Map;

/** Answers of every kind, as entries and logs would give them. The entries' facts are for show. */
final class SampleReports {
  static final ToolInfo TOOL = new ToolInfo("faultline", "1.0.0", 412, "2026-11-22");

  private static final Adviser ADVISER = new Adviser(id -> "Title of " + id);

  private static final String CUDA_MESSAGE =
      "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 23.64 GiB of"
          + " which 1.21 GiB is free. Including non-PyTorch memory, this process has 22.41 GiB memory in use.";

  private SampleReports() {}

  static Report report(InputResult... results) {
    return new Report(TOOL, List.of(results));
  }

  static InputResult result(String name, List<Chain> chains, Facts facts) {
    return InputResult.of(name, 1204, 98_304, ADVISER.advise(chains, facts), null);
  }

  /** One root cause with everything an entry can have. */
  static InputResult full() {
    return result(
        "train.log",
        List.of(
            new Chain(
                cuda(),
                List.of(
                    symptom("train/dataloader-exit", "A data loader worker exited", 58),
                    symptom("torch/elastic-exit", "torchrun reports a failed child", 77)))),
        machine());
  }

  /** Several root causes. */
  static InputResult rivals() {
    Match disk =
        match(
            new EntryDraft("hub/disk-full", "The disk of the model cache is full")
                .cause("No space.")
                .signature("No space")
                .entry(),
            120,
            "OSError: [Errno 28] No space left on device",
            Map.of());
    Match port =
        match(
            new EntryDraft("vllm/port-in-use", "Another process listens on the port")
                .cause("Port.")
                .signature("in use")
                .entry(),
            131,
            "OSError: [Errno 98] Address already in use",
            Map.of());
    return result(
        "logs/a-very-long-directory/with-many-levels/server-2026-11-22.log",
        List.of(alone(cuda()), alone(disk), alone(port)),
        Facts.NONE);
  }

  static InputResult wrapper() {
    Entry entry =
        new EntryDraft("vllm/engine-core-failed", "vLLM's engine process failed to start")
            .role(Entry.Role.WRAPPER)
            .signature("Engine core initialization failed")
            .cause(
                "The API server waits for the engine process, and that one ended with an error of its own.")
            .step(
                "Print the engine's own error",
                null,
                null,
                "VLLM_LOGGING_LEVEL=DEBUG vllm serve <model>")
            .related("cuda/oom", "vllm/kv-cache-too-small")
            .entry();
    return result(
        "-",
        List.of(
            alone(
                match(
                    entry,
                    12,
                    "RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {}",
                    Map.of()))),
        Facts.NONE);
  }

  static InputResult unknown() {
    String line =
        "RuntimeError: weird_kernel<128, 4>: launch failed at 0x7f3a11c0ffee in /opt/x/y.cu";
    UnknownError error =
        new UnknownError(
            Fingerprint.of(line),
            41,
            1,
            line,
            false,
            List.of(
                new UnknownError.Nearest(
                    "cuda/launch-failure",
                    "A CUDA kernel failed to launch",
                    0.62,
                    "not in this line: unspecified; only in it: weird_kernel"),
                new UnknownError.Nearest(
                    "triton/out-of-shared-memory",
                    "A Triton kernel needs more shared memory than the GPU has",
                    0.31,
                    "not in this line: out of resource shared memory …; only in it: weird_kernel launch failed")));
    return InputResult.of("train.log", 88, 4096, ADVISER.advise(List.of(), Facts.NONE), error);
  }

  static InputResult clean() {
    return InputResult.of("ok.log", 1, 20, ADVISER.advise(List.of(), Facts.NONE), null);
  }

  /** A log that tries to drive the terminal, and to get into commands. */
  static InputResult hostile() {
    String evil = "a\u001b]0;owned\u0007b\u202ec\rd\u009b2Je; rm -rf ~ $(id) `id`";
    Entry entry =
        new EntryDraft("t/hostile", "A hostile name")
            .signature("%{REST:name}")
            .cause("The name is ${name}.")
            .step(
                step(
                    "Install it",
                    null,
                    "It is ${name}.",
                    Map.of(
                        "posix",
                        List.of("pip install ${name}", "echo \"${name}\""),
                        "powershell",
                        List.of("pip install ${name}"),
                        "cmd",
                        List.of("pip install ${name}")),
                    List.of(env("NAME", "${name}", "sets ${name}"))))
            .entry();
    return result(
        "ev\u001b[31mil.log",
        List.of(alone(match(entry, 1, evil, captures("REST", "name", evil)))),
        Facts.NONE);
  }

  /** The same fault seen from Windows, with a variable to unset and a destructive step. */
  static InputResult windows() {
    Entry entry =
        new EntryDraft("mps/watermark", "The watermark ratio is out of range")
            .signature("invalid low watermark ratio %{NUM:ratio}")
            .cause("PyTorch got ${ratio}.")
            .step(
                step(
                    "Remove the variable",
                    "ratio > 1",
                    "A ratio of ${ratio} is above 1.",
                    Map.of(),
                    List.of(
                        env("PYTORCH_MPS_LOW_WATERMARK_RATIO", null, "back to the default"),
                        env("QUOTED", "it's 100", "two"),
                        env("NAMED", "${model}", null))))
            .step(
                new Step(
                    "Reinstall the driver",
                    null,
                    null,
                    Map.of("powershell", List.of("Remove-Item \"${path}\"")),
                    List.of("x = ${ratio}", "y = ${absent}"),
                    List.of(),
                    Step.Risk.DESTRUCTIVE,
                    null,
                    new Step.Verify("nvidia-smi -L", "GPU 0")))
            .step("Look up the model", null, null, "faultline explain ${model}")
            .entry();
    return result(
        "C:\\logs\\run.log",
        List.of(
            alone(
                match(
                    entry,
                    3,
                    "RuntimeError: invalid low watermark ratio 1.4",
                    captures("NUM", "ratio", "1.4")))),
        new TestFacts().with("os", ValueType.TEXT, "windows").facts());
  }

  private static Match symptom(String id, String title, long line) {
    return match(new EntryDraft(id, title).role(Entry.Role.SYMPTOM).entry(), line, title, Map.of());
  }

  private static Facts machine() {
    return new TestFacts()
        .with("os", ValueType.TEXT, "linux")
        .with("driver.nvidia", ValueType.VERSION, "535.183.01")
        .with("gpu.memory_free", ValueType.SIZE, "1.21 GiB")
        .facts();
  }

  private static Match cuda() {
    return match(
        cudaEntry(),
        41,
        CUDA_MESSAGE,
        captures(
            "SIZE",
            "requested",
            "2.00 GiB",
            "INT",
            "gpu",
            "0",
            "SIZE",
            "total",
            "23.64 GiB",
            "SIZE",
            "free",
            "1.21 GiB",
            "SIZE",
            "cached",
            "4.02 GiB"),
        3);
  }

  private static Entry cudaEntry() {
    return new EntryDraft("cuda/oom", "PyTorch ran out of GPU memory (CUDA)")
        .signature("Tried to allocate %{SIZE:requested}(?:.* %{SIZE:process} in use)?")
        .derive("others", "total - free - process")
        .derive("shortfall", "requested - free")
        .cause(
            "PyTorch asked for ${requested} on GPU ${gpu}, which had ${free} of its ${total} free[[; others hold ${others}]]. The allocator keeps ${cached} in pieces that are each too small for it.")
        .step(
            step(
                "Let segments grow instead of fragmenting",
                "cached >= requested",
                "${cached} is reserved but unused, more than the ${requested} asked for: the memory is there, in pieces.",
                Map.of(),
                List.of(
                    env(
                        "PYTORCH_CUDA_ALLOC_CONF",
                        "expandable_segments:True",
                        "PyTorch grows its segments instead of allocating new ones"))))
        .step(
            "Make this one tensor smaller",
            "requested > total",
            "A single request of ${requested} can never fit into ${total}.")
        .step(
            "Update the driver",
            "driver.nvidia < 550",
            null,
            "sudo apt-get install --only-upgrade nvidia-driver-550")
        .step(
            "Use less memory: smaller batch or context, lower precision, offloading",
            null,
            "At least ${shortfall} is missing.",
            "python train.py --per_device_train_batch_size 1 --gradient_accumulation_steps 16 --bf16 --gradient_checkpointing")
        .step(
            "Stop what else is on the GPU",
            "others > requested",
            null,
            "nvidia-smi --query-compute-apps=pid,used_memory,process_name --format=csv")
        .step(
            "Move the desktop to the other GPU",
            "gpu.compute_capability >= 8.0 and ram.total < 32 GiB",
            null)
        .deadEnd(
            "torch.cuda.empty_cache() at the failing line",
            "the allocator has already released its unused blocks and tried again before it raises this error")
        .deadEnd("PYTORCH_NO_CUDA_MEMORY_CACHING=1", "it only slows every allocation down")
        .related(
            "mps/out-of-memory",
            "vllm/kv-cache-too-small",
            "triton/out-of-shared-memory",
            "cuda/host-oom")
        .confusedWith(
            "triton/out-of-shared-memory",
            "on-chip shared memory of one block, not the card's memory")
        .reference(
            "source",
            "https://github.com/pytorch/pytorch/blob/main/c10/cuda/CUDACachingAllocator.cpp")
        .verified("2026-11-22", "PyTorch 2.9 source", "read the allocator")
        .entry();
  }
}
