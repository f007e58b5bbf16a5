package org.decnet.engine.lift.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.LifterContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BehaviorLifterTest extends LifterContract<PeerTrack> {
  private static final String IP = "198.51.100.7";

  @Override
  protected Lifter<PeerTrack> lifter() {
    return new BehaviorLifter();
  }

  @Override
  protected List<String> artefactIds() {
    return List.of(EventIds.attacker(IP).toString());
  }

  @Override
  protected PeerTrack artefact() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      events.add(at("ssh", i).connect(60.0 * i));
    }
    events.add(
        at("ssh", 5)
            .event(EventKind.FINGERPRINT, 301)
            .set(Field.FINGERPRINT_TYPE, "p0f_os")
            .set(Field.VALUE, "x")
            .set(Field.OS_GUESS, "Linux 3.x")
            .set(Field.TOOL, "Nmap")
            .build());
    events.add(at("ssh", 5).event(EventKind.FILE, 310).set(Field.SIZE, 1024L * 1024).build());
    return track(events);
  }

  @Override
  protected PeerTrack bareArtefact() {
    return track(List.of(new Scene("web-1", null, IP, null).connect(0)));
  }

  @Test
  void aPeerThatCallsAtEvenIntervalsShowsThemAndWhatItCarriesOff() {
    assertThat(values(artefact()))
        .containsEntry("behavior_class", "beaconing")
        .containsEntry("beacon_interval_s", 60.0)
        .containsEntry("beacon_jitter_pct", 0.0)
        .containsEntry("os_guess", "Linux 3.x")
        .containsEntry("tools", List.of("nmap"))
        .containsEntry("service_count", 1L)
        .containsEntry("decky_count", 1L)
        .containsEntry("large_payload_count", 1L)
        .containsEntry("exfil_latency_s", 9.0)
        .containsEntry("service", "ssh")
        .containsEntry("time", Scene.second(310));
  }

  @Test
  void fewContactsHaveNoInterval() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      events.add(at("ssh", i).connect(60.0 * i));
    }
    assertThat(values(track(events))).doesNotContainKeys("beacon_interval_s", "beacon_jitter_pct");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 4, 10, 1, slow_scan",
    "2, 3, 10, 1, mixed",
    "3, 3, 9.9, 1, scanning",
    "2, 3, 1.9, 1, scanning",
    "2, 4, 9, 1, mixed",
    "1, 8, 4.9, 0.59, brute_force",
    "1, 7, 4.9, 0.4, mixed",
    "1, 8, 4.9, 0.6, interactive",
    "1, 6, 4.9, 0.5, interactive",
    "1, 5, 4.9, 0.5, mixed",
    "1, 4, 5, 0.34, beaconing",
    "1, 4, 5, 0.35, mixed",
    "1, 2, 1, 0, unknown"
  })
  void classesHaveTheBoundsOfTheTable(
      int services, int count, double mean, double scatter, String name) {
    Gaps gaps = new Gaps(count, mean, scatter);
    assertThat(BehaviorClass.of(services, gaps, gaps).className()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "60, 0.20, 'cobalt_strike'",
    "68, 0.25, 'cobalt_strike,sliver'",
    "68.1, 0.15, ''",
    "50, 0.38, 'sliver'",
    "45, 0.10, 'havoc'",
    "30, 0.15, 'mythic'",
    "36, 0.181, ''"
  })
  void toolsAreGuessedByTheTimingOfTheirBeacons(double mean, double scatter, String names) {
    assertThat(String.join(",", BeaconTool.of(new Gaps(9, mean, scatter)))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource({
    "Mozilla/5.0 (compatible; Nmap Scripting Engine; x), nmap",
    "SQLMAP/1.8#stable, sqlmap",
    "curl/8.5.0, curl",
    "xcurl/8.5.0, ''",
    "python-requests/2.31, python-requests"
  })
  void toolsAreGuessedByTheirUserAgent(String agent, String name) {
    assertThat(String.join(",", AgentTools.of(agent))).isEqualTo(name);
  }

  @Test
  void manyTriesWithinOneSessionAreBruteForce() {
    List<Event> events = new ArrayList<>();
    events.add(at("ssh", 0).connect(0));
    for (int i = 0; i < 9; i++) {
      events.add(at("ssh", 0).login(1 + i, "root", "p" + i, "failure"));
    }
    assertThat(values(track(events)))
        .containsEntry("behavior_class", "brute_force")
        .containsEntry("mean_gap_s", 1.0)
        .containsEntry("cv", 0.0);
  }

  @Test
  void theOrderInWhichEventsComeDoesNotMatter() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      events.add(at(i % 2 == 0 ? "ssh" : "http", i).connect(3.5 * i * i));
    }
    assertThat(values(track(events.reversed()))).isEqualTo(values(track(events)));
  }

  @Test
  void theLatestTimesAreKept() {
    Times times = new Times();
    for (int i = 0; i < 1000; i++) {
      times.add(Scene.second(i));
    }
    assertThat(Gaps.of(times)).isEqualTo(new Gaps(255, 1.0, 0.0));
    assertThat(times.sorted()[255] - times.sorted()[0]).isEqualTo(255_000_000L);
  }

  private static Map<String, Object> values(PeerTrack track) {
    Map<String, Object> values = new HashMap<>();
    new BehaviorLifter()
        .lift(track)
        .forEach(event -> event.forEach((field, value) -> values.put(field.fieldName(), value)));
    return values;
  }

  /** Gathered as events pass, so that contacts are told apart as they are in earnest. */
  private static PeerTrack track(List<Event> events) {
    List<PeerTrack> ready = new ArrayList<>();
    PeerTracks tracks = new PeerTracks();
    events.forEach(event -> tracks.gather(event, ready::add));
    tracks.finish(ready::add);
    assertThat(ready).hasSize(1);
    return ready.getFirst();
  }

  private static Scene at(String service, int session) {
    return new Scene("web-1", "s" + session, IP, service);
  }
}
