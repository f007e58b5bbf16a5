package org.decnet.ingest.json;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * How JSON records are parsed: bounded in depth, length and number of tokens, whatever a peer made
 * a sensor write.
 */
public final class RecordJson {
  /** Deepest nesting that is read. No sensor format comes near it. */
  public static final int DEEPEST = 64;

  private static final int LONGEST_STRING = 2 * 1024 * 1024;
  private static final int LONGEST_NAME = 4096;
  private static final int LONGEST_NUMBER = 64;
  private static final long MOST_TOKENS = 500_000;
  private static final String MASK = "***";
  private static final Set<String> SECRET_NAMES =
      Set.of("password", "passwd", "secret", "token", "credential", "credentials");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_STRING)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxTokenCount(MOST_TOKENS)
                  .build())
          .build();

  private RecordJson() {}

  /** A parser over the bytes from an index on. The bytes must be valid UTF-8. */
  public static JsonParser parser(byte[] bytes, int from) {
    return FACTORY.createParser(ObjectReadContext.empty(), bytes, from, bytes.length - from);
  }

  /**
   * Copies one JSON object in compact form, with the values of members that are named like secrets
   * replaced by {@code ***}.
   *
   * @throws JacksonException if the object is not valid or breaks a bound
   */
  public static String compactWithoutSecrets(byte[] bytes, int from) {
    StringWriter out = new StringWriter();
    try (JsonParser parser = parser(bytes, from);
        JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      int depth = 0;
      do {
        JsonToken token = parser.nextToken();
        if (token == null) {
          break;
        }
        generator.copyCurrentEvent(parser);
        if (token == JsonToken.PROPERTY_NAME && isSecret(parser.currentName())) {
          parser.nextToken();
          parser.skipChildren();
          generator.writeString(MASK);
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      } while (depth > 0);
    }
    return out.toString();
  }

  /** The names and values of an object, with those of members named like secrets masked. */
  public static String withoutSecrets(JsonObject object) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      generator.writeStartObject();
      object.forEachText(
          (name, value) -> generator.writeStringProperty(name, isSecret(name) ? MASK : value));
      generator.writeEndObject();
    }
    return out.toString();
  }

  static boolean isSecret(String name) {
    return SECRET_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
