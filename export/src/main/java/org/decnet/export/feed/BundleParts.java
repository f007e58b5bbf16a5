package org.decnet.export.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decnet.model.feed.FeedObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The objects of a bundle, each exactly as the bundle writes it: what subscribers get and what
 * files hold can then never differ. A bundle has one object a line (ADR 182).
 */
public final class BundleParts {
  private static final JsonFactory JSON = new JsonFactory();

  /** Types whose objects tell of one attacker, identity or campaign alone. */
  private static final Set<String> OWN =
      Set.of(
          "threat-actor",
          "observed-data",
          "sighting",
          "note",
          "process",
          "report",
          "grouping",
          "campaign");

  private BundleParts() {}

  /** Something that writes a bundle. */
  @FunctionalInterface
  public interface Bundle {
    /** Writes it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** The objects of a bundle, in its order. */
  public static List<FeedObject> of(Bundle bundle) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      bundle.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
    List<FeedObject> objects = new ArrayList<>();
    String text = bytes.toString(StandardCharsets.UTF_8);
    int start = text.indexOf('\n') + 1;
    int end = text.indexOf('\n', start);
    while (end > 0) {
      int first = text.charAt(start) == ',' ? start + 1 : start;
      if (text.charAt(first) == '{') {
        objects.add(object(text.substring(first, end)));
      }
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return objects;
  }

  private static FeedObject object(String text) {
    String id = "";
    String created = null;
    String modified = null;
    String relation = "";
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "id" -> id = json.getString();
          case "created" -> created = json.getString();
          case "modified" -> modified = json.getString();
          case "relationship_type" -> relation = json.getString();
          default -> json.skipChildren();
        }
      }
    }
    String type = id.substring(0, id.indexOf("--"));
    boolean shared = !OWN.contains(type) && !relation.equals("uses");
    return new FeedObject(id, type, version(modified == null ? created : modified), shared, text);
  }

  private static @Nullable Instant version(@Nullable String time) {
    return time == null ? null : Instant.parse(time);
  }
}
