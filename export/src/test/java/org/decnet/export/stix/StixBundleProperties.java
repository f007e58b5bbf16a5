package org.decnet.export.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.decnet.attack.AttackCatalogs;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.event.SessionId;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FactVisitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Bundles of random attackers keep to the rules of STIX 2.1, whatever scope they are of. The seed
 * of a bundle is in the message of its failure. With {@code decnet.stix.bundles} naming a folder
 * they are kept there, for validators of others.
 */
class StixBundleProperties {
  private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00.123456Z");
  private static final Instant LAST = Instant.parse("2026-06-02T11:30:00Z");

  private final StixExport export = new StixExport(new AttackCatalogs().load(), Tlp.GREEN);

  @Test
  void randomBundlesKeepToTheRules() throws IOException {
    check(1, 400);
  }

  @Test
  @Tag("slow")
  void tenThousandRandomBundlesKeepToTheRules() throws IOException {
    check(20_261, 10_000);
  }

  private void check(long firstSeed, int bundles) throws IOException {
    Set<String> types = new HashSet<>();
    String folder = System.getProperty("decnet.stix.bundles");
    for (long seed = firstSeed; seed < firstSeed + bundles; seed++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      types.addAll(write(seed, out).keySet());
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      write(seed, again);
      if (folder != null) {
        Files.write(Path.of(folder, seed + ".json"), out.toByteArray());
      }
      assertThat(StrictStix.problems(out.toByteArray())).as("seed %d", seed).isEmpty();
      assertThat(again.toByteArray()).as("seed %d", seed).isEqualTo(out.toByteArray());
    }
    // Nothing was left untried.
    assertThat(types)
        .contains(
            "attack-pattern",
            "autonomous-system",
            "campaign",
            "domain-name",
            "extension-definition",
            "file",
            "grouping",
            "identity",
            "indicator",
            "ipv4-addr",
            "ipv6-addr",
            "marking-definition",
            "note",
            "observed-data",
            "process",
            "relationship",
            "report",
            "sighting",
            "threat-actor",
            "url");
  }

  private Map<String, Long> write(long seed, ByteArrayOutputStream out) throws IOException {
    RandomFacts facts = new RandomFacts(seed);
    Random random = new Random(seed);
    ActorFacts one = facts.next();
    List<ActorFacts> some = List.of(one, facts.next(), facts.next());
    UUID uuid = new UUID(seed, seed);
    StixExport.Outcome outcome =
        switch (random.nextInt(5)) {
          case 0 -> export.attacker(one, out);
          case 1 -> export.session(new SessionId("web-1:" + seed), one, out);
          case 2 -> export.fleet(visitor -> accept(some, visitor), out);
          case 3 -> export.identity(identity(uuid), visitor -> accept(some, visitor), out);
          default -> export.campaign(campaign(uuid), visitor -> accept(some, visitor), out);
        };
    return outcome.objects();
  }

  private static void accept(List<ActorFacts> some, FactVisitor visitor) throws IOException {
    for (ActorFacts facts : some) {
      visitor.accept(facts);
    }
  }

  private static StoredIdentity identity(UUID uuid) {
    return new StoredIdentity(
        uuid, null, FIRST, LAST, FIRST, LAST, 0.9, 2, false, Map.of(), null, null, null);
  }

  private static StoredCampaign campaign(UUID uuid) {
    return new StoredCampaign(uuid, FIRST, LAST, FIRST, LAST, 0.8, 1, false, Map.of(), null, null);
  }
}
