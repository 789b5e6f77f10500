package dev.faultline.kb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON value that knows its place. Built with streaming reads because databind costs about 60
 * ms at start-up, and read by name with errors that carry file and JSON pointer.
 */
final class JsonTree {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Object value;
  private final String file;
  private final String pointer;

  private JsonTree(Object value, String file, String pointer) {
    this.value = value;
    this.file = file;
    this.pointer = pointer;
  }

  static JsonTree parse(byte[] json, int offset, int length, String file) throws KbException {
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), json, offset, length)) {
      if (parser.nextToken() == null) {
        throw new KbException(file, "", "the file is empty; an entry is one JSON object");
      }
      JsonTree tree = read(parser, file, "");
      if (parser.nextToken() != null) {
        throw new KbException(file, "", "text follows the end of the JSON object; remove it");
      }
      return tree;
    } catch (StreamReadException e) {
      TokenStreamLocation at = e.getLocation();
      throw new KbException(
          file + ":" + at.getLineNr() + ":" + at.getColumnNr(), "", e.getOriginalMessage());
    }
  }

  private static JsonTree read(JsonParser parser, String file, String pointer) throws KbException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> readObject(parser, file, pointer);
      case START_ARRAY -> readArray(parser, file, pointer);
      case VALUE_STRING -> new JsonTree(parser.getString(), file, pointer);
      case VALUE_NUMBER_INT -> new JsonTree(parser.getLongValue(), file, pointer);
      case VALUE_NUMBER_FLOAT -> new JsonTree(parser.getDoubleValue(), file, pointer);
      case VALUE_TRUE -> new JsonTree(Boolean.TRUE, file, pointer);
      case VALUE_FALSE -> new JsonTree(Boolean.FALSE, file, pointer);
      case VALUE_NULL -> new JsonTree(null, file, pointer);
      default -> throw new KbException(file, pointer, "unexpected " + token);
    };
  }

  private static JsonTree readObject(JsonParser parser, String file, String pointer)
      throws KbException {
    Map<String, JsonTree> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String place = pointer + '/' + name.replace("~", "~0").replace("/", "~1");
      parser.nextToken();
      if (fields.put(name, read(parser, file, place)) != null) {
        throw new KbException(file, place, "the field stands twice; keep one");
      }
    }
    return new JsonTree(fields, file, pointer);
  }

  private static JsonTree readArray(JsonParser parser, String file, String pointer)
      throws KbException {
    List<JsonTree> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser, file, pointer + '/' + items.size()));
    }
    return new JsonTree(items, file, pointer);
  }

  /** A problem at this value's place. */
  KbException problem(String text) {
    return new KbException(file, pointer, text);
  }

  /** A problem at the place of a field of this object, there or not. */
  KbException problem(String field, String text) {
    return new KbException(file, pointer + '/' + field, text);
  }

  private boolean isNull() {
    return value == null;
  }

  @SuppressWarnings("unchecked")
  private Map<String, JsonTree> fields() throws KbException {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, JsonTree>) map;
    }
    throw problem("must be an object");
  }

  /** Refuses fields that are not in {@code known}: a misspelt field must not be lost in silence. */
  void only(Set<String> known) throws KbException {
    for (Map.Entry<String, JsonTree> field : fields().entrySet()) {
      if (!known.contains(field.getKey())) {
        throw field.getValue().problem("unknown field; known here: " + String.join(", ", known));
      }
    }
  }

  /** The field, or null when it is absent or null. */
  JsonTree get(String field) throws KbException {
    JsonTree child = fields().get(field);
    return child == null || child.isNull() ? null : child;
  }

  String text() throws KbException {
    if (value instanceof String text) {
      return text;
    }
    throw problem("must be a string");
  }

  String text(String field) throws KbException {
    JsonTree child = get(field);
    if (child == null) {
      throw problem(field, "is missing; give a string");
    }
    String text = child.text();
    if (text.isBlank()) {
      throw child.problem("is blank; give a text");
    }
    return text;
  }

  /** The text of a field, or {@code absent}. */
  String text(String field, String absent) throws KbException {
    JsonTree child = get(field);
    return child == null ? absent : child.text();
  }

  int number(String field, int absent) throws KbException {
    JsonTree child = get(field);
    if (child == null) {
      return absent;
    }
    if (child.value instanceof Long number && number == number.intValue()) {
      return number.intValue();
    }
    throw child.problem("must be a whole number");
  }

  /** A whole number of up to 64 bits. */
  long longNumber(String field) throws KbException {
    JsonTree child = get(field);
    if (child != null && child.value instanceof Long number) {
      return number;
    }
    throw problem(field, "must be a whole number");
  }

  /** A field that is true or false. */
  boolean flag(String field, boolean absent) throws KbException {
    JsonTree child = get(field);
    if (child == null) {
      return absent;
    }
    if (child.value instanceof Boolean flag) {
      return flag;
    }
    throw child.problem("must be true or false");
  }

  /** The fields of this object in the order of the file. */
  Map<String, JsonTree> object() throws KbException {
    return fields();
  }

  /** The items of an array field; empty when it is absent. */
  List<JsonTree> items(String field) throws KbException {
    JsonTree child = get(field);
    return child == null ? List.of() : child.items();
  }

  @SuppressWarnings("unchecked")
  List<JsonTree> items() throws KbException {
    if (value instanceof List<?> list) {
      return (List<JsonTree>) list;
    }
    throw problem("must be an array");
  }

  List<String> texts(String field) throws KbException {
    List<JsonTree> items = items(field);
    List<String> texts = new ArrayList<>(items.size());
    for (JsonTree item : items) {
      texts.add(item.text());
    }
    return texts;
  }

  /** The fields of an object field in the order of the file; empty when it is absent. */
  Map<String, JsonTree> object(String field) throws KbException {
    JsonTree child = get(field);
    return child == null ? Map.of() : child.fields();
  }

  /** A map of texts; numbers and booleans are taken as their text. */
  Map<String, String> textMap(String field) throws KbException {
    Map<String, JsonTree> object = object(field);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonTree> e : object.entrySet()) {
      Object v = e.getValue().value;
      if (v instanceof Map || v instanceof List || v == null) {
        throw e.getValue().problem("must be a string");
      }
      texts.put(e.getKey(), v.toString());
    }
    return texts;
  }

  /** The value of an enum field written in lower case with hyphens. */
  <E extends Enum<E>> E choice(String field, E[] choices, E absent) throws KbException {
    JsonTree child = get(field);
    if (child == null) {
      if (absent == null) {
        throw problem(field, "is missing; one of " + names(choices));
      }
      return absent;
    }
    for (E choice : choices) {
      if (spelled(choice).equals(child.value)) {
        return choice;
      }
    }
    throw child.problem("must be one of " + names(choices));
  }

  private static <E extends Enum<E>> String names(E[] choices) {
    StringBuilder names = new StringBuilder();
    for (E choice : choices) {
      names.append(names.isEmpty() ? "" : ", ").append(spelled(choice));
    }
    return names.toString();
  }

  private static String spelled(Enum<?> choice) {
    return choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Whether a field is present, even with the value null. */
  boolean has(String field) throws KbException {
    return fields().containsKey(field);
  }
}
