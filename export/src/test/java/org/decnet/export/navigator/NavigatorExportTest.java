package org.decnet.export.navigator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Domain;
import org.decnet.attack.Release;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.testkit.JsonTree;
import org.decnet.testkit.LayerFormat45;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NavigatorExportTest {
  private static final AttackCatalogs CATALOGS = new AttackCatalogs();
  private static final List<TechniqueTally> TALLIES =
      List.of(
          tally("T1083", "TA0007", "R0013", 7, 10, 20, 0.85),
          tally("T1083", "TA0007", "R0015", 2, 5, 15, 0.85),
          tally("T1548.001", "TA0004", "R0015", 2, 5, 15, 0.95),
          tally("T1053.003", "TA0003", "R0025", 4, 30, 40, 0.9),
          tally("T1059", "TA0002", "R0011", 1, 50, 50, 0.7),
          tally("T1059.004", "TA0002", "R0010", 11, 50, 60, 0.9));
  private static final TechniqueTally MODBUS = tally("T0846", "TA0102", "R0140", 3, 1, 2, 0.7);

  private final NavigatorExport export = new NavigatorExport(CATALOGS.load());

  @Test
  void layerIsTheGoldenFile() throws IOException {
    try (InputStream golden = getClass().getResourceAsStream("fleet-layer.json")) {
      assertThat(golden).isNotNull();
      String expected =
          golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(new String(write(Domain.ENTERPRISE, TALLIES), StandardCharsets.UTF_8))
          .isEqualTo(expected);
    }
  }

  @Test
  void layerIsValid() throws IOException {
    List<TechniqueTally> all = new ArrayList<>(TALLIES);
    all.add(MODBUS);
    all.add(tally("T9999", "TA0007", "R0001", 1, 1, 1, 0.5));
    for (Domain domain : Domain.values()) {
      assertThat(LayerFormat45.problems(write(domain, all))).isEmpty();
    }
  }

  @Test
  void orderOfTheTalliesDoesNotMatter() throws IOException {
    byte[] ordered = write(Domain.ENTERPRISE, TALLIES);
    List<TechniqueTally> shuffled = new ArrayList<>(TALLIES);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(write(Domain.ENTERPRISE, shuffled)).isEqualTo(ordered);
    }
  }

  @Test
  void sameLayerIsWrittenTwiceAlike() throws IOException {
    NavigatorLayer layer = export.layer(Domain.ENTERPRISE, "fleet", TALLIES);
    assertThat(write(layer)).isEqualTo(write(layer));
  }

  @Test
  void entryAddsUpItsRules() throws IOException {
    Map<?, ?> entry = entry(Domain.ENTERPRISE, TALLIES, "T1083", "discovery");
    assertThat(entry.get("score")).hasToString("9");
    assertThat(entry.get("enabled")).isEqualTo(true);
    assertThat(entry.get("comment"))
        .isEqualTo(
            "First seen 1970-01-01T00:00:05Z, last seen 1970-01-01T00:00:20Z, highest confidence"
                + " 0.85, rules R0013, R0015");
    assertThat(entry.get("metadata"))
        .isEqualTo(
            List.of(
                Map.of("name", "rule", "value", "R0013"),
                Map.of("name", "confidence", "value", "0.85"),
                Map.of("name", "count", "value", "7"),
                Map.of("divider", true),
                Map.of("name", "rule", "value", "R0015"),
                Map.of("name", "confidence", "value", "0.85"),
                Map.of("name", "count", "value", "2")));
    assertThat(entry.get("links"))
        .isEqualTo(
            List.of(
                Map.of(
                    "label", "T1083 File and Directory Discovery",
                    "url", "https://attack.mitre.org/techniques/T1083")));
    assertThat(entry.get("showSubtechniques")).isNull();
  }

  @Test
  void parentWithoutOwnTagsOnlyOpensItsChildren() throws IOException {
    Map<?, ?> parent = entry(Domain.ENTERPRISE, TALLIES, "T1548", "privilege-escalation");
    assertThat(parent.get("showSubtechniques")).isEqualTo(true);
    assertThat(parent.keySet().stream().map(String::valueOf))
        .doesNotContain("score", "comment", "metadata");
  }

  @Test
  void parentWithOwnTagsKeepsItsScoreAndOpens() throws IOException {
    Map<?, ?> parent = entry(Domain.ENTERPRISE, TALLIES, "T1059", "execution");
    assertThat(parent.get("showSubtechniques")).isEqualTo(true);
    assertThat(parent.get("score")).hasToString("1");
  }

  @Test
  void parentOpensOnlyUnderTheTacticOfItsChild() throws IOException {
    assertThat(entries(Domain.ENTERPRISE, TALLIES))
        .filteredOn(entry -> "T1053".equals(entry.get("techniqueID")))
        .extracting(entry -> (Object) entry.get("tactic"))
        .isEqualTo(List.of("persistence"));
  }

  @Test
  void childOfAnotherTacticDoesNotOpenTheParent() throws IOException {
    List<TechniqueTally> tallies =
        List.of(
            tally("T1053", "TA0002", "R1", 1, 1, 1, 0.5),
            tally("T1053.003", "TA0003", "R1", 1, 1, 1, 0.5));
    assertThat(entry(Domain.ENTERPRISE, tallies, "T1053", "execution").get("showSubtechniques"))
        .isNull();
    assertThat(entry(Domain.ENTERPRISE, tallies, "T1053", "persistence").get("showSubtechniques"))
        .isEqualTo(true);
  }

  @Test
  void techniqueUnderTwoTacticsHasTwoEntries() throws IOException {
    List<TechniqueTally> tallies =
        List.of(
            tally("T1078", "TA0001", "R0005", 3, 1, 2, 0.7),
            tally("T1078", "TA0003", "R0099", 4, 1, 2, 0.7));
    assertThat(entry(Domain.ENTERPRISE, tallies, "T1078", "initial-access").get("score"))
        .hasToString("3");
    assertThat(entry(Domain.ENTERPRISE, tallies, "T1078", "persistence").get("score"))
        .hasToString("4");
  }

  @Test
  void gradientEndsAtTheHighestScore() throws IOException {
    assertThat(layer(Domain.ENTERPRISE, TALLIES).get("gradient"))
        .asString()
        .contains("minValue=0")
        .contains("maxValue=11");
  }

  @Test
  void icsTechniquesHaveALayerOfTheirOwn() throws IOException {
    List<TechniqueTally> tallies = List.of(TALLIES.getFirst(), MODBUS);
    assertThat(export.domains(tallies)).containsExactly(Domain.ENTERPRISE, Domain.ICS);
    assertThat(layer(Domain.ICS, tallies).get("domain")).isEqualTo("ics-attack");
    assertThat(entries(Domain.ICS, tallies))
        .extracting(entry -> (Object) entry.get("techniqueID"))
        .isEqualTo(List.of("T0846"));
    assertThat(entries(Domain.ENTERPRISE, tallies)).hasSize(1);
  }

  @Test
  void withoutIcsThereIsOneLayer() {
    assertThat(export.domains(TALLIES)).containsExactly(Domain.ENTERPRISE);
    assertThat(export.domains(List.of())).containsExactly(Domain.ENTERPRISE);
  }

  @Test
  void nothingObservedIsAValidEmptyLayer() throws IOException {
    byte[] bytes = write(Domain.ENTERPRISE, List.of());
    assertThat(LayerFormat45.problems(bytes)).isEmpty();
    assertThat(entries(Domain.ENTERPRISE, List.of())).isEmpty();
  }

  @Test
  void whatTheReleaseHasNoPlaceForIsNamed() throws IOException {
    List<TechniqueTally> tallies =
        List.of(
            tally("T9999", "TA0007", "R1", 3, 1, 1, 0.5),
            tally("T1034", "TA0003", "R1", 2, 1, 1, 0.5),
            tally("T1083", "TA0006", "R1", 1, 1, 1, 0.5),
            tally("T1083", "TA0006", "R2", 1, 1, 1, 0.5));
    assertThat(entries(Domain.ENTERPRISE, tallies)).isEmpty();
    assertThat(layer(Domain.ENTERPRISE, tallies).get("metadata"))
        .asString()
        .contains("value=T9999 under TA0007, tags: 3")
        .contains("value=T1034 under TA0003, tags: 2")
        .contains("value=T1083 under TA0006, tags: 2");
  }

  @Test
  void endlessListsAreCutShort() throws IOException {
    List<TechniqueTally> tallies = new ArrayList<>();
    for (int i = 1000; i < 1080; i++) {
      tallies.add(tally("T1083", "TA0007", "X" + i, 1, 1, 1, 0.5));
      tallies.add(tally("T9083", "TA" + i, "X1", 1, 1, 1, 0.5));
    }
    Map<?, ?> entry = entry(Domain.ENTERPRISE, tallies, "T1083", "discovery");
    assertThat(entry.get("comment")).asString().endsWith("X1049 and 30 more");
    assertThat(entry.get("metadata")).asString().contains("value=X1049").doesNotContain("X1050");
    assertThat(layer(Domain.ENTERPRISE, tallies).get("metadata")).asString().contains("30 more");
    assertThat(LayerFormat45.problems(write(Domain.ENTERPRISE, tallies))).isEmpty();
  }

  @Test
  void talliesOfOneRuleAreAddedUp() throws IOException {
    List<TechniqueTally> tallies =
        List.of(
            tally("T1083", "TA0007", "R1", 3, 10, 20, 0.5),
            tally("T1083", "TA0007", "R1", 4, 5, 15, 0.6));
    Map<?, ?> entry = entry(Domain.ENTERPRISE, tallies, "T1083", "discovery");
    assertThat(entry.get("score")).hasToString("7");
    assertThat(entry.get("comment")).asString().contains("05Z, last seen 1970-01-01T00:00:20Z");
    assertThat(entry.get("comment")).asString().contains("confidence 0.6, rules R1");
  }

  @Test
  void versionIsTheCataloguesRelease() throws IOException {
    NavigatorLayer old =
        new NavigatorExport(CATALOGS.load(new Release("15.1")))
            .layer(Domain.ENTERPRISE, "fleet", TALLIES);
    assertThat(new String(write(old), StandardCharsets.UTF_8))
        .contains("\"versions\":{\"attack\":\"15\",\"navigator\":\"5.1.0\",\"layer\":\"4.5\"}")
        .contains("\"value\":\"15.1\"");
  }

  @Test
  void hostileTextStaysText() throws IOException {
    List<TechniqueTally> tallies =
        List.of(tally("T1083", "TA0007", "\"]}<script>\u0000\n\u202e", 1, 1, 1, 0.5));
    assertThat(LayerFormat45.problems(write(Domain.ENTERPRISE, tallies))).isEmpty();
    assertThat(entry(Domain.ENTERPRISE, tallies, "T1083", "discovery").get("comment"))
        .asString()
        .endsWith("rules \"]}<script>\u0000\n\u202e");
  }

  @Test
  void streamIsLeftOpenAndItsFailureReported() throws IOException {
    boolean[] closed = {false};
    OutputStream watched =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    export.layer(Domain.ENTERPRISE, "fleet", TALLIES).write(watched);
    assertThat(closed[0]).isFalse();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(() -> export.layer(Domain.ENTERPRISE, "fleet", TALLIES).write(full))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  private byte[] write(Domain domain, List<TechniqueTally> tallies) throws IOException {
    return write(export.layer(domain, "fleet", tallies));
  }

  private static byte[] write(NavigatorLayer layer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    layer.write(out);
    return out.toByteArray();
  }

  private Map<?, ?> layer(Domain domain, List<TechniqueTally> tallies) throws IOException {
    return map(JsonTree.read(write(domain, tallies)));
  }

  private List<Map<?, ?>> entries(Domain domain, List<TechniqueTally> tallies) throws IOException {
    List<Map<?, ?>> entries = new ArrayList<>();
    if (layer(domain, tallies).get("techniques") instanceof List<?> list) {
      list.forEach(entry -> entries.add(map(entry)));
    }
    return entries;
  }

  private Map<?, ?> entry(
      Domain domain, List<TechniqueTally> tallies, String technique, String tactic)
      throws IOException {
    return entries(domain, tallies).stream()
        .filter(entry -> technique.equals(entry.get("techniqueID")))
        .filter(entry -> tactic.equals(entry.get("tactic")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<?, ?> map(@Nullable Object json) {
    assertThat(json).isInstanceOf(Map.class);
    return json instanceof Map<?, ?> map ? map : Map.of();
  }

  private static TechniqueTally tally(
      String technique, String tactic, String rule, long count, long first, long last, double max) {
    return new TechniqueTally(
        new TechniqueId(technique),
        new TacticId(tactic),
        new RuleId(rule),
        count,
        Instant.ofEpochSecond(first),
        Instant.ofEpochSecond(last),
        max);
  }
}
