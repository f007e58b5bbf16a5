package org.decnet.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.decnet.engine.session.CommandOrder.Place;
import org.decnet.model.actor.TypedCommand;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class CommandOrderTest {
  private static final UUID LOW = UUID.fromString("10000000-0000-5000-8000-000000000000");

  /** Larger as text; smaller as Java compares the two halves of a UUID. */
  private static final UUID HIGH = UUID.fromString("f0000000-0000-5000-8000-000000000000");

  @Test
  void commandsAreNumberedByTimeThenById() {
    assertThat(
            CommandOrder.renumber(
                List.of(place(HIGH, 1, 0), place(new UUID(0, 1), 2, 0), place(LOW, 1, 0)), 0))
        .extracting(Place::eventId)
        .containsExactly(LOW, HIGH, new UUID(0, 1));
  }

  @Test
  void onlyChangedPlacesAreGiven() {
    assertThat(CommandOrder.renumber(List.of(place(LOW, 1, 1), place(HIGH, 2, 3)), 0))
        .containsExactly(place(HIGH, 2, 2));
  }

  @Test
  void numberingGoesOnAfterWhatComesBefore() {
    assertThat(CommandOrder.renumber(List.of(place(LOW, 1, 0)), 7))
        .containsExactly(place(LOW, 1, 8));
  }

  @Test
  void commandAtTheLastKnownTimeDoesNotAppend() {
    List<TypedCommand> added =
        BatchFold.fold(
                List.of(Scene.ssh("web-1", "s1", "198.51.100.7").command(5, "id")),
                new AttackerIds())
            .commands();
    assertThat(CommandOrder.appends(null, added)).isTrue();
    assertThat(CommandOrder.appends(Scene.second(4), added)).isTrue();
    assertThat(CommandOrder.appends(Scene.second(5), added)).isFalse();
    assertThat(CommandOrder.appends(Scene.second(6), added)).isFalse();
  }

  private static Place place(UUID id, double second, int ordinal) {
    return new Place(id, Scene.second(second), ordinal);
  }
}
