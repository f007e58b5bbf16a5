package org.decnet.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A strict check of a document against MISP's core format (draft-dulaunoy-misp-core-format): one
 * event, or many within {@code response}. Properties that are not written here are refused, and so
 * are two parts of one event with the same id.
 */
public final class MispCoreFormat {
  private static final Set<String> EVENT =
      Set.of(
          "uuid",
          "info",
          "date",
          "timestamp",
          "threat_level_id",
          "analysis",
          "distribution",
          "published",
          "extends_uuid",
          "Orgc",
          "Tag",
          "Galaxy",
          "Attribute",
          "Object");
  private static final Set<String> ATTRIBUTE =
      Set.of(
          "uuid",
          "type",
          "category",
          "value",
          "to_ids",
          "disable_correlation",
          "distribution",
          "timestamp",
          "first_seen",
          "last_seen",
          "comment",
          "Tag",
          "object_relation");
  private static final Set<String> OBJECT =
      Set.of(
          "uuid",
          "name",
          "meta-category",
          "template_uuid",
          "template_version",
          "distribution",
          "timestamp",
          "first_seen",
          "last_seen",
          "comment",
          "Attribute");
  private static final Set<String> CLUSTER =
      Set.of("uuid", "type", "value", "tag_name", "description", "source", "authors", "meta");

  /** Categories that each type may have. */
  private static final Map<String, Set<String>> CATEGORIES =
      Map.ofEntries(
          Map.entry("ip-src", Set.of("Network activity", "Payload delivery")),
          Map.entry("ip-dst|port", Set.of("Network activity", "Payload delivery")),
          Map.entry("domain", Set.of("Network activity", "Payload delivery")),
          Map.entry("url", Set.of("Network activity", "Payload delivery")),
          Map.entry("sha256", Set.of("Payload delivery", "Artifacts dropped")),
          Map.entry("filename", Set.of("Payload delivery", "Artifacts dropped")),
          Map.entry("size-in-bytes", Set.of("Other")),
          Map.entry("mime-type", Set.of("Artifacts dropped", "Payload delivery")),
          Map.entry("ja3-fingerprint-md5", Set.of("Network activity")),
          Map.entry("hassh-md5", Set.of("Network activity")),
          Map.entry("hasshserver-md5", Set.of("Network activity")),
          Map.entry("jarm-fingerprint", Set.of("Network activity")),
          Map.entry("datetime", Set.of("Other")),
          Map.entry("text", Set.of("Other")),
          Map.entry("comment", Set.of("Other")));

  private final List<String> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private MispCoreFormat() {}

  /** What is wrong with a document, each with its path; empty if it is valid. */
  public static List<String> problems(byte[] document) {
    MispCoreFormat check = new MispCoreFormat();
    Object read = JsonTree.read(document);
    if (read instanceof Map<?, ?> map && map.get("response") instanceof List<?> events) {
      check.only("document", map, Set.of("response"));
      for (int i = 0; i < events.size(); i++) {
        check.document("response[" + i + "]", events.get(i));
      }
    } else {
      check.document("document", read);
    }
    return check.problems;
  }

  private void document(String path, @Nullable Object value) {
    Map<?, ?> document = object(path, value);
    only(path, document, Set.of("Event"));
    ids.clear();
    event(path + ".Event", object(path + ".Event", document.get("Event")));
  }

  private void event(String path, Map<?, ?> event) {
    only(path, event, EVENT);
    id(path, event);
    text(path, event, "info", text -> !text.isBlank());
    text(path, event, "date", MispCoreFormat::isDay);
    text(path, event, "timestamp", MispCoreFormat::isDigits);
    text(path, event, "threat_level_id", Set.of("1", "2", "3", "4")::contains);
    text(path, event, "analysis", Set.of("0", "1", "2")::contains);
    text(path, event, "distribution", Set.of("0", "1", "2", "3")::contains);
    text(path, event, "extends_uuid", text -> text.isEmpty() || isUuid(text));
    require(path + ".published", event.get("published") instanceof Boolean, "is not a boolean");
    tags(path, event);
    each(path, event, "Galaxy", this::galaxy);
    each(path, event, "Attribute", (at, attribute) -> attribute(at, attribute, false));
    each(path, event, "Object", this::thing);
  }

  private void attribute(String path, Map<?, ?> attribute, boolean inObject) {
    only(path, attribute, ATTRIBUTE);
    id(path, attribute);
    String type = String.valueOf(attribute.get("type"));
    require(path + ".type", CATEGORIES.containsKey(type), "is no known type: " + type);
    text(path, attribute, "category", CATEGORIES.getOrDefault(type, Set.of())::contains);
    text(path, attribute, "value", text -> !text.isBlank());
    text(path, attribute, "distribution", "5"::equals);
    times(path, attribute);
    require(path + ".to_ids", attribute.get("to_ids") instanceof Boolean, "is not a boolean");
    require(
        path + ".disable_correlation",
        attribute.get("disable_correlation") instanceof Boolean,
        "is not a boolean");
    require(
        path, attribute.containsKey("object_relation") == inObject, "has a relation or lacks one");
    tags(path, attribute);
  }

  private void thing(String path, Map<?, ?> thing) {
    only(path, thing, OBJECT);
    id(path, thing);
    text(path, thing, "name", text -> !text.isBlank());
    text(path, thing, "meta-category", text -> !text.isBlank());
    text(path, thing, "template_uuid", MispCoreFormat::isUuid);
    text(path, thing, "template_version", MispCoreFormat::isDigits);
    times(path, thing);
    each(path, thing, "Attribute", (at, attribute) -> attribute(at, attribute, true));
    require(
        path + ".Attribute",
        thing.get("Attribute") instanceof List<?> l && !l.isEmpty(),
        "is empty");
  }

  private void galaxy(String path, Map<?, ?> galaxy) {
    only(path, galaxy, Set.of("uuid", "name", "type", "description", "GalaxyCluster"));
    text(path, galaxy, "uuid", MispCoreFormat::isUuid);
    text(path, galaxy, "type", "mitre-attack-pattern"::equals);
    each(
        path,
        galaxy,
        "GalaxyCluster",
        (at, cluster) -> {
          only(at, cluster, CLUSTER);
          text(at, cluster, "uuid", MispCoreFormat::isUuid);
          text(
              at,
              cluster,
              "tag_name",
              ("misp-galaxy:mitre-attack-pattern=\"" + cluster.get("value") + "\"")::equals);
        });
  }

  private void times(String path, Map<?, ?> part) {
    text(path, part, "timestamp", MispCoreFormat::isDigits);
    text(path, part, "first_seen", text -> text.endsWith("+00:00") && text.length() == 32);
    text(path, part, "last_seen", text -> text.endsWith("+00:00") && text.length() == 32);
  }

  private void tags(String path, Map<?, ?> part) {
    if (part.containsKey("Tag")) {
      each(
          path,
          part,
          "Tag",
          (at, tag) -> {
            only(at, tag, Set.of("name"));
            text(at, tag, "name", text -> !text.isBlank());
          });
    }
  }

  private void id(String path, Map<?, ?> part) {
    text(path, part, "uuid", MispCoreFormat::isUuid);
    require(path, ids.add(String.valueOf(part.get("uuid"))), "has an id that is there already");
  }

  /** A test of one object. */
  private interface Check {
    void of(String path, Map<?, ?> object);
  }

  private void each(String path, Map<?, ?> parent, String name, Check check) {
    String at = path + "." + name;
    if (!(parent.get(name) instanceof List<?> list)) {
      problems.add(at + ": is not an array");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      check.of(at + "[" + i + "]", object(at + "[" + i + "]", list.get(i)));
    }
  }

  private Map<?, ?> object(String path, @Nullable Object value) {
    require(path, value instanceof Map, "is not an object");
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private void text(String path, Map<?, ?> parent, String name, Predicate<String> test) {
    Object value = parent.get(name);
    require(
        path + "." + name, value instanceof String text && test.test(text), "is wrong: " + value);
  }

  private void only(String path, Map<?, ?> object, Set<String> known) {
    object.keySet().stream()
        .filter(name -> !known.contains(String.valueOf(name)))
        .forEach(name -> problems.add(path + ": unknown property " + name));
  }

  private void require(String path, boolean holds, String otherwise) {
    if (!holds) {
      problems.add(path + ": " + otherwise);
    }
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isDay(String text) {
    return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
