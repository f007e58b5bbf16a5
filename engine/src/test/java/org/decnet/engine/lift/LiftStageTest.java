package org.decnet.engine.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class LiftStageTest {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");

  private final List<RuntimeException> failures = new ArrayList<>();
  private final List<Event> lifted = new ArrayList<>();
  private final LiftStage<String> stage =
      new LiftStage<>(new Lines(), new Fussy(), (kind, failure) -> failures.add(failure));

  /** Gathers each command line by itself. */
  private static final class Lines implements Gatherer<String> {
    @Override
    public void gather(Event event, Consumer<String> ready) {
      String line = event.text(Field.COMMAND_TEXT);
      if (line == null) {
        throw new IllegalStateException("no line");
      }
      ready.accept(line);
    }

    @Override
    public void settle(Consumer<String> ready) {
      ready.accept("settled");
    }

    @Override
    public void finish(Consumer<String> ready) {
      ready.accept("bad");
      ready.accept("finished");
    }

    @Override
    public long forgotten() {
      return 7;
    }
  }

  /** Lifts every line but a bad one. */
  private static final class Fussy implements Lifter<String> {
    @Override
    public EventKind kind() {
      return EventKind.SESSION;
    }

    @Override
    public List<Event> lift(String line) {
      if (line.equals("bad")) {
        throw new IllegalArgumentException(line);
      }
      return List.of(
          LiftedEvent.of(kind(), line)
              .time(Scene.START)
              .set(Field.SENSOR, "web-1")
              .set(Field.OP_TEXT, line)
              .build());
    }
  }

  @Test
  void aFailureIsToldAndCountedAndTheNextArtefactIsLifted() {
    stage.see(SCENE.command(1, "bad"), lifted::add);
    stage.see(SCENE.command(2, "good"), lifted::add);
    assertThat(failures).hasSize(1);
    assertThat(texts()).containsExactly("good");
    assertThat(stage.counts()).isEqualTo(new LiftCounts(EventKind.SESSION, 1, 1, 7));
  }

  @Test
  void aFailureWhileGatheringStopsNothingEither() {
    stage.see(SCENE.connect(1), lifted::add);
    stage.see(SCENE.command(2, "good"), lifted::add);
    assertThat(failures).hasSize(1);
    assertThat(texts()).containsExactly("good");
  }

  @Test
  void whatIsLeftIsLiftedInTheEndAlthoughSomeOfItFails() {
    stage.settle(lifted::add);
    stage.finish(lifted::add);
    assertThat(texts()).containsExactly("settled", "finished");
  }

  @Test
  void aFailureOfWhoTakesTheEventsIsNotTakenForOneOfTheLifter() {
    assertThatThrownBy(() ->
            stage.see(
                SCENE.command(1, "good"),
                event -> {
                  throw new IllegalStateException("the store is full");
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the store is full");
    assertThat(failures).isEmpty();
  }

  private List<String> texts() {
    return lifted.stream().map(event -> String.valueOf(event.text(Field.OP_TEXT))).toList();
  }
}
