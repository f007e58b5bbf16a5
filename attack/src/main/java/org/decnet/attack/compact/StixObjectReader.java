package org.decnet.attack.compact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.decnet.attack.compact.StixObject.Phase;
import org.decnet.attack.compact.StixObject.Reference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one STIX object off a parser, skipping all that no catalogue needs. */
final class StixObjectReader {
  private final JsonParser parser;

  StixObjectReader(JsonParser parser) {
    this.parser = parser;
  }

  /** The object whose opening brace the parser is at; afterwards the parser is at its end. */
  StixObject object() {
    int line = parser.currentTokenLocation().getLineNr();
    Map<String, String> texts = new HashMap<>();
    Set<String> flags = new HashSet<>();
    Map<String, List<String>> lists = new HashMap<>();
    List<Phase> phases = List.of();
    Reference reference = null;
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken value = parser.nextToken();
      if (value == JsonToken.VALUE_STRING && StixObject.TEXTS.contains(name)) {
        texts.put(name, parser.getString());
      } else if (value == JsonToken.VALUE_TRUE && StixObject.FLAGS.contains(name)) {
        flags.add(name);
      } else if (value == JsonToken.START_ARRAY && StixObject.LISTS.contains(name)) {
        lists.put(name, strings());
      } else if (value == JsonToken.START_ARRAY && name.equals("kill_chain_phases")) {
        phases = objects(this::phase);
      } else if (value == JsonToken.START_ARRAY && name.equals("external_references")) {
        reference = first(objects(this::reference));
      } else {
        parser.skipChildren();
      }
    }
    return new StixObject(line, texts, flags, lists, phases, reference);
  }

  private List<String> strings() {
    List<String> strings = new ArrayList<>();
    for (JsonToken at = parser.nextToken(); !ends(at); at = parser.nextToken()) {
      if (at == JsonToken.VALUE_STRING) {
        strings.add(parser.getString());
      } else {
        parser.skipChildren();
      }
    }
    return strings;
  }

  private <T> List<T> objects(Supplier<@Nullable T> read) {
    List<T> objects = new ArrayList<>();
    for (JsonToken at = parser.nextToken(); !ends(at); at = parser.nextToken()) {
      if (at != JsonToken.START_OBJECT) {
        parser.skipChildren();
        continue;
      }
      T object = read.get();
      if (object != null) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** A null token is the end of the document, where a broken bundle may leave the parser. */
  private static boolean ends(@Nullable JsonToken token) {
    return token == null || token == JsonToken.END_ARRAY;
  }

  private Phase phase() {
    Map<String, String> properties = properties();
    return new Phase(
        properties.getOrDefault("kill_chain_name", ""), properties.getOrDefault("phase_name", ""));
  }

  /** A reference to MITRE's own site; null for one to anything else. */
  private @Nullable Reference reference() {
    Map<String, String> properties = properties();
    String source = properties.getOrDefault("source_name", "");
    return source.equals("mitre-attack") || source.equals("mitre-ics-attack")
        ? new Reference(
            properties.getOrDefault("external_id", ""), properties.getOrDefault("url", ""))
        : null;
  }

  private Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        properties.put(name, parser.getString());
      } else {
        parser.skipChildren();
      }
    }
    return properties;
  }

  private static @Nullable Reference first(List<Reference> references) {
    return references.isEmpty() ? null : references.getFirst();
  }
}
