package org.decnet.export.misp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.export.stix.Tlp;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.actor.Session;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.event.SessionId;
import org.decnet.model.fact.ActorDetails;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.Breadth;
import org.decnet.model.fact.FileSighting;
import org.decnet.model.fact.TechniqueSighting;
import org.decnet.model.fact.ValueSighting;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.decnet.testkit.JsonTree;
import org.decnet.testkit.MispCoreFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The events of spec 06, section 2. */
class MispExportTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00.123456Z");
  private static final Instant LAST = Instant.parse("2026-03-02T11:30:00Z");
  private static final UUID ATTACKER = UUID.fromString("0d5a8f8e-3f0b-5c1a-9d3e-1f2a3b4c5d6e");
  private static final UUID OTHER = UUID.fromString("1d5a8f8e-3f0b-5c1a-9d3e-1f2a3b4c5d6e");
  private static final UUID CAMPAIGN = UUID.fromString("2d5a8f8e-3f0b-5c1a-9d3e-1f2a3b4c5d6e");
  private static final String SHA256 = "ab".repeat(32);
  private static final String HASSH = "0123456789abcdef0123456789abcdef";
  private static final AttackCatalog CATALOG = new AttackCatalogs().load();

  private final MispExport export = new MispExport(CATALOG, MispSettings.DEFAULTS);

  @Test
  void anAttackerWithFileDomainAndTechniquesShowsThemAndAnAttackPatternGalaxy() throws IOException {
    Map<String, Object> event = event(export.attacker(busy(ATTACKER, "192.0.2.7")));
    assertThat(values(event, "ip-src")).containsExactly("192.0.2.7");
    assertThat(values(event, "domain")).containsExactly("mail.example");
    assertThat(values(event, "url")).containsExactly("http://files.example/a.sh");
    assertThat(values(event, "ip-dst|port")).containsExactly("203.0.113.5|8080");
    assertThat(values(event, "hassh-md5")).containsExactly(HASSH);
    assertThat(members(event, "file", "sha256")).containsExactly(SHA256);
    assertThat(members(event, "file", "filename")).containsExactly("loader.sh");
    assertThat(members(event, "process", "command-line")).containsExactly("uname -a");
    assertThat(members(event, "cowrie", "session")).containsExactly("web-1:a");
    assertThat(members(event, "annotation", "text").getFirst())
        .startsWith("aggregate_verdict: malicious");
    Map<String, Object> galaxy = list(event, "Galaxy").getFirst();
    assertThat(list(galaxy, "GalaxyCluster"))
        .extracting(cluster -> cluster.get("value"))
        .containsExactly("Unix Shell - T1059.004", "System Information Discovery - T1082");
    assertThat(list(event, "Tag"))
        .extracting(tag -> tag.get("name"))
        .contains("tlp:green", "misp-galaxy:mitre-attack-pattern=\"Unix Shell - T1059.004\"");
    String stixId = CATALOG.technique(new TechniqueId("T1082")).orElseThrow().stixId();
    assertThat(list(galaxy, "GalaxyCluster"))
        .extracting(cluster -> "attack-pattern--" + cluster.get("uuid"))
        .contains(stixId);
  }

  @Test
  void theEventFollowsFromTheDataAlone() throws IOException {
    ActorFacts facts = busy(ATTACKER, "192.0.2.7");
    assertThat(bytes(export.attacker(facts))).isEqualTo(bytes(export.attacker(facts)));
    Map<String, Object> event = event(export.attacker(facts));
    assertThat(event)
        .containsEntry("uuid", MispIds.event("attacker", ATTACKER.toString()).toString())
        .containsEntry("date", "2026-03-01")
        .containsEntry("timestamp", Long.toString(LAST.getEpochSecond()))
        .containsEntry("threat_level_id", "2")
        .containsEntry("analysis", "1")
        .containsEntry("distribution", "0")
        .containsEntry("extends_uuid", "");
  }

  @Test
  void anAddressIsToBeDetectedIfSomebodySaysItIsBad() throws IOException {
    ActorFacts bad = busy(ATTACKER, "192.0.2.7");
    ActorFacts unknown = ActorFacts.of(bad.attacker());
    assertThat(attributes(event(export.attacker(bad)), "ip-src").getFirst())
        .containsEntry("to_ids", true)
        .containsEntry("disable_correlation", false)
        .containsKey("Tag");
    assertThat(attributes(event(export.attacker(unknown)), "ip-src").getFirst())
        .containsEntry("to_ids", false);
  }

  @Test
  void whatManyShowAndWhatIsGenericJoinsNoEvents() throws IOException {
    Map<String, Object> rare = event(export.attacker(busy(ATTACKER, "192.0.2.7")));
    ActorFacts busy = busy(ATTACKER, "192.0.2.7");
    Map<String, Object> common =
        event(
            export.attacker(
                busy.with(details(50, Set.of(SHA256, "mail.example", HASSH, "203.0.113.5:8080")))));
    for (String type : List.of("domain", "hassh-md5", "ip-dst|port")) {
      assertThat(attributes(rare, type).getFirst())
          .as(type)
          .containsEntry("disable_correlation", false);
      assertThat(attributes(common, type).getFirst())
          .as(type)
          .containsEntry("disable_correlation", true);
    }
    assertThat(attributes(common, "url").getFirst()).containsEntry("disable_correlation", false);
    assertThat(list(common, "Object"))
        .flatExtracting(object -> list(object, "Attribute"))
        .allSatisfy(attribute -> assertThat(attribute).containsEntry("disable_correlation", true));
  }

  @Test
  void credentialsAreTakenInHashedAndOnlyIfAskedFor() throws IOException {
    MispExport telling =
        new MispExport(CATALOG, new MispSettings(Breadth.ATTACKER, true, Tlp.AMBER));
    ActorFacts facts = busy(ATTACKER, "192.0.2.7");
    assertThat(members(event(export.attacker(facts)), "credential", "password")).isEmpty();
    Map<String, Object> event = event(telling.attacker(facts));
    assertThat(members(event, "credential", "password")).containsExactly("sha256:" + SHA256);
    assertThat(members(event, "credential", "username")).containsExactly("=cmd|' /C calc'!A0");
    assertThat(list(event, "Tag").getFirst()).containsEntry("name", "tlp:amber");
  }

  @Test
  void whatMispWouldRefuseIsLeftOutAndReported() throws IOException {
    ActorFacts bare = ActorFacts.of(attacker(ATTACKER, "anon:socket"));
    ActorFacts facts =
        new ActorFacts(
            bare.attacker(),
            null,
            List.of(sighting("T9999")),
            List.of(new FileSighting("no hash", 1L, "a\nb", FIRST, LAST, 1)),
            List.of(value("not a domain"), value("-"), value("a..b"), value("1.2.3")),
            List.of(value("no url"), value("http://a b"), value("http://" + "a".repeat(3000))),
            List.of(),
            List.of(value("  "), value("x".repeat(70_000)), value("id")),
            List.of(new ActorFacts.Fingerprint("hassh", "not hex")),
            null);
    MispExport.Event written = export.attacker(facts);
    Map<String, Object> event = event(written);
    assertThat(values(event, "ip-src")).isEmpty();
    assertThat(members(event, "process", "command-line")).containsExactly("id");
    assertThat(list(event, "Object")).hasSize(1);
    assertThat(written.leftOut())
        .containsEntry("of no valid domain", 4L)
        .containsEntry("of no valid url", 3L)
        .containsEntry("of no valid hassh-md5", 1L)
        .containsEntry("of no valid value in process", 2L)
        .containsEntry("of no valid value in file", 2L)
        .containsEntry("of a technique that the release does not know", 1L);
    assertThat(values(event, "comment").getFirst())
        .startsWith("Left out: ")
        .contains("4 of no valid domain");
  }

  @Test
  void anIdentityIsOneEventThatExtendsItsCampaigns() throws IOException {
    StoredIdentity identity =
        new StoredIdentity(
            OTHER, CAMPAIGN, FIRST, LAST, FIRST, LAST, 0.9, 2, true, Map.of(), null, null, null);
    Map<String, Object> event =
        event(
            export.identity(
                identity,
                visitor -> {
                  visitor.accept(busy(ATTACKER, "192.0.2.7"));
                  visitor.accept(busy(OTHER, "192.0.2.8"));
                }));
    assertThat(values(event, "ip-src")).containsExactly("192.0.2.7", "192.0.2.8");
    assertThat(members(event, "file", "sha256")).containsExactly(SHA256);
    StoredCampaign campaign =
        new StoredCampaign(CAMPAIGN, FIRST, LAST, FIRST, LAST, 0.8, 1, false, Map.of(), null, null);
    Map<String, Object> wider =
        event(export.campaign(campaign, visitor -> visitor.accept(busy(ATTACKER, "192.0.2.7"))));
    assertThat(event)
        .containsEntry("analysis", "2")
        .containsEntry("extends_uuid", wider.get("uuid"));
    assertThat(wider).containsEntry("extends_uuid", "");
  }

  @Test
  void onlyTheNewestSessionsAreSummedUp() throws IOException {
    List<Session> sessions =
        IntStream.range(0, 60).mapToObj(i -> session("s" + i, FIRST.plusSeconds(i))).toList();
    ActorFacts facts = ActorFacts.of(attacker(ATTACKER, "192.0.2.7"));
    ActorDetails of = details(0, Set.of());
    Map<String, Object> event =
        event(
            export.attacker(
                facts.with(
                    new ActorDetails(
                        0,
                        Map.of(),
                        null,
                        0,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        of.credentials(),
                        sessions,
                        Set.of()))));
    assertThat(members(event, "cowrie", "session"))
        .hasSize(50)
        .contains("web-1:s59", "web-1:s10")
        .doesNotContain("web-1:s9");
  }

  @Test
  void nobodyIsAnEmptyListAndManyAreOne() throws IOException {
    ByteArrayOutputStream none = new ByteArrayOutputStream();
    export.write(visitor -> {}, none);
    assertThat(JsonTree.read(none.toByteArray())).isEqualTo(Map.of("response", List.of()));
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    export.write(
        visitor -> {
          visitor.accept(export.attacker(busy(ATTACKER, "192.0.2.7")));
          visitor.accept(export.attacker(busy(OTHER, "2001:db8::7")));
        },
        two);
    assertThat(MispCoreFormat.problems(two.toByteArray())).isEmpty();
  }

  private static Map<String, Object> event(MispExport.Event event) throws IOException {
    byte[] bytes = bytes(event);
    assertThat(MispCoreFormat.problems(bytes)).isEmpty();
    return object(object(JsonTree.read(bytes)).get("Event"));
  }

  private static byte[] bytes(MispExport.Event event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MispExport(CATALOG, MispSettings.DEFAULTS).write(event, out);
    return out.toByteArray();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
    List<Map<String, Object>> objects = new ArrayList<>();
    ((List<?>) Objects.requireNonNull(of.get(name))).forEach(one -> objects.add(object(one)));
    return objects;
  }

  private static List<Map<String, Object>> attributes(Map<String, Object> event, String type) {
    return list(event, "Attribute").stream().filter(a -> type.equals(a.get("type"))).toList();
  }

  private static List<String> values(Map<String, Object> event, String type) {
    return attributes(event, type).stream().map(a -> String.valueOf(a.get("value"))).toList();
  }

  private static List<String> members(Map<String, Object> event, String name, String relation) {
    return list(event, "Object").stream()
        .filter(object -> name.equals(object.get("name")))
        .flatMap(object -> list(object, "Attribute").stream())
        .filter(attribute -> relation.equals(attribute.get("object_relation")))
        .map(attribute -> String.valueOf(attribute.get("value")))
        .toList();
  }

  private static Attacker attacker(UUID uuid, String ip) {
    return new Attacker(
        uuid, ip, FIRST, LAST, 12, 0, List.of("ssh"), List.of("decky"), null, NetworkFacts.NONE);
  }

  private static ValueSighting value(String value) {
    return new ValueSighting(value, FIRST, LAST, 2);
  }

  private static TechniqueSighting sighting(String technique) {
    return new TechniqueSighting(
        new TechniqueId(technique),
        "web-1:a",
        2,
        FIRST,
        LAST,
        0.85,
        new TreeMap<>(Map.of("R0007", 1)),
        List.of(ATTACKER),
        "18.1");
  }

  private static Session session(String id, Instant start) {
    return new Session(
        SessionId.of("web-1", id),
        "web-1",
        "web-1",
        "ssh",
        "192.0.2.7",
        ATTACKER,
        start,
        start.plusSeconds(9),
        9.0,
        "success",
        "root",
        null,
        2,
        2,
        0,
        0,
        0,
        null,
        null);
  }

  private static ActorDetails details(double score, Set<String> common) {
    return new ActorDetails(
        score,
        Map.of("severity", 0.7),
        null,
        0,
        Map.of(),
        Map.of(),
        List.of(),
        List.of(
            new Credential(
                "192.0.2.7",
                ATTACKER,
                "web-1",
                "ssh",
                "=cmd|' /C calc'!A0",
                "x",
                "plaintext",
                SHA256,
                "failure",
                FIRST,
                LAST,
                3)),
        List.of(session("a", FIRST)),
        common);
  }

  private static ActorFacts busy(UUID uuid, String ip) {
    return new ActorFacts(
            attacker(uuid, ip),
            null,
            List.of(sighting("T1059.004"), sighting("T1082")),
            List.of(new FileSighting(SHA256, 42L, "loader.sh", FIRST, LAST, 1)),
            List.of(value("mail.example")),
            List.of(value("http://files.example/a.sh")),
            List.of(value("203.0.113.5:8080"), value("files.example/a.sh")),
            List.of(value("uname -a")),
            List.of(
                new ActorFacts.Fingerprint("hassh", HASSH),
                new ActorFacts.Fingerprint("ssh_client_version", "SSH-2.0-Go")),
            AttackerIntel.none(uuid, ip)
                .with(new ProviderAnswer.AbuseIpdb(90, List.of(22), "{}", LAST))
                .cached(FIRST, LAST))
        .with(details(60, Set.of()));
  }
}
