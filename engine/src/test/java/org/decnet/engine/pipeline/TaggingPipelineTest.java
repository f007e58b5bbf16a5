package org.decnet.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.lift.LiftCounts;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class TaggingPipelineTest {
  private static final AttackCatalog ATTACK = new AttackCatalogs().load();

  private final List<Integer> batches = new ArrayList<>();
  private final TaggingPipeline pipeline =
      new TaggingPipeline(
          new Tagger(
              new RulePackLoader(ATTACK).load(List.of()).pack(), ATTACK, TaggingListener.SILENT),
          batch -> batches.add(batch.events().size()),
          3);

  @Test
  void batchesAreHandedOnWhenFullAndTheRestWhenFlushed() {
    for (int i = 0; i < 7; i++) {
      pipeline.accept(command("id"));
    }
    assertThat(batches).containsExactly(3, 3);
    pipeline.flush();
    pipeline.flush();
    assertThat(batches).containsExactly(3, 3, 1);
    assertThat(pipeline.totals().events()).isEqualTo(7);
  }

  @Test
  void aBatchOfHugeEventsIsHandedOnEarly() {
    TaggingPipeline wide =
        new TaggingPipeline(
            new Tagger(
                new RulePackLoader(ATTACK).load(List.of()).pack(), ATTACK, TaggingListener.SILENT),
            batch -> batches.add(batch.events().size()),
            100_000);
    String line = "#" + "x".repeat(60_000);
    for (int i = 0; i < 600; i++) {
      wide.accept(command(line));
    }
    assertThat(batches).isNotEmpty().allSatisfy(size -> assertThat(size).isLessThan(300));
  }

  @Test
  void whatLiftersMakeGoesTheSameWayBehindTheEvents() {
    Scene scene = Scene.ssh("web-1", "s1", "198.51.100.7");
    List<EventKind> kinds = new ArrayList<>();
    TaggingPipeline lifting =
        new TaggingPipeline(
            new Tagger(
                new RulePackLoader(ATTACK).load(List.of()).pack(), ATTACK, TaggingListener.SILENT),
            batch -> batch.events().forEach(tagged -> kinds.add(tagged.event().kind())),
            100);
    lifting.accept(scene.connect(0));
    lifting.accept(scene.login(1, "root", "toor", "failure"));
    lifting.accept(Scene.ssh("db-1", "s2", "198.51.100.7").login(2, "root", "toor", "success"));
    lifting.accept(
        scene.login(2, "x", "y", "failure").toBuilder().set(Field.SYNTHETIC, true).build());
    lifting.finish();
    assertThat(kinds)
        .startsWith(EventKind.CONNECTION, EventKind.AUTH_ATTEMPT)
        .endsWith(EventKind.SESSION, EventKind.SESSION, EventKind.BEHAVIOR, EventKind.CREDENTIAL)
        .hasSize(8);
    assertThat(lifting.lifted())
        .contains(
            new LiftCounts(EventKind.SESSION, 2, 0, 0),
            new LiftCounts(EventKind.BEHAVIOR, 1, 0, 0));
    assertThat(lifting.totals().events()).isEqualTo(8);
  }

  private static Event command(String line) {
    return Event.builder(EventKind.COMMAND)
        .id(new UUID(0, 1))
        .time(Instant.EPOCH)
        .set(Field.SENSOR, "s")
        .set(Field.SOURCE, "test")
        .set(Field.COMMAND_TEXT, line)
        .build();
  }
}
