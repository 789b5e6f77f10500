package dev.faultline.cli;

import dev.faultline.kb.KnowledgeBase;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code explain ID or CODE}: one entry in full, as an answer without a log; or what an exit status
 * or an error code means.
 */
final class ExplainCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "Shows one entry in full: cause, every step and when it applies, dead ends, sources.",
            "Also tells what a code means: an exit status, a signal, a Windows status, an Xid, an",
            "error of CUDA, HIP, cuDNN, NCCL, Level Zero, Vulkan, in any base.",
            "",
            "  faultline explain 137",
            "  faultline explain 0xC0000409",
            "  faultline explain Xid 79",
            "  faultline explain cudaErrorNoKernelImageForDevice",
            "");
    // -9 and -1073741795 are codes, not options.
    spec.parser().unmatchedOptionsArePositionalParams(true);
    Answer.addOptions(spec);
    MachineFacts.addOptions(spec);
    KnowledgeBases.addOptions(spec);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("ID or CODE")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "An entry's id, a former id, or its last part where that is unique; or a code as"
                    + " you found it.")
            .build());
    return spec;
  }

  @Override
  public boolean takesWords() {
    return true;
  }

  @Override
  public int run(Options options, Console console) throws Exception {
    List<String> words = options.words();
    for (String word : words) {
      if (word.startsWith("--")) {
        throw new UserError("unknown option " + word + "; see faultline explain --help");
      }
    }
    KnowledgeBase kb = KnowledgeBases.load(options, console).kb();
    new Explanation(kb, options)
        .print(String.join(" ", words), () -> MachineFacts.of(options, console), console);
    return ExitStatus.FOUND;
  }
}
