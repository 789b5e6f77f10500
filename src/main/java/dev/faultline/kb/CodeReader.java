package dev.faultline.kb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads families of codes; their schema is {@code kb/schema/codes.schema.json}. */
final class CodeReader {
  private static final Set<String> FAMILY =
      Set.of(
          "$schema", "title", "rank", "words", "notation", "negated", "where", "source", "codes");
  private static final Set<String> CODE =
      Set.of("value", "name", "aliases", "common", "meaning", "causes", "action", "entries");

  private CodeReader() {}

  /** The file that the build makes: an object of families by slug. */
  static List<CodeFamily> readAll(byte[] json, String file) throws KbException {
    JsonTree root = JsonText.parse(json, 0, json.length, file);
    List<CodeFamily> families = new ArrayList<>();
    for (Map.Entry<String, JsonTree> family : root.object().entrySet()) {
      families.add(family(family.getKey(), family.getValue()));
    }
    return families;
  }

  /** One file of {@code kb/codes}. */
  static CodeFamily read(String slug, byte[] json, String file) throws KbException {
    return family(slug, JsonText.parse(json, 0, json.length, file));
  }

  private static CodeFamily family(String slug, JsonTree tree) throws KbException {
    tree.only(FAMILY);
    List<Code> codes = new ArrayList<>();
    for (JsonTree code : tree.items("codes")) {
      codes.add(code(code));
    }
    return new CodeFamily(
        slug,
        tree.text("title"),
        tree.number("rank", 99),
        tree.texts("words"),
        tree.text("notation").equals("hex"),
        tree.flag("negated", false),
        tree.text("where"),
        String.join(" ", tree.textMap("source").values()),
        codes);
  }

  private static Code code(JsonTree tree) throws KbException {
    tree.only(CODE);
    return new Code(
        tree.longNumber("value"),
        tree.text("name", null),
        tree.texts("aliases"),
        tree.flag("common", false),
        tree.text("meaning"),
        tree.texts("causes"),
        tree.text("action", null),
        tree.texts("entries"));
  }
}
