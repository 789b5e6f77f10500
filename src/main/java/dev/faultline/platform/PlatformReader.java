package dev.faultline.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads a saved platform; members it does not know are skipped, since later versions add some. */
final class PlatformReader {
  /**
   * A file of the probe has some 200 facts; this only stops a wrong file from filling the memory.
   */
  private static final int MAX_FACTS = 20_000;

  private final JsonParser parser;
  private final String name;
  private final List<Fact> facts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private String takenOn = "";
  private boolean hasFacts;

  private PlatformReader(JsonParser parser, String name) {
    this.parser = parser;
    this.name = name;
  }

  static Platform read(InputStream in, String name) throws IOException {
    // Only the byte parser detects UTF-16 and byte order marks.
    return parse(name, factory -> factory.createParser(ObjectReadContext.empty(), in));
  }

  static Platform read(Reader in, String name) throws IOException {
    return parse(name, factory -> factory.createParser(ObjectReadContext.empty(), in));
  }

  /** How a parser is made from a factory. */
  private interface Opening {
    JsonParser open(JsonFactory factory);
  }

  private static Platform parse(String name, Opening opening) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = opening.open(factory)) {
      return new PlatformReader(parser, name).platform();
    } catch (StreamReadException e) {
      throw at(name, e.getLocation(), e.getOriginalMessage());
    } catch (JacksonException e) {
      throw new IOException(name + ": " + e.getOriginalMessage(), e);
    }
  }

  private Platform platform() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw problem("expected a JSON object, as `faultline probe --save` writes it");
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (member) {
        case "schemaVersion" -> schemaVersion();
        case "takenOn" -> takenOn = text(member);
        case "facts" -> facts(value);
        case "unknown" -> unknown(value);
        default -> parser.skipChildren();
      }
    }
    if (!hasFacts) {
      throw problem("no member \"facts\": this is not a saved platform");
    }
    return Platform.of(takenOn, facts, notes);
  }

  private void schemaVersion() throws IOException {
    String version = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
    if (!version.equals("1")) {
      throw problem("schemaVersion must be \"1\": this version of faultline reads no other");
    }
  }

  private void facts(JsonToken value) throws IOException {
    if (value != JsonToken.START_OBJECT) {
      throw problem("\"facts\" must be an object");
    }
    hasFacts = true;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String fact = parser.currentName();
      TokenStreamLocation place = parser.currentTokenLocation();
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        factObject(fact, place);
      } else {
        add(fact, scalar(fact), "file", place);
      }
    }
  }

  private void factObject(String fact, TokenStreamLocation place) throws IOException {
    String value = null;
    String source = "file";
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      if (member.equals("value")) {
        value = scalar(fact);
      } else if (member.equals("source")) {
        source = text(member);
      } else {
        parser.skipChildren();
      }
    }
    if (value == null) {
      throw at(name, place, "fact \"" + fact + "\" has no \"value\"");
    }
    add(fact, value, source, place);
  }

  private void add(String fact, String raw, String source, TokenStreamLocation place)
      throws IOException {
    FactDefinition definition = FactCatalogue.definition(fact);
    if (definition == null) {
      // A later version may know it; a typing error must not pass in silence either.
      notes.add(name + ":" + place.getLineNr() + ": \"" + fact + "\" is not a known fact: ignored");
      return;
    }
    String value = definition.type().normalise(raw);
    if (value == null) {
      String type = definition.type().name().toLowerCase(java.util.Locale.ROOT);
      throw at(name, place, "fact \"" + fact + "\" must be a " + type + ", found \"" + raw + "\"");
    }
    if (facts.size() >= MAX_FACTS) {
      throw at(name, place, "more than " + MAX_FACTS + " facts");
    }
    facts.add(new Fact.Known(fact, value, ValueText.clean(source, 200)));
  }

  private void unknown(JsonToken value) throws IOException {
    if (value != JsonToken.START_OBJECT) {
      throw problem("\"unknown\" must be an object");
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String fact = parser.currentName();
      parser.nextToken();
      String why = ValueText.clean(text(fact), 200);
      if (FactCatalogue.definition(fact) != null && facts.size() < MAX_FACTS) {
        facts.add(new Fact.Unknown(fact, why));
      }
    }
  }

  private String scalar(String fact) throws IOException {
    if (!parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.VALUE_NULL) {
      throw problem("the value of fact \"" + fact + "\" must be text, a number or true/false");
    }
    return parser.getString();
  }

  private String text(String member) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw problem("\"" + member + "\" must be text");
    }
    return parser.getString();
  }

  private PlatformFormatException problem(String sentence) {
    return at(name, parser.currentTokenLocation(), sentence);
  }

  private static PlatformFormatException at(String name, TokenStreamLocation place, String text) {
    int line = place == null ? 1 : Math.max(1, place.getLineNr());
    int column = place == null ? 1 : Math.max(1, place.getColumnNr());
    return new PlatformFormatException(name, line, column, ValueText.clean(text, 300));
  }
}
