package org.decnet.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.decnet.engine.session.AttackerIds;
import org.decnet.model.NameUuid;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class ObservationFoldTest {
  private static final String IP = "198.51.100.7";
  private static final UUID ATTACKER = EventIds.attacker(IP);
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private final ObservationFold fold = new ObservationFold(new AttackerIds(), ip -> 64_500L);

  @Test
  void fingerprintsKeysAndFilesBecomeFeatures() {
    add(event(EventKind.FINGERPRINT).set(Field.FINGERPRINT_TYPE, "hassh").set(Field.VALUE, "h1"));
    add(event(EventKind.AUTH_ATTEMPT).set(Field.KEY_FINGERPRINT, "k1"));
    add(
        event(EventKind.FILE)
            .set(Field.DIRECTION, "download")
            .set(Field.SHA256, "p1")
            .set(Field.URL_HOST, "203.0.113.9")
            .set(Field.URL_PORT, 8080L));
    assertThat(fold.observation(ATTACKER).features())
        .extracting(Feature::toString)
        .containsExactlyInAnyOrder("hassh:h1", "ssh_key:k1", "payload:p1", "c2:203.0.113.9:8080");
    assertThat(fold.observation(ATTACKER).asn()).isEqualTo(64_500L);
  }

  @Test
  void whatTellsNothingIsLeftOut() {
    add(event(EventKind.FINGERPRINT).set(Field.FINGERPRINT_TYPE, "ssh_arch").set(Field.VALUE, "x"));
    add(event(EventKind.FILE).set(Field.DIRECTION, "redirect").set(Field.SHA256, "p1"));
    add(event(EventKind.FILE).set(Field.DIRECTION, "upload").set(Field.SHA256, EMPTY));
    add(event(EventKind.NOTICE).set(Field.SYNTHETIC, true));
    assertThat(fold.observation(ATTACKER).features()).isEmpty();
  }

  @Test
  void orderAndRepetitionChangeNothing() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < Observation.MOST_VALUES + 200; i++) {
      events.add(
          event(EventKind.AUTH_ATTEMPT)
              .set(Field.PRINCIPAL_KEY, "root")
              .set(Field.SECRET_SHA256, "s" + i)
              .build());
    }
    events.forEach(event -> fold.add(event, List.of()));
    ObservationFold other = new ObservationFold(new AttackerIds(), ip -> 64_500L);
    events.addAll(List.copyOf(events));
    Collections.shuffle(events, new Random(1));
    events.forEach(event -> other.add(event, List.of()));
    assertThat(other.observation(ATTACKER)).isEqualTo(fold.observation(ATTACKER));
    assertThat(fold.observation(ATTACKER).credentials()).hasSize(Observation.MOST_VALUES);
  }

  @Test
  void whoWasTouchedIsSaidOnce() {
    add(event(EventKind.CONNECTION));
    assertThat(fold.takeTouched()).extracting(Observation::attacker).containsExactly(ATTACKER);
    assertThat(fold.takeTouched()).isEmpty();
  }

  private void add(Event.Builder event) {
    fold.add(event.build(), List.of());
  }

  private static Event.Builder event(EventKind kind) {
    return Event.builder(kind)
        .id(NameUuid.of(NameUuid.URL_NAMESPACE, "event"))
        .time(Instant.parse("2026-01-01T00:00:00Z"))
        .set(Field.SENSOR, "s")
        .set(Field.SOURCE, "test")
        .set(Field.DECKY, "d")
        .set(Field.SRC_IP, IP);
  }
}
