package org.decnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads MITRE's bundles as plain trees, without a line of the compactor, and compares every fact
 * with what the bundled catalogues answer. Needs the bundles in the folder that the property {@code
 * decnet.attack.bundles} names.
 */
@Tag("corpora")
class BundledFactsTest {
  @ParameterizedTest
  @CsvSource({
    "18.1, ENTERPRISE", "18.1, ICS",
    "15.1, ENTERPRISE", "15.1, ICS"
  })
  void everyFactIsThatOfTheBundle(String version, Domain domain) throws IOException {
    AttackCatalog catalog = new AttackCatalogs().load(new Release(version));
    Map<String, Map<String, @Nullable Object>> objects = objects(version, domain);
    Map<String, String> tactics = new HashMap<>();
    Map<String, String> idOf = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> object : objects.values()) {
      if ("x-mitre-tactic".equals(object.get("type")) && isActive(object)) {
        tactics.put(text(object, "x_mitre_shortname"), externalId(object));
        Tactic tactic = catalog.tactic(new TacticId(externalId(object))).orElseThrow();
        assertThat(tactic.name()).isEqualTo(object.get("name"));
        assertThat(tactic.domain()).isEqualTo(domain);
      }
      if ("attack-pattern".equals(object.get("type"))) {
        idOf.put(text(object, "id"), externalId(object));
      }
    }
    assertThat(
            catalog.techniques().stream()
                .filter(technique -> technique.domain() == domain)
                .map(technique -> technique.id().value()))
        .containsExactlyInAnyOrderElementsOf(idOf.values());
    for (String stixId : idOf.keySet()) {
      Map<String, @Nullable Object> object = Objects.requireNonNull(objects.get(stixId));
      compare(catalog, object, tactics, related(objects, "revoked-by", stixId), idOf);
    }
    users(catalog, objects, idOf);
  }

  private static void compare(
      AttackCatalog catalog,
      Map<String, @Nullable Object> object,
      Map<String, String> tactics,
      @Nullable String successor,
      Map<String, String> idOf) {
    Technique one = catalog.technique(new TechniqueId(externalId(object))).orElseThrow();
    assertThat(one.name()).isEqualTo(object.get("name"));
    assertThat(one.stixId()).isEqualTo(object.get("id"));
    assertThat(one.created()).isEqualTo(Instant.parse(text(object, "created")));
    assertThat(one.modified()).isEqualTo(Instant.parse(text(object, "modified")));
    assertThat(one.url()).isEqualTo(reference(object).get("url"));
    assertThat(one.revoked()).isEqualTo(Boolean.TRUE.equals(object.get("revoked")));
    assertThat(one.deprecated()).isEqualTo(Boolean.TRUE.equals(object.get("x_mitre_deprecated")));
    assertThat(one.platforms())
        .isEqualTo(Objects.requireNonNullElse(object.get("x_mitre_platforms"), List.of()));
    List<String> phases = new ArrayList<>();
    for (Map<String, @Nullable Object> phase : maps(object.get("kill_chain_phases"))) {
      String tactic = tactics.get(text(phase, "phase_name"));
      if (tactic != null) {
        phases.add(tactic);
      }
    }
    assertThat(one.tactics().stream().map(TacticId::value)).isEqualTo(phases);
    String revokedBy = one.revoked() && successor != null ? idOf.get(successor) : null;
    assertThat(one.revokedBy() == null ? null : one.revokedBy().value()).isEqualTo(revokedBy);
  }

  private static void users(
      AttackCatalog catalog,
      Map<String, Map<String, @Nullable Object>> objects,
      Map<String, String> idOf) {
    Map<String, TreeSet<String>> expected = new HashMap<>();
    for (Map<String, @Nullable Object> link : objects.values()) {
      if (!"uses".equals(link.get("relationship_type")) || !isActive(link)) {
        continue;
      }
      Map<String, @Nullable Object> user = objects.get(text(link, "source_ref"));
      String technique = idOf.get(text(link, "target_ref"));
      if (user != null && technique != null && isActive(user)) {
        expected
            .computeIfAbsent(user.get("type") + technique, key -> new TreeSet<>())
            .add(externalId(user));
      }
    }
    TreeSet<String> none = new TreeSet<>();
    for (String id : idOf.values()) {
      TechniqueId technique = new TechniqueId(id);
      assertThat(catalog.groups(technique).stream().map(Group::id))
          .as(id)
          .containsExactlyElementsOf(expected.getOrDefault("intrusion-set" + id, none));
      TreeSet<String> software = new TreeSet<>(expected.getOrDefault("malware" + id, none));
      software.addAll(expected.getOrDefault("tool" + id, none));
      assertThat(catalog.software(technique).stream().map(Software::id))
          .as(id)
          .containsExactlyElementsOf(software);
    }
  }

  private static @Nullable String related(
      Map<String, Map<String, @Nullable Object>> objects, String kind, String source) {
    for (Map<String, @Nullable Object> link : objects.values()) {
      if (kind.equals(link.get("relationship_type"))
          && source.equals(link.get("source_ref"))
          && isActive(link)) {
        return text(link, "target_ref");
      }
    }
    return null;
  }

  private static boolean isActive(Map<String, @Nullable Object> object) {
    return !Boolean.TRUE.equals(object.get("revoked"))
        && !Boolean.TRUE.equals(object.get("x_mitre_deprecated"));
  }

  private static String externalId(Map<String, @Nullable Object> object) {
    return text(reference(object), "external_id");
  }

  private static Map<String, @Nullable Object> reference(Map<String, @Nullable Object> object) {
    return maps(object.get("external_references")).stream()
        .filter(reference -> text(reference, "source_name").startsWith("mitre"))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Map<String, @Nullable Object> object, String name) {
    return String.valueOf(object.get(name));
  }

  @SuppressWarnings("unchecked") // JSON objects are read as maps with texts for keys
  private static List<Map<String, @Nullable Object>> maps(@Nullable Object list) {
    return list == null ? List.of() : (List<Map<String, @Nullable Object>>) list;
  }

  private static Map<String, Map<String, @Nullable Object>> objects(String version, Domain domain)
      throws IOException {
    Path folder =
        Path.of(
            Objects.requireNonNull(
                System.getProperty("decnet.attack.bundles"), "property decnet.attack.bundles"));
    Path bundle = folder.resolve(domain.word() + "-" + version + ".json.gz");
    Map<String, Map<String, @Nullable Object>> objects = new LinkedHashMap<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(bundle));
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      json.nextToken();
      Object root = value(json);
      for (Map<String, @Nullable Object> object : maps(((Map<?, ?>) root).get("objects"))) {
        objects.put(text(object, "id"), object);
      }
    }
    assertThat(objects).hasSizeGreaterThan(100);
    return objects;
  }

  private static Object value(JsonParser json) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        map.put(name, value(json));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(json));
      }
      return list;
    }
    return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
        ? (Object) (token == JsonToken.VALUE_TRUE)
        : String.valueOf(json.getString());
  }
}
