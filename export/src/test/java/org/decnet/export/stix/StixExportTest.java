package org.decnet.export.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.fact.ActorDetails;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FileSighting;
import org.decnet.model.fact.TechniqueSighting;
import org.decnet.model.fact.ValueSighting;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import org.decnet.model.observation.Primitive;
import org.decnet.testkit.JsonTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The acceptance of spec 06, section 1, and what every bundle must keep to. */
class StixExportTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00.123456Z");
  private static final Instant LAST = Instant.parse("2026-03-02T11:30:00Z");
  private static final UUID UUID_OF_ATTACKER =
      UUID.fromString("0d5a8f8e-3f0b-5c1a-9d3e-1f2a3b4c5d6e");
  private static final String SHA256 = "ab".repeat(32);

  private static final UUID OTHER = UUID.fromString("1d5a8f8e-3f0b-5c1a-9d3e-1f2a3b4c5d6e");
  private static final StoredIdentity IDENTITY =
      new StoredIdentity(
          OTHER, null, FIRST, LAST, FIRST, LAST, 0.9, 2, false, Map.of(), null, null, null);
  private static final StoredCampaign CAMPAIGN =
      new StoredCampaign(OTHER, FIRST, LAST, FIRST, LAST, 0.8, 1, false, Map.of(), null, null);

  private final AttackCatalog catalog = new AttackCatalogs().load();
  private final StixExport export = new StixExport(catalog, Tlp.GREEN);

  @Test
  void anAttackerWithNothingElseIsFiveObjects() throws IOException {
    assertThat(counts(ActorFacts.of(attacker("192.0.2.7"))))
        .isEqualTo(
            Map.of(
                "identity", 1L,
                "marking-definition", 1L,
                "ipv4-addr", 1L,
                "observed-data", 1L,
                "threat-actor", 1L));
  }

  @Test
  void techniquesInTwoSessionsAnArtifactAMailTargetAndIntelGiveTheCountsOfTheSpecification()
      throws IOException {
    Map<String, Long> counts = counts(busy());
    assertThat(counts)
        .containsEntry("ipv4-addr", 1L)
        .containsEntry("threat-actor", 1L)
        .containsEntry("attack-pattern", 2L)
        .containsEntry("relationship", 2L)
        .containsEntry("sighting", 2L)
        .containsEntry("file", 1L)
        .containsEntry("domain-name", 1L)
        .containsEntry("note", 1L)
        .containsEntry("observed-data", 3L);
    assertThat(objects(busy()).stream().filter(is("sighting")).map(o -> o.get("count")))
        .containsExactlyInAnyOrder(BigDecimal.TWO, BigDecimal.ONE);
  }

  @Test
  void twoCommandsAreTwoProcessesAndNoFurtherSighting() throws IOException {
    Map<String, Long> counts =
        counts(with(busy(), List.of(value("id"), value("uname -a; \u202Ecat /etc/passwd"))));
    assertThat(counts).containsEntry("process", 2L).containsEntry("sighting", 2L);
  }

  @Test
  void idsAreThoseOfTheSpecificationAndOfMitre() throws IOException {
    List<Map<String, Object>> objects = objects(busy());
    assertThat(objects.stream().map(o -> o.get("id")))
        .contains(
            "identity--ade09431-1861-567a-a60c-b19ee3d0d6a6",
            "extension-definition--d8390fd8-2f6a-5f04-a091-455029d788b7",
            "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da");
    String mitre = catalog.technique(new TechniqueId("T1082")).orElseThrow().stixId();
    assertThat(objects.stream().filter(is("relationship")).map(o -> o.get("target_ref")))
        .contains(mitre);
    // As the python library stix2 3.0.2 derives them.
    assertThat(objects(ActorFacts.of(attacker("198.51.100.3"))).stream().map(o -> o.get("id")))
        .contains("ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4");
    assertThat(objects.stream().map(o -> o.get("id")))
        .contains("file--6cec059d-d358-5c9a-a637-d5b71faef1d8");
  }

  @Test
  void everyReferenceResolvesWithinTheBundle() throws IOException {
    List<Map<String, Object>> objects = objects(with(busy(), List.of(value("id"))));
    Set<Object> ids = new HashSet<>();
    Set<Object> references = new HashSet<>();
    for (Map<String, Object> object : objects) {
      assertThat(ids.add(object.get("id"))).as("%s comes once", object.get("id")).isTrue();
      assertThat(object).containsEntry("spec_version", "2.1");
      object.forEach((name, value) -> {
        if (name.endsWith("_ref")) {
          references.add(value);
        } else if (name.endsWith("_refs")) {
          references.addAll((List<?>) value);
        }
      });
    }
    assertThat(ids).containsAll(references);
  }

  @Test
  void theSameFactsGiveTheSameBytes() throws IOException {
    assertThat(bytes(busy())).isEqualTo(bytes(busy()));
  }

  @Test
  void whatSeveralShareIsToldOnceInTheFleetAndCommandsAreLeftOut() throws IOException {
    ActorFacts one = with(busy(), List.of(value("id")));
    ActorFacts other = files(attacker("2001:db8::7"), "loader.sh");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StixExport.Outcome outcome =
        export.fleet(
            visitor -> {
              visitor.accept(one);
              visitor.accept(other);
            },
            out);
    assertThat(outcome.objects())
        .containsEntry("threat-actor", 2L)
        .containsEntry("file", 1L)
        .containsEntry("indicator", 1L)
        .containsEntry("ipv6-addr", 1L)
        .doesNotContainKey("process");
    assertThat(objects(out.toByteArray())).hasSize((int) sum(outcome.objects()));
  }

  @Test
  void hostileTextStaysTextWhateverItHolds() throws IOException {
    String hostile = "a\u0000b\"}],\\\u202E<script>\uD800 \uD83D\uDE00 '] OR [url:value = 'x";
    ActorFacts facts = with(files(attacker("192.0.2.9"), hostile), List.of(value(hostile)));
    List<Map<String, Object>> objects = objects(facts);
    String expected = hostile.replace('\uD800', '\uFFFD').replace("\uFFFD\uDE00", "\uD83D\uDE00");
    assertThat(objects.stream().filter(is("process")).map(o -> o.get("command_line")))
        .containsExactly(expected);
    assertThat(objects.stream().filter(is("file")).map(o -> o.get("name")))
        .containsExactly(expected);
  }

  @Test
  void aTechniqueThatTheReleaseDoesNotKnowIsLeftOutAndCounted() throws IOException {
    ActorFacts facts = techniques(attacker("192.0.2.7"), sighting("T9999", "s:1", 3));
    StixExport.Outcome outcome = export.attacker(facts, new ByteArrayOutputStream());
    assertThat(outcome.unknownTechniques()).isEqualTo(1);
    assertThat(outcome.objects()).doesNotContainKeys("attack-pattern", "sighting", "relationship");
  }

  @Test
  void whatIsNoAddressIsNotTold() throws IOException {
    assertThat(counts(techniques(attacker("anon:unix socket"), sighting("T1082", null, 1))))
        .doesNotContainKeys("ipv4-addr", "ipv6-addr", "observed-data")
        .containsEntry("sighting", 1L);
  }

  @Test
  void aNameAndAUrlOfTheSameTextAreTwoObjects() throws IOException {
    ActorFacts busy = busy();
    ActorFacts facts =
        new ActorFacts(
            busy.attacker(),
            null,
            List.of(),
            List.of(),
            List.of(value("same.example")),
            List.of(value("same.example")),
            List.of(),
            List.of(),
            List.of(),
            null);
    assertThat(counts(facts)).containsEntry("domain-name", 1L).containsEntry("url", 1L);
  }

  @Test
  void aUseThatLastedNoTimeHasNoEnd() throws IOException {
    TechniqueSighting once =
        new TechniqueSighting(
            new TechniqueId("T1082"),
            "s:1",
            1,
            FIRST,
            FIRST.plusNanos(1_000),
            0.9,
            new TreeMap<>(Map.of("R0007", 1)),
            List.of(UUID_OF_ATTACKER),
            "18.1");
    assertThat(objects(techniques(attacker("192.0.2.7"), once)).stream().filter(is("relationship")))
        .singleElement()
        .satisfies(use -> assertThat(use).containsKey("start_time").doesNotContainKey("stop_time"));
  }

  @Test
  void anIdentityIsAGroupingOfAllThatWasSeenOfItsAddresses() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StixExport.Outcome outcome =
        export.identity(
            IDENTITY,
            visitor -> {
              visitor.accept(busy());
              visitor.accept(ActorFacts.of(attacker(OTHER, "192.0.2.8")));
            },
            out);
    assertThat(outcome.objects()).containsEntry("grouping", 1L).containsEntry("threat-actor", 2L);
    List<Map<String, Object>> objects = objects(out.toByteArray());
    Map<String, Object> grouping =
        objects.stream().filter(is("grouping")).findFirst().orElseThrow();
    assertThat(grouping)
        .containsEntry("id", StixIds.ours("grouping", "report|" + IDENTITY.uuid()))
        .containsEntry("context", "suspicious-activity")
        .containsEntry("confidence", new BigDecimal(90));
    List<?> told = (List<?>) Objects.requireNonNull(grouping.get("object_refs"));
    objects.stream()
        .filter(is("threat-actor").or(is("attack-pattern")).or(is("sighting")).or(is("note")))
        .forEach(object -> assertThat(told.contains(object.get("id"))).isTrue());
    assertThat(told.contains(CommonObjects.ORGANISATION)).isFalse();
    assertThat(Set.copyOf(told)).hasSameSizeAs(told);
  }

  @Test
  void aCampaignIsAReportAndItsActorsAreAttributedToIt() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.campaign(CAMPAIGN, visitor -> visitor.accept(busy()), out);
    List<Map<String, Object>> objects = objects(out.toByteArray());
    Map<String, Object> campaign =
        objects.stream().filter(is("campaign")).findFirst().orElseThrow();
    assertThat(objects.stream().filter(is("relationship")))
        .anySatisfy(link ->
            assertThat(link)
                .containsEntry("relationship_type", "attributed-to")
                .containsEntry("source_ref", campaign.get("id"))
                .containsEntry(
                    "target_ref", StixIds.ours("threat-actor", UUID_OF_ATTACKER.toString())));
    Map<String, Object> report = objects.stream().filter(is("report")).findFirst().orElseThrow();
    assertThat(report)
        .containsEntry("id", StixIds.ours("report", "report|" + CAMPAIGN.uuid()))
        .containsEntry("published", "2026-03-02T11:30:00.000Z");
    assertThat(
            ((List<?>) Objects.requireNonNull(report.get("object_refs")))
                .contains(campaign.get("id")))
        .isTrue();
  }

  @Test
  void whatStixHasNoPropertyForIsInTheExtension() throws IOException {
    ActorFacts facts =
        busy()
            .with(
                new ActorDetails(
                    50,
                    Map.of(),
                    null,
                    0,
                    Map.of(),
                    Map.of("behavior_class", "beaconing", "kex_order_raw", "a,b"),
                    List.of(
                        new Observation(
                            Primitive.DIGRAPH_SIMHASH,
                            new ObservedValue.Word("0123456789abcdef"),
                            0.8,
                            FIRST,
                            LAST,
                            "tty#s1")),
                    List.of(),
                    List.of(),
                    Set.of()));
    Map<?, ?> extensions =
        (Map<?, ?>)
            objects(facts).stream()
                .filter(is("threat-actor"))
                .findFirst()
                .orElseThrow()
                .get("extensions");
    Map<?, ?> extension =
        (Map<?, ?>) Objects.requireNonNull(extensions).get(CommonObjects.EXTENSION);
    assertThat(String.valueOf(extension))
        .contains("network_behavior={behavior_class=beaconing}")
        .contains("protocol_fingerprints={kex_order_raw=a,b}")
        .contains("kd_digraph_simhash=0123456789abcdef")
        .contains("schema_version=1")
        .doesNotContain("tty#s1");
  }

  private static Predicate<Map<String, Object>> is(String type) {
    return object -> type.equals(object.get("type"));
  }

  private Map<String, Long> counts(ActorFacts facts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, Long> counts = export.attacker(facts, out).objects();
    assertThat(objects(out.toByteArray())).hasSize((int) sum(counts));
    return counts;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private List<Map<String, Object>> objects(ActorFacts facts) throws IOException {
    return objects(bytes(facts));
  }

  private byte[] bytes(ActorFacts facts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.attacker(facts, out);
    return out.toByteArray();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(byte[] bundle) {
    Map<String, Object> read = Objects.requireNonNull((Map<String, Object>) JsonTree.read(bundle));
    assertThat(read).containsEntry("type", "bundle").containsKey("id");
    return Objects.requireNonNull((List<Map<String, Object>>) read.get("objects"));
  }

  private static Attacker attacker(String ip) {
    return attacker(UUID_OF_ATTACKER, ip);
  }

  private static Attacker attacker(UUID uuid, String ip) {
    return new Attacker(
        uuid, ip, FIRST, LAST, 12, 0, List.of("ssh"), List.of("decky"), null, NetworkFacts.NONE);
  }

  private static TechniqueSighting sighting(
      String technique, @Nullable String session, long count) {
    return new TechniqueSighting(
        new TechniqueId(technique),
        session,
        count,
        FIRST,
        LAST,
        0.85,
        new TreeMap<>(Map.of("R0007", 1)),
        List.of(UUID_OF_ATTACKER),
        "18.1");
  }

  private static ValueSighting value(String value) {
    return new ValueSighting(value, FIRST, LAST, 2);
  }

  /** Two techniques, three tags in two sessions, an artifact, a mail target and intel. */
  private static ActorFacts busy() {
    ActorFacts files = files(attacker("192.0.2.7"), "loader.sh");
    return new ActorFacts(
        files.attacker(),
        null,
        List.of(sighting("T1059.004", "decky:b", 1), sighting("T1082", "decky:a", 2)),
        files.files(),
        List.of(value("mail.example")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        AttackerIntel.none(UUID_OF_ATTACKER, "192.0.2.7").cached(FIRST, LAST));
  }

  private static ActorFacts files(Attacker attacker, String name) {
    ActorFacts bare = ActorFacts.of(attacker);
    return new ActorFacts(
        bare.attacker(),
        null,
        List.of(),
        List.of(new FileSighting(SHA256, 42L, name, FIRST, LAST, 1)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static ActorFacts techniques(Attacker attacker, TechniqueSighting... sightings) {
    return new ActorFacts(
        attacker,
        null,
        List.of(sightings),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static ActorFacts with(ActorFacts facts, List<ValueSighting> commands) {
    return new ActorFacts(
        facts.attacker(),
        facts.identity(),
        facts.techniques(),
        facts.files(),
        facts.domains(),
        facts.urls(),
        facts.endpoints(),
        commands,
        facts.fingerprints(),
        facts.intel());
  }
}
