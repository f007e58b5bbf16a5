package org.decnet.engine.lift.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class OpenSessionsTest {
  private final List<String> ready = new ArrayList<>();
  private OpenSessions sessions = new OpenSessions();

  @Test
  void aClosedSessionWaitsAMomentForWhatSensorsReportLater() {
    see(scene("a").connect(0), scene("a").close(5, null));
    see(scene("b").connect(14));
    assertThat(ready).isEmpty();
    see(scene("b").banner(16, "SSH-2.0-x"));
    assertThat(ready).containsExactly("web-1:a until 5");
  }

  @Test
  void anEventAfterTheEndCompletesTheSessionAnew() {
    see(scene("a").connect(0), scene("a").close(5, null), scene("b").connect(20));
    see(scene("a").recording(7, "tty/1", "ab"));
    see(scene("b").connect(40));
    assertThat(ready).containsExactly("web-1:a until 5", "web-1:a until 7");
  }

  @Test
  void aQuietSessionEndsAfterAnHourAndAMailSessionAfterFiveMinutes() {
    Scene mail = new Scene("web-1", "m", "198.51.100.7", "smtp");
    see(mail.connect(0), scene("a").connect(1), scene("b").connect(290));
    assertThat(ready).isEmpty();
    see(scene("b").connect(302));
    assertThat(ready).containsExactly("web-1:m until 0");
    see(scene("c").connect(3700));
    assertThat(ready).containsExactly("web-1:m until 0", "web-1:a until 1");
  }

  @Test
  void theTimeOfOneSensorSaysNothingAboutSessionsOfAnother() {
    see(scene("a").connect(0), scene("a").close(5, null));
    see(new Scene("mail-1", "x", "198.51.100.9", "smtp").connect(1e6));
    assertThat(ready).isEmpty();
  }

  @Test
  void aLogOlderThanTheOneBeforeEndsItsSessionsToo() {
    see(scene("a").connect(1_000_000), scene("a").close(1_000_005, null));
    see(scene("b").connect(10));
    assertThat(ready).containsExactly("web-1:a until 1000005");
  }

  @Test
  void whatIsLeftIsCompleteInTheEndOnce() {
    see(scene("a").connect(0), scene("b").connect(1), scene("b").close(2, null));
    sessions.settle(this::note);
    assertThat(ready).containsExactly("web-1:b until 2");
    sessions.finish(this::note);
    sessions.finish(this::note);
    assertThat(ready).containsExactly("web-1:b until 2", "web-1:a until 0");
    assertThat(sessions.forgotten()).isZero();
  }

  @Test
  void theSessionThatWasQuietLongestMakesRoom() {
    sessions = new OpenSessions(2, Long.MAX_VALUE);
    see(scene("a").connect(0), scene("b").connect(0.1), scene("a").banner(0.2, "x"));
    see(scene("c").connect(0.3));
    assertThat(ready).containsExactly("web-1:b until 0.1");
    assertThat(sessions.forgotten()).isEqualTo(1);
  }

  @Test
  void memoryIsBoundedByWhatSessionsHold() {
    sessions = new OpenSessions(1000, 8000);
    for (int i = 0; i < 100; i++) {
      see(scene("s" + i).connect(i / 1000.0));
    }
    assertThat(ready).hasSizeGreaterThan(90);
  }

  @Test
  void eventsWithoutASessionMakeNone() {
    see(new Scene("web-1", null, "198.51.100.7", "ssh").connect(0));
    sessions.finish(this::note);
    assertThat(ready).isEmpty();
  }

  private void see(Event... events) {
    for (Event event : events) {
      sessions.gather(event, this::note);
    }
  }

  private void note(SessionFacts facts) {
    double second = java.time.Duration.between(Scene.START, facts.lastAt()).toNanos() / 1e9;
    String text = second == Math.rint(second) ? Long.toString((long) second) : "" + second;
    ready.add(facts.id() + " until " + text);
  }

  private static Scene scene(String id) {
    return Scene.ssh("web-1", id, "198.51.100.7");
  }
}
