package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.decnet.engine.port.TagWindow;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.Event;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tags of a time and of a sensor. */
abstract class TagWindowContract extends StoreContract {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Scene OTHER = Scene.ssh("web-2", "s2", "203.0.113.9");
  private static final Scene LOOSE = new Scene("web-3", null, "203.0.113.9", "ssh");
  private static final Event EARLY = SCENE.command(1, "id");
  private static final Event LATE = SCENE.command(2, "find /");
  private static final Event ELSEWHERE = OTHER.command(3, "ls");
  private static final Event WITHOUT_SESSION = LOOSE.command(4, "id");

  TagWindowContract(Engine engine) {
    super(engine);
  }

  @BeforeEach
  void writeAll() {
    for (Event event : List.of(EARLY, LATE, ELSEWHERE, WITHOUT_SESSION)) {
      writeTagged(event, Tags.of(event, "R0001", "T1083", 0.9));
    }
  }

  @Test
  void aTimeBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
    assertThat(count(new Scope.Fleet(), window(LATE.time(), null, null))).isEqualTo(3);
    assertThat(count(new Scope.Fleet(), window(null, LATE.time(), null))).isEqualTo(1);
    assertThat(count(new Scope.Fleet(), window(LATE.time(), ELSEWHERE.time(), null))).isEqualTo(1);
    assertThat(count(new Scope.Fleet(), window(ELSEWHERE.time(), LATE.time(), null))).isZero();
  }

  @Test
  void aSensorsTagsAreThoseOfItsSessionsAndOfItsEventsWithoutOne() {
    assertThat(count(new Scope.Fleet(), window(null, null, "web-1"))).isEqualTo(2);
    assertThat(count(new Scope.Fleet(), window(null, null, "web-2"))).isEqualTo(1);
    assertThat(count(new Scope.Fleet(), window(null, null, "web-3"))).isEqualTo(1);
    assertThat(count(new Scope.Fleet(), window(null, null, "web"))).isZero();
    assertThat(count(new Scope.Fleet(), window(LATE.time(), null, "web-1"))).isEqualTo(1);
  }

  @Test
  void aWindowIsOpenInsideAScope() {
    Scope attacker = new Scope.OfAttacker(OTHER.attacker());
    assertThat(count(attacker, TagWindow.ALL)).isEqualTo(2);
    assertThat(count(attacker, window(null, null, "web-3"))).isEqualTo(1);
    assertThat(count(attacker, window(null, null, "web-1"))).isZero();
    assertThat(count(new Scope.OfSession(SCENE.session()), window(null, LATE.time(), null)))
        .isEqualTo(1);
  }

  @Test
  void theTagsOfAWindowAreThoseThatItCounts() {
    assertThat(
            stores
                .tags()
                .tags(
                    new Scope.Fleet(),
                    new TechniqueId("T1083"),
                    window(LATE.time(), WITHOUT_SESSION.time(), null),
                    10))
        .extracting(stored -> stored.tag().sourceId())
        .containsExactly(ELSEWHERE.id().toString(), LATE.id().toString());
  }

  private long count(Scope scope, TagWindow window) {
    return stores.tags().tally(scope, window, 0).stream().mapToLong(TechniqueTally::count).sum();
  }

  private static TagWindow window(
      @Nullable Instant since, @Nullable Instant until, @Nullable String sensor) {
    return new TagWindow(since, until, sensor);
  }
}
