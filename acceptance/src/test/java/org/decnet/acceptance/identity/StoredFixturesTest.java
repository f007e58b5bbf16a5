package org.decnet.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.decnet.testkit.scenario.Corpus;
import org.decnet.testkit.scenario.Fixtures;
import org.decnet.testkit.scenario.PartitionScore;
import org.decnet.testkit.scenario.ScenarioGenerator;
import org.decnet.testkit.scenario.ScenarioLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixtures of the specification, from lines of logs through the rules and the database. */
class StoredFixturesTest {
  private static final long SEED = 4;
  private static final int ORDERS = 3;

  @TempDir private Path folder;

  @Test
  void f1StrangersWithOneWordlistStayTwo() {
    assertPerfect(Fixtures.sharedWordlist());
  }

  @Test
  void f2AHopperOverFiveNetworksIsOne() {
    assertPerfect(Fixtures.vpnHopping());
  }

  @Test
  void f3ALoneWolfAmongScannersStaysAlone() {
    assertPerfect(Fixtures.loneWolf());
  }

  @Test
  void f4APauseDoesNotEndACampaign() {
    assertPerfect(Fixtures.pausedCampaign());
  }

  @Test
  void f5TwoOperatorsOfOneCampaignStayTwo() {
    assertPerfect(Fixtures.multiOperator());
  }

  @Test
  void f6AllAtOnceAmongNoiseIsToldApart() {
    assertPerfect(Fixtures.noiseFloor());
  }

  @Test
  void f7ASlowBurnIsOneCampaign() {
    assertPerfect(Fixtures.slowBurn());
  }

  private void assertPerfect(Corpus corpus) {
    ScenarioLog log = ScenarioGenerator.generate(corpus, SEED);
    Set<String> ips = log.truths().keySet();
    Map<String, UUID> identities;
    Map<String, UUID> campaigns;
    try (Folder atOnce = Folder.at(folder.resolve("at-once"))) {
      atOnce.ingest(log.lines());
      atOnce.cluster();
      identities = atOnce.identities(ips);
      campaigns = atOnce.campaigns(ips);
      assertThat(atOnce.cluster().isEmpty()).as("a second run finds nothing new").isTrue();
    }
    assertThat(PartitionScore.of(log.identities(), identities))
        .as("identities")
        .isEqualTo(PartitionScore.PERFECT);
    assertThat(PartitionScore.of(log.campaigns(), campaigns))
        .as("campaigns")
        .isEqualTo(PartitionScore.PERFECT);
    for (int order = 0; order < ORDERS; order++) {
      try (Folder inPieces = Folder.at(folder.resolve("order-" + order))) {
        for (List<String> piece : shuffled(log.lines(), new Random(order))) {
          inPieces.ingest(piece);
          inPieces.cluster();
        }
        assertThat(inPieces.identities(ips)).as("order %d", order).isEqualTo(identities);
        assertThat(inPieces.campaigns(ips)).as("order %d", order).isEqualTo(campaigns);
      }
    }
  }

  /** Sessions in a random order, in pieces. */
  private static List<List<String>> shuffled(List<String> lines, Random random) {
    Map<String, List<String>> sessions = new LinkedHashMap<>();
    for (String line : lines) {
      String id = line.substring(line.indexOf("\"session\":"));
      sessions.computeIfAbsent(id, key -> new ArrayList<>()).add(line);
    }
    List<List<String>> order = new ArrayList<>(sessions.values());
    Collections.shuffle(order, random);
    List<List<String>> pieces = new ArrayList<>();
    int size = Math.max(1, order.size() / 4);
    for (int from = 0; from < order.size(); from += size) {
      pieces.add(
          order.subList(from, Math.min(order.size(), from + size)).stream()
              .flatMap(List::stream)
              .toList());
    }
    return pieces;
  }
}
