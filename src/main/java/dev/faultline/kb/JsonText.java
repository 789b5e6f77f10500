package dev.faultline.kb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Parses JSON files into trees; apart from them, so that a diagnosis loads no parser. */
final class JsonText {
  private JsonText() {}

  static JsonTree parse(byte[] json, int offset, int length, String file) throws KbException {
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), json, offset, length)) {
      if (parser.nextToken() == null) {
        throw new KbException(file, "", "the file is empty; an entry is one JSON object");
      }
      JsonTree tree = read(parser, file, "");
      if (parser.nextToken() != null) {
        throw new KbException(file, "", "text follows the end of the JSON object; remove it");
      }
      return tree;
    } catch (JacksonException e) {
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
}
