package org.decnet.engine.lift.intel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.LifterContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class IntelLifterTest extends LifterContract<IntelRow> {
  private static final String IP = "198.51.100.7";

  @Override
  protected Lifter<IntelRow> lifter() {
    return new IntelLifter();
  }

  @Override
  protected IntelRow artefact() {
    return new IntelRow(
        IP,
        Scene.START,
        new IntelRow.AbuseIpDb(101.0, List.of(18, 22)),
        new IntelRow.GreyNoise("Malicious", List.of("Cobalt Strike", "web-crawler"), "unknown"),
        new IntelRow.Feodo(true, "Emotet", "2026-01-01"),
        new IntelRow.ThreatFox(List.of("botnet_cc"), List.of("ip:port"), List.of("win.emotet")),
        "malicious");
  }

  @Override
  protected IntelRow bareArtefact() {
    return new IntelRow(
        IP,
        Scene.START,
        IntelRow.AbuseIpDb.NONE,
        IntelRow.GreyNoise.NONE,
        IntelRow.Feodo.NONE,
        IntelRow.ThreatFox.NONE,
        null);
  }

  @Override
  protected List<String> artefactIds() {
    return List.of(EventIds.attacker(IP).toString());
  }

  @Test
  void wordsOfProvidersAreThoseOfTheRules() {
    Event event = new IntelLifter().lift(artefact()).getFirst();
    assertThat(event.number(Field.ABUSEIPDB_SCORE)).isEqualTo(100.0);
    assertThat(event.list(Field.ABUSEIPDB_CATEGORIES)).containsExactly("18", "22");
    assertThat(event.list(Field.GREYNOISE_TAGS)).containsExactly("cobalt_strike", "web_crawler");
    assertThat(event.text(Field.GREYNOISE_CLASSIFICATION)).isEqualTo("malicious");
  }

  @Test
  void whatNobodyKnowsIsAbsentAndNotFalse() {
    Event event = new IntelLifter().lift(bareArtefact()).getFirst();
    assertThat(event.get(Field.FEODO_LISTED)).isNull();
    assertThat(event.get(Field.ABUSEIPDB_CATEGORIES)).isNull();
    assertThat(event.get(Field.ABUSEIPDB_SCORE)).isNull();
  }
}
