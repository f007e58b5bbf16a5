package org.decnet.engine.lift.intel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.LifterContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.Field;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class IntelLifterTest extends LifterContract<AttackerIntel> {
  private static final String IP = "198.51.100.7";
  private static final AttackerIntel NOBODY =
      AttackerIntel.none(EventIds.attacker(IP), IP).cached(Scene.START, Scene.START);

  @Override
  protected Lifter<AttackerIntel> lifter() {
    return new IntelLifter();
  }

  @Override
  protected AttackerIntel artefact() {
    return NOBODY
        .with(new ProviderAnswer.AbuseIpdb(100, List.of(18, 22), "", Scene.START))
        .with(
            new ProviderAnswer.GreyNoise(
                "Malicious", "unknown", List.of("Cobalt Strike", "web-crawler"), "", Scene.START))
        .with(new ProviderAnswer.Feodo(true, "Emotet", "2026-01-01", "", Scene.START))
        .with(
            new ProviderAnswer.ThreatFox(
                true,
                List.of("botnet_cc"),
                List.of("ip:port"),
                List.of("win.emotet"),
                "",
                Scene.START));
  }

  @Override
  protected AttackerIntel bareArtefact() {
    return NOBODY;
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
    assertThat(event.get(Field.AGGREGATE_VERDICT)).isNull();
  }
}
