package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.AuditQuery;
import org.decnet.engine.port.Batch;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.sensor.SelfTest;
import org.decnet.model.sensor.SelfTest.Outcome;
import org.decnet.model.sensor.SensorLines;
import org.decnet.model.sensor.SensorStatus;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

/** How sensors fare is written with the events. */
abstract class SensorStoreContract extends StoreContract {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final String SOURCE = SCENE.command(0, "id").source();

  SensorStoreContract(Engine engine) {
    super(engine);
  }

  private void read(long lines, long malformed, Event... events) {
    List<TaggedEvent> tagged =
        Arrays.stream(events).map(event -> new TaggedEvent(event, List.of())).toList();
    stores
        .events()
        .write(
            new Batch(tagged, List.of())
                .with(List.of(new SensorLines(SOURCE, "web-1", lines, malformed, 1))));
  }

  private SensorStatus only() {
    assertThat(stores.sensors().all()).hasSize(1);
    return stores.sensors().all().getFirst();
  }

  @Test
  void linesAddUpAndEventsCountOnce() {
    read(3, 1, SCENE.command(0, "id"), SCENE.command(60, "w"));
    read(2, 0, SCENE.command(60, "w"), SCENE.command(90, "ls"));
    SensorStatus status = only();
    assertThat(status.lines()).isEqualTo(5);
    assertThat(status.malformed()).isEqualTo(1);
    assertThat(status.unknownIds()).isEqualTo(2);
    assertThat(status.events()).isEqualTo(3);
    assertThat(status.duplicates()).isEqualTo(1);
    assertThat(status.firstEventAt()).isEqualTo(Scene.second(0));
    assertThat(status.lastEventAt()).isEqualTo(Scene.second(90));
    assertThat(status.lastReadAt()).isEqualTo(NOW);
    assertThat(status.gaps()).isZero();
  }

  @Test
  void aSilenceOfMoreThanAnHourIsAGap() {
    read(2, 0, SCENE.command(0, "id"), SCENE.command(3600, "w"));
    assertThat(only().gaps()).isZero();
    read(1, 0, SCENE.command(7201, "ls"));
    assertThat(only().gaps()).isEqualTo(1);
    assertThat(only().gapFrom()).isEqualTo(Scene.second(3600));
    assertThat(only().gapTo()).isEqualTo(Scene.second(7201));
    read(2, 0, SCENE.command(7201, "ls"), SCENE.command(5000, "pwd"));
    assertThat(only().gaps()).isEqualTo(1);
    assertThat(only().lastEventAt()).isEqualTo(Scene.second(7201));
  }

  @Test
  void linesWithoutAnyEventAreToldToo() {
    read(7, 7);
    assertThat(only().malformed()).isEqualTo(7);
    assertThat(only().lastEventAt()).isNull();
    assertThat(only().lag()).isNull();
  }

  @Test
  void whatCannotBeWrittenIsNotCounted() {
    Event bad = SCENE.command(0, "id");
    stores.close();
    assertThatThrownBy(() -> read(1, 0, bad)).isNotNull();
    openStores();
    assertThat(stores.sensors().all()).isEmpty();
  }

  @Test
  void aSelfTestIsNoSignOfLife() {
    read(1, 0, SCENE.command(0, "id"));
    read(0, 0, SCENE.command(9000, "w").toBuilder().set(Field.SYNTHETIC, true).build());
    assertThat(only().events()).isEqualTo(1);
    assertThat(only().duplicates()).isZero();
    assertThat(only().lastEventAt()).isEqualTo(Scene.second(0));
    assertThat(only().gaps()).isZero();
  }

  private boolean begin(String sensor, int second) {
    Instant now = NOW.plusSeconds(second);
    return stores.sensors().beginSelfTest(SOURCE, sensor, now, now.minusSeconds(60), null);
  }

  private static SelfTest result(Outcome outcome, String detail) {
    return new SelfTest(SOURCE, "web-1", NOW, outcome, Duration.ofMillis(42), detail);
  }

  @Test
  void aSensorIsTestedByOneAtATimeUntilThatOneHasDied() {
    assertThat(begin("web-1", 0)).isTrue();
    assertThat(begin("web-1", 60)).isFalse();
    assertThat(begin("web-2", 60)).isTrue();
    assertThat(begin("web-1", 61)).isTrue();
    assertThat(stores.sensors().selfTests()).isEmpty();
    stores.sensors().endSelfTest(result(Outcome.PASSED, "T1083"));
    assertThat(begin("web-1", 62)).isTrue();
  }

  @Test
  void whoAskedForASelfTestIsWrittenDownIfItBegins() {
    AuditEntry asked = new AuditEntry(NOW, "ada", "sensor.self_test", "web-1", null);
    stores.sensors().beginSelfTest(SOURCE, "web-1", NOW, NOW, asked);
    stores.sensors().beginSelfTest(SOURCE, "web-1", NOW, NOW, asked);
    assertThat(stores.audit().lines(new AuditQuery(null, null, null, 10, 0)).total()).isEqualTo(1);
  }

  @Test
  void theLastSelfTestStays() {
    begin("web-1", 0);
    stores.sensors().endSelfTest(result(Outcome.FAILED, "no"));
    begin("web-1", 1);
    stores.sensors().endSelfTest(result(Outcome.PASSED, "x".repeat(300)));
    assertThat(stores.sensors().selfTests())
        .singleElement()
        .satisfies(test -> {
          assertThat(test.detail()).hasSize(255).startsWith("xxx");
          assertThat(test).isEqualTo(result(Outcome.PASSED, test.detail()));
        });
  }

  @Test
  void aSelfTestThatTurnsIsSaidToTurn() {
    List<Boolean> turned = new ArrayList<>();
    for (Outcome outcome :
        List.of(Outcome.PASSED, Outcome.LATE, Outcome.FAILED, Outcome.PASSED, Outcome.PASSED)) {
      begin("web-1", 0);
      turned.add(stores.sensors().endSelfTest(result(outcome, "")));
    }
    assertThat(turned).containsExactly(false, true, false, true, false);
  }

  @Test
  void eventsThatNobodyReadFromALogAreOfNoSensor() {
    write(SCENE.command(0, "id"));
    assertThat(stores.sensors().all()).isEmpty();
  }
}
