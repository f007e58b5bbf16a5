package org.decnet.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.engine.port.RetentionStore.Data;
import org.decnet.engine.port.WorkerBeat;
import org.decnet.engine.port.WorkerName;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.Event;
import org.decnet.model.tag.Tag;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.node.Retention;
import org.decnet.server.node.RetentionSettings;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the worker forgets as time passes, and that a plan says just that before. */
class RetentionWorkTest {
  private static final Map<String, String> KEEP =
      Map.of("DECNET_KEEP_EVENTS_DAYS", "90", "DECNET_KEEP_FINDINGS_DAYS", "400");

  @TempDir Path folder;
  private final Scene scene = Scene.ssh("web-1", "s1", "198.51.100.7");
  private final Event cited = scene.command(1, "find / -perm -u=s");
  private final Instant before = Clock.systemUTC().instant();
  private Node node;
  private Retention retention;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder));
    retention = new Retention(node.stores().retention(), RetentionSettings.of(KEEP));
    write(scene.login(0, "root", "hunter2", "success"));
    write(cited, Tags.of(cited, "R0001", "T1548.001", 0.9));
    write(scene.command(2, "id"));
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void eventsGoAfterNinetyDaysAndWhatTagsCiteWithTheTags() {
    assertThat(daysLater(89)).startsWith("0 rows forgotten");
    assertThat(count(Data.EVENTS)).isEqualTo(3);
    assertThat(daysLater(91)).startsWith("2 rows forgotten");
    assertThat(node.stores().events().event(cited.id())).isPresent();
    assertThat(daysLater(399)).startsWith("0 rows forgotten");
    assertThat(count(Data.TAGS)).isEqualTo(1);
    daysLater(401);
    for (Data data : Data.values()) {
      assertThat(count(data)).as("%s", data).isZero();
    }
  }

  @Test
  void aLogOfAnotherYearThatWasReadTodayIsAsYoungAsOneOfToday() {
    Instant longAgo = before.minus(Duration.ofDays(3000));
    Scene other = Scene.ssh("web-1", "s0", "198.51.100.8");
    writeLate(other.login(0, "root", "hunter2", "success").toBuilder().time(longAgo).build());
    assertThat(daysLater(89)).startsWith("0 rows forgotten");
    daysLater(91);
    assertThat(node.stores().actors().attacker(other.attacker())).isEmpty();
  }

  @Test
  void aPlanCountsWhatARunThenForgets() {
    Retention.Plan plan = retention.plan(before.plus(Duration.ofDays(401)));
    assertThat(plan.rows())
        .containsEntry(Data.EVENTS, 3L)
        .containsEntry(Data.TAGS, 1L)
        .containsEntry(Data.SESSIONS, 1L)
        .containsEntry(Data.CREDENTIALS, 1L)
        .containsEntry(Data.ATTACKERS, 1L);
    Map<Data, Long> gone = retention.run(plan, sum -> {}, () -> false);
    assertThat(gone).isEqualTo(plan.rows());
  }

  @Test
  void aDatabaseThatIsTooLargeLosesItsOldestEventsFirst() {
    for (int i = 3; i < 3000; i++) {
      write(scene.command(i, "echo " + "x".repeat(16_000) + i));
    }
    Retention small =
        new Retention(
            node.stores().retention(), RetentionSettings.of(Map.of("DECNET_KEEP_MIB", "16")));
    Retention.Plan plan = small.plan(before.plus(Duration.ofDays(1)));
    long gone = small.run(plan, sum -> {}, () -> false).getOrDefault(Data.EVENTS, 0L);
    assertThat(gone).isEqualTo(plan.rows().get(Data.EVENTS)).isBetween(1000L, 2998L);
    assertThat(node.stores().retention().timeOfEvent(1)).contains(plan.before(Data.EVENTS));
    assertThat(node.stores().events().event(cited.id())).isPresent();
  }

  @Test
  void theLoopTurnsOnceADayAndSaysWhatItDid() {
    List<String> said = new ArrayList<>();
    DailyTime time = new DailyTime(before.plus(Duration.ofDays(90)));
    time.until = before.plus(Duration.ofDays(92)).plusSeconds(10);
    new WorkerLoop(
            WorkerName.RETENTION,
            new RetentionWork(retention),
            new Heard(said),
            time,
            time,
            Duration.ofDays(1))
        .run();
    assertThat(said.stream().distinct())
        .containsExactly(
            "0 rows forgotten on " + before.plus(Duration.ofDays(90)),
            "2 rows forgotten on " + before.plus(Duration.ofDays(91)),
            "0 rows forgotten on " + before.plus(Duration.ofDays(92)));
  }

  private String daysLater(int days) {
    Instant now = before.plus(Duration.ofDays(days));
    return new RetentionWork(retention).turn(now, () -> false).detail();
  }

  private long count(Data data) {
    return node.stores().retention().count(data);
  }

  /** Writes an event as if it had just happened. */
  private void write(Event event, Tag... tags) {
    Instant time = before.plus(Duration.between(Scene.START, event.time()));
    writeLate(event.toBuilder().time(time).build(), tags);
  }

  private void writeLate(Event event, Tag... tags) {
    node.stores().events().write(List.of(new TaggedEvent(event, List.of(tags))));
  }

  /** Hears the details of beats. */
  private record Heard(List<String> details) implements org.decnet.engine.port.WorkerBoard {
    @Override
    public void beat(WorkerBeat beat) {
      details.add(beat.detail());
    }

    @Override
    public List<WorkerBeat> beats() {
      return List.of();
    }
  }

  /** A time that passes only while the worker waits. */
  private static final class DailyTime extends java.time.Clock implements Waiter {
    private Instant now;
    private Instant until = Instant.MAX;

    DailyTime(Instant start) {
      this.now = start;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return java.time.ZoneOffset.UTC;
    }

    @Override
    public java.time.Clock withZone(java.time.ZoneId zone) {
      return java.time.Clock.fixed(instant(), zone);
    }

    @Override
    public boolean await(Duration atMost) {
      now = now.plus(atMost);
      return false;
    }

    @Override
    public boolean stopped() {
      return now.isAfter(until);
    }
  }
}
