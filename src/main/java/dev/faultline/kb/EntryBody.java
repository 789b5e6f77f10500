package dev.faultline.kb;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** The part of an entry file that a diagnosis needs: without its tests and without white space. */
final class EntryBody {
  private static final Set<String> LEFT_OUT = Set.of("$schema", "examples", "counterExamples");

  private EntryBody() {}

  static byte[] without(byte[] json, String file) throws KbException {
    JsonFactory factory = new JsonFactory();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json);
        JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      int depth = 0;
      while (parser.nextToken() != null) {
        JsonToken token = parser.currentToken();
        if (depth == 1
            && token == JsonToken.PROPERTY_NAME
            && LEFT_OUT.contains(parser.currentName())) {
          parser.nextToken();
          parser.skipChildren();
          continue;
        }
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
          depth++;
        } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
          depth--;
        }
        generator.copyCurrentEvent(parser);
      }
    } catch (StreamReadException e) {
      throw new KbException(file, "", e.getOriginalMessage());
    }
    return out.toByteArray();
  }
}
