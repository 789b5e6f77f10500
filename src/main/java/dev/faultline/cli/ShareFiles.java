package dev.faultline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Build step: manual pages and completion scripts, as they lie below {@code share/}. */
public final class ShareFiles {
  private ShareFiles() {}

  /**
   * {@code ShareFiles DIRECTORY VERSION DATE}.
   *
   * @param args where to write, the version and the ISO day that the pages show
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), args[1], args[2].substring(0, "2026-11-22".length()));
  }

  static void write(Path share, String version, String date) throws IOException {
    Path man = Files.createDirectories(share.resolve("man/man1"));
    List<CommandModel> all = CommandModel.all();
    for (CommandModel model : all) {
      Files.writeString(
          man.resolve(ManPage.name(model) + ".1"), ManPage.of(model, all, version, date));
    }
    Path completions = Files.createDirectories(share.resolve("completions"));
    Files.writeString(completions.resolve("faultline.bash"), CompletionCommand.script("bash"));
    Files.writeString(completions.resolve("_faultline"), CompletionCommand.script("zsh"));
    Files.writeString(completions.resolve("faultline.fish"), CompletionCommand.script("fish"));
  }
}
