package org.decnet.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.decnet.engine.port.Batch;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.Field;
import org.decnet.model.sensor.SelfTest;
import org.decnet.model.sensor.SensorLines;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.selftest.SelfTestSettings;
import org.decnet.server.selftest.SelfTester;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfTestWorkTest {
  private static final Instant START = Scene.second(0);

  @TempDir Path folder;
  private volatile Instant now = START.plusSeconds(60);
  private Node node;
  private PushIntake intake;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder));
    intake = new PushIntake(node::ingest, node.stores().events(), node.deadLetterFolder(), clock());
  }

  @AfterEach
  void close() {
    intake.close();
    node.close();
  }

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  private SelfTestWork work(Map<String, String> environment) {
    SelfTestSettings settings = SelfTestSettings.of(environment);
    SelfTester tester = SelfTester.of(node.stores(), intake, settings, new SecureRandom(), clock());
    return new SelfTestWork(node.stores().sensors(), tester, settings);
  }

  private void told(String source, String sensor) {
    TaggedEvent event =
        new TaggedEvent(
            Scene.ssh(sensor, "s1", "198.51.100.7").command(0, "id").toBuilder()
                .set(Field.SOURCE, source)
                .build(),
            List.of());
    node.stores()
        .events()
        .write(
            new Batch(List.of(event), List.of())
                .with(List.of(new SensorLines(source, sensor, 1, 0, 0))));
  }

  private List<String> turn(SelfTestWork work) {
    Work.Done done = work.turn(now, () -> false);
    assertThat(done.again()).isFalse();
    return node.stores().sensors().selfTests().stream()
        .filter(test -> test.at().equals(now))
        .map(SelfTest::sensor)
        .toList();
  }

  @Test
  void sensorsAreTestedWhileTheyTellSomethingAndEachAgainAfterAWhile() {
    told("cowrie", "web-1");
    told("p0f", "tap-1");
    SelfTestWork work = work(Map.of("DECNET_SELF_TEST_MINUTES", "15"));
    assertThat(turn(work)).containsExactly("web-1");

    now = now.plus(Duration.ofMinutes(14));
    told("cowrie", "web-2");
    assertThat(turn(work)).containsExactly("web-2");

    now = now.plus(Duration.ofMinutes(1));
    assertThat(turn(work)).containsExactly("web-1");

    now = START.plus(Duration.ofDays(1));
    assertThat(turn(work)).isEmpty();
  }

  @Test
  void aSelfTestDoesNotKeepASensorAlive() {
    told("cowrie", "web-1");
    SelfTestWork work = work(Map.of("DECNET_SELF_TEST_MINUTES", "1"));
    now = START.plus(Duration.ofHours(23));
    assertThat(turn(work)).containsExactly("web-1");
    now = START.plus(Duration.ofHours(24));
    assertThat(turn(work)).isEmpty();
  }

  @Test
  void withoutAnIntervalNoneIsTested() {
    told("cowrie", "web-1");
    assertThat(turn(work(Map.of("DECNET_SELF_TEST_MINUTES", "0")))).isEmpty();
  }
}
