package dev.faultline.cli;

import dev.faultline.advise.ToolInfo;
import dev.faultline.kb.KnowledgeBase;

/** Which tool and which knowledge base answers. */
final class Version {
  private Version() {}

  static ToolInfo tool(KnowledgeBase kb) {
    return new ToolInfo("faultline", number(), kb.size(), kb.date());
  }

  /** {@code faultline 1.0.0 (512 entries, 2026-11-22)}. */
  static String line(KnowledgeBase kb) {
    ToolInfo tool = tool(kb);
    return tool.name()
        + " "
        + tool.version()
        + " ("
        + tool.entries()
        + " entries, "
        + tool.date()
        + ")";
  }

  private static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
