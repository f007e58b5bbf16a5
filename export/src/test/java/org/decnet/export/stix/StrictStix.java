package org.decnet.export.stix;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.decnet.testkit.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * The rules of STIX 2.1 for the objects that we write, strictly: what is not named here may not be
 * there. It is written from the standard and knows nothing of the export.
 */
final class StrictStix {
  private static final String COMMON =
      "type id spec_version created_by_ref created modified lang confidence object_marking_refs"
          + " extensions";
  private static final String OBSERVABLE = "type id spec_version object_marking_refs";

  /** By type: all properties that may be there, those with a star must be. */
  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("identity", COMMON + " *name *identity_class"),
          Map.entry(
              "marking-definition",
              "type id spec_version created created_by_ref name *definition_type *definition"
                  + " object_marking_refs"),
          Map.entry(
              "extension-definition",
              COMMON + " *name description *schema *version *extension_types"),
          Map.entry("threat-actor", COMMON + " *name *threat_actor_types first_seen last_seen"),
          Map.entry("attack-pattern", COMMON + " *name *kill_chain_phases *external_references"),
          Map.entry(
              "relationship",
              COMMON + " *relationship_type *source_ref *target_ref start_time stop_time"),
          Map.entry(
              "sighting",
              COMMON
                  + " *first_seen *last_seen *count *sighting_of_ref observed_data_refs"
                  + " *where_sighted_refs"),
          Map.entry(
              "observed-data",
              COMMON + " *first_observed *last_observed *number_observed *object_refs"),
          Map.entry(
              "indicator",
              COMMON
                  + " *name description *indicator_types *pattern *pattern_type pattern_version"
                  + " *valid_from"),
          Map.entry("note", COMMON + " abstract *content *object_refs"),
          Map.entry("grouping", COMMON + " *name description *context *object_refs"),
          Map.entry("campaign", COMMON + " *name description first_seen last_seen"),
          Map.entry("report", COMMON + " *name description *report_types *published *object_refs"),
          Map.entry("ipv4-addr", OBSERVABLE + " *value"),
          Map.entry("ipv6-addr", OBSERVABLE + " *value"),
          Map.entry("domain-name", OBSERVABLE + " *value"),
          Map.entry("url", OBSERVABLE + " *value"),
          Map.entry("process", OBSERVABLE + " *command_line"),
          Map.entry("file", OBSERVABLE + " *hashes size name"),
          Map.entry("autonomous-system", OBSERVABLE + " *number name"));

  private static final Set<String> OBSERVABLES =
      Set.of(
          "ipv4-addr", "ipv6-addr", "domain-name", "url", "process", "file", "autonomous-system");

  /** Pairs of properties of which the first may not be later than the second. */
  private static final Map<String, String> ORDERED =
      Map.of(
          "created", "modified",
          "first_seen", "last_seen",
          "first_observed", "last_observed");

  /** What references may lead to. */
  private static final Map<String, Set<String>> TARGETS =
      Map.of(
          "created_by_ref", Set.of("identity"),
          "object_marking_refs", Set.of("marking-definition"),
          "observed_data_refs", Set.of("observed-data"),
          "where_sighted_refs", Set.of("identity"),
          "sighting_of_ref", Set.of("attack-pattern"));

  private static final Set<String> RELATIONSHIPS =
      Set.of(
          "threat-actor uses attack-pattern",
          "ipv4-addr belongs-to autonomous-system",
          "ipv6-addr belongs-to autonomous-system",
          "campaign attributed-to threat-actor");

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "identity_class", Set.of("organization"),
          "threat_actor_types", Set.of("unknown"),
          "indicator_types", Set.of("malicious-activity"),
          "report_types", Set.of("campaign"),
          "extension_types", Set.of("property-extension"),
          "context", Set.of("suspicious-activity"),
          "pattern_type", Set.of("stix"),
          "lang", Set.of("en"));

  private static final BigDecimal MOST = new BigDecimal(999_999_999);

  private final Map<String, Map<String, Object>> objects = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private StrictStix() {}

  /** What is wrong with a bundle; empty if nothing is. */
  @SuppressWarnings("unchecked") // a wrong shape is an exception, which fails the test as well
  static List<String> problems(byte[] bundle) {
    StrictStix strict = new StrictStix();
    Map<String, Object> read = Objects.requireNonNull((Map<String, Object>) JsonTree.read(bundle));
    strict.expect(read.keySet().equals(Set.of("type", "id", "objects")), "bundle", "properties");
    strict.id("bundle", read);
    List<Map<String, Object>> all = (List<Map<String, Object>>) member(read, "objects");
    for (Map<String, Object> object : all) {
      String id = String.valueOf(object.get("id"));
      strict.expect(strict.objects.put(id, object) == null, id, "comes twice");
    }
    all.forEach(strict::check);
    return strict.problems;
  }

  private void check(Map<String, Object> object) {
    String type = String.valueOf(object.get("type"));
    String id = String.valueOf(object.get("id"));
    id(type, object);
    expect("2.1".equals(object.get("spec_version")), id, "spec_version");
    properties(object, type, id);
    object.forEach((name, value) -> filled(id, name, value));
    object.forEach((name, value) -> references(id, name, value));
    object.forEach((name, value) -> words(id, name, value));
    times(object, id);
    numbers(object, id);
    switch (type) {
      case "relationship" -> relationship(object, id);
      case "indicator" -> expect(isPattern(String.valueOf(object.get("pattern"))), id, "pattern");
      case "file" -> hashes(object, id);
      default -> {}
    }
    extensions(object, id);
  }

  private void expect(boolean holds, String id, String what) {
    if (!holds) {
      problems.add(id + ": " + what);
    }
  }

  private static Object member(Map<String, Object> object, String name) {
    return Objects.requireNonNull(object.get(name), name);
  }

  private void id(String type, Map<String, Object> object) {
    String id = String.valueOf(object.get("id"));
    boolean good = id.startsWith(type + "--");
    if (good) {
      String uuid = id.substring(type.length() + 2);
      good = UUID.fromString(uuid).toString().equals(uuid);
    }
    expect(good, id, "id");
  }

  private void properties(Map<String, Object> object, String type, String id) {
    String allowed = PROPERTIES.get(type);
    if (allowed == null) {
      expect(false, id, "unknown type " + type);
      return;
    }
    Set<String> names = new HashSet<>();
    for (String name : List.of(allowed.replace("*", "").split(" ", -1))) {
      names.add(name);
    }
    object.keySet().forEach(name -> expect(names.contains(name), id, "may not have " + name));
    for (String name : allowed.split(" ", -1)) {
      expect(!name.startsWith("*") || object.get(name.substring(1)) != null, id, "lacks " + name);
    }
    boolean dated = !OBSERVABLES.contains(type) && !type.equals("marking-definition");
    expect(
        !dated || (object.containsKey("created") && object.containsKey("modified")), id, "dates");
  }

  /** Nothing is null, and no list or object is empty (STIX 2.1, sections 2.1 and 2.8). */
  private void filled(String id, String name, @Nullable Object value) {
    expect(value != null, id, name + " is null");
    if (value instanceof List<?> list) {
      expect(!list.isEmpty(), id, name + " is empty");
      list.forEach(element -> filled(id, name, element));
    } else if (value instanceof Map<?, ?> map) {
      expect(!map.isEmpty(), id, name + " is empty");
      map.forEach((key, element) -> {
        expect(isName(String.valueOf(key)), id, "name " + key);
        filled(id, name + "." + key, element);
      });
    }
  }

  private static boolean isName(String name) {
    boolean word =
        name.length() >= 3
            && name.length() <= 250
            && name.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
    return word || name.equals("SHA-256") || name.startsWith("extension-definition--");
  }

  private void references(String id, String name, Object value) {
    boolean many = name.endsWith("_refs");
    if (!many && !name.endsWith("_ref")) {
      return;
    }
    List<?> ids = many ? (List<?>) value : List.of(value);
    expect(new HashSet<>(ids).size() == ids.size(), id, name + " repeats itself");
    for (Object reference : ids) {
      Map<String, Object> target = objects.get(String.valueOf(reference));
      expect(target != null, id, name + " leads nowhere: " + reference);
      Set<String> types = TARGETS.get(name);
      expect(
          target == null || types == null || types.contains(String.valueOf(target.get("type"))),
          id,
          name + " leads to " + reference);
      expect(!id.equals(reference) || name.equals("created_by_ref"), id, name + " is itself");
    }
  }

  private void words(String id, String name, Object value) {
    Set<String> known = WORDS.get(name);
    if (known != null) {
      List<?> said = value instanceof List<?> list ? list : List.of(value);
      said.forEach(word -> expect(known.contains(String.valueOf(word)), id, name + " " + word));
    }
  }

  private void times(Map<String, Object> object, String id) {
    object.forEach((name, value) -> {
      boolean time =
          name.endsWith("_seen")
              || (name.endsWith("_observed") && !name.startsWith("number"))
              || Set.of("created", "modified", "start_time", "stop_time", "valid_from", "published")
                  .contains(name);
      if (time) {
        expect(instant(value) != null, id, name + " " + value);
      }
    });
    ORDERED.forEach((first, last) -> {
      Instant one = instant(object.get(first));
      Instant other = instant(object.get(last));
      expect(one == null || other == null || !one.isAfter(other), id, first + " after " + last);
    });
    Instant start = instant(object.get("start_time"));
    Instant stop = instant(object.get("stop_time"));
    expect(start == null || stop == null || start.isBefore(stop), id, "start_time");
  }

  /** A time as section 3.16 writes it: UTC, and no more than three digits behind the second. */
  private static @Nullable Instant instant(@Nullable Object value) {
    String text = String.valueOf(value);
    if (value == null
        || text.length() != "2026-03-01T10:00:00.000Z".length()
        || !text.endsWith("Z")) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void numbers(Map<String, Object> object, String id) {
    within(object, id, "confidence", BigDecimal.ZERO, new BigDecimal(100));
    within(object, id, "number_observed", BigDecimal.ONE, MOST);
    within(object, id, "count", BigDecimal.ZERO, MOST);
    within(object, id, "size", BigDecimal.ZERO, new BigDecimal(Long.MAX_VALUE));
  }

  private void within(
      Map<String, Object> object, String id, String name, BigDecimal least, BigDecimal most) {
    Object value = object.get(name);
    expect(
        value == null
            || (value instanceof BigDecimal number
                && number.scale() <= 0
                && number.compareTo(least) >= 0
                && number.compareTo(most) <= 0),
        id,
        name + " " + value);
  }

  private void relationship(Map<String, Object> object, String id) {
    String said =
        typeOf(object, "source_ref")
            + " "
            + object.get("relationship_type")
            + " "
            + typeOf(object, "target_ref");
    expect(RELATIONSHIPS.contains(said), id, said);
  }

  private String typeOf(Map<String, Object> object, String reference) {
    String target = String.valueOf(object.get(reference));
    return target.substring(0, Math.max(0, target.indexOf("--")));
  }

  private void hashes(Map<String, Object> object, String id) {
    String hash = String.valueOf(((Map<?, ?>) member(object, "hashes")).get("SHA-256"));
    expect(
        hash.length() == 64
            && hash.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')),
        id,
        "hash");
  }

  private void extensions(Map<String, Object> object, String id) {
    if (object.get("extensions") instanceof Map<?, ?> extensions) {
      extensions
          .keySet()
          .forEach(of ->
              expect(objects.containsKey(String.valueOf(of)), id, "extension without definition"));
    }
  }

  /** Comparisons of a path and a constant within one pair of brackets (section 9). */
  private static boolean isPattern(String pattern) {
    int at = pattern.startsWith("[") ? 1 : pattern.length();
    while (at < pattern.length()) {
      int equals = pattern.indexOf(" = ", at);
      if (equals < 0 || pattern.indexOf(':', at) > equals) {
        return false;
      }
      at = constantEnd(pattern, equals + " = ".length());
      if (pattern.startsWith(" AND ", at)) {
        at += " AND ".length();
      } else {
        return at == pattern.length() - 1 && pattern.endsWith("]");
      }
    }
    return false;
  }

  private static int constantEnd(String pattern, int from) {
    int at = from;
    if (pattern.startsWith("'", at)) {
      at++;
      while (at < pattern.length() && pattern.charAt(at) != '\'') {
        at += pattern.charAt(at) == '\\' ? 2 : 1;
      }
      return at + 1;
    }
    while (at < pattern.length() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
