package dev.faultline.kb;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One JSON value that knows its place: read by name, with errors that carry file and JSON pointer.
 * The index holds it in a form of its own, since a JSON parser's first use costs ten milliseconds.
 */
final class JsonTree {
  private static final byte OBJECT = 0;
  private static final byte ARRAY = 1;
  private static final byte STRING = 2;
  private static final byte WHOLE = 3;
  private static final byte REAL = 4;
  private static final byte TRUE = 5;
  private static final byte FALSE = 6;
  private static final byte NULL = 7;

  private final Object value;
  private final String file;
  private final String pointer;

  /**
   * @param value a map or list of trees, text, long, double, boolean or null
   * @param pointer null for a tree that was checked before
   */
  JsonTree(Object value, String file, String pointer) {
    this.value = value;
    this.file = file;
    this.pointer = pointer;
  }

  /** Reads what {@link #write} wrote; such a tree was checked when the index was built. */
  static JsonTree read(ByteBuffer in, String name) {
    byte kind = in.get();
    Object value =
        switch (kind) {
          case OBJECT -> {
            Map<String, JsonTree> fields = new LinkedHashMap<>();
            for (int left = BinaryInput.count(in); left > 0; left--) {
              String field = BinaryInput.text(in);
              fields.put(field, read(in, name));
            }
            yield fields;
          }
          case ARRAY -> {
            int size = BinaryInput.count(in);
            List<JsonTree> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
              items.add(read(in, name));
            }
            yield items;
          }
          case STRING -> BinaryInput.text(in);
          case WHOLE -> in.getLong();
          case REAL -> in.getDouble();
          case TRUE -> Boolean.TRUE;
          case FALSE -> Boolean.FALSE;
          default -> null;
        };
    return new JsonTree(value, name, null);
  }

  /**
   * Appends the value without its place.
   *
   * @param leftOut fields of this object, not of those below, that are not written
   */
  void write(BinaryOutput out, Set<String> leftOut) {
    if (value instanceof Map<?, ?> map) {
      out.putByte(OBJECT);
      int size = 0;
      for (Object field : map.keySet()) {
        size += leftOut.contains(field) ? 0 : 1;
      }
      out.putCount(size);
      for (Map.Entry<?, ?> field : map.entrySet()) {
        if (!leftOut.contains(field.getKey())) {
          out.putText((String) field.getKey());
          ((JsonTree) field.getValue()).write(out, Set.of());
        }
      }
    } else if (value instanceof List<?> list) {
      out.putByte(ARRAY);
      out.putCount(list.size());
      for (Object item : list) {
        ((JsonTree) item).write(out, Set.of());
      }
    } else {
      writeScalar(out);
    }
  }

  private void writeScalar(BinaryOutput out) {
    if (value instanceof String text) {
      out.putByte(STRING);
      out.putText(text);
    } else if (value instanceof Long number) {
      out.putByte(WHOLE);
      out.putLong(number);
    } else if (value instanceof Double number) {
      out.putByte(REAL);
      out.putLong(Double.doubleToLongBits(number));
    } else {
      out.putByte(value == null ? NULL : (Boolean) value ? TRUE : FALSE);
    }
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
    if (pointer == null) {
      return;
    }
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
