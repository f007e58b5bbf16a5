package org.decnet.engine.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

/**
 * What every lifter keeps to, whatever it lifts.
 *
 * @param <A> what is lifted
 */
public abstract class LifterContract<A> {
  /** A fresh lifter. */
  protected abstract Lifter<A> lifter();

  /** An artefact that shows all that the lifter can see; equal at each call, yet another object. */
  protected abstract A artefact();

  /** An artefact that lacks everything that it may lack. */
  protected abstract A bareArtefact();

  /** Fields that nobody fills yet. */
  protected Set<Field> missing() {
    return Set.of();
  }

  /** The ids of the artefact's events, in order. */
  protected abstract List<String> artefactIds();

  @Test
  void equalArtefactsGiveEqualEvents() {
    Lifter<A> lifter = lifter();
    List<Event> events = lifter.lift(artefact());
    assertThat(events).isNotEmpty().isEqualTo(lifter.lift(artefact()));
    assertThat(events).isEqualTo(lifter().lift(artefact()));
  }

  @Test
  void liftingLeavesTheArtefactAsItWas() {
    A artefact = artefact();
    assertThat(lifter().lift(artefact)).isEqualTo(lifter().lift(artefact));
  }

  @Test
  void idsFollowFromTheKindAndTheArtefact() {
    assertThat(lifter().lift(artefact()).stream().map(Event::id))
        .isEqualTo(artefactIds().stream().map(id -> EventIds.lifted(lifter().kind(), id)).toList());
  }

  @Test
  void everyEventIsOfTheDeclaredKindAndNothingIsKeptInMemoryOnly() {
    assertThat(lifter().kind().isLifted()).isTrue();
    for (Event event : lifter().lift(artefact())) {
      assertThat(event.kind()).isEqualTo(lifter().kind());
      assertThat(event.source()).isEqualTo(LiftedEvent.SOURCE);
      event.forEach((field, value) -> assertThat(field.memoryOnly()).as(field.name()).isFalse());
    }
  }

  @Test
  void theFullArtefactShowsEveryFieldOfTheKind() {
    List<Event> events = lifter().lift(artefact());
    for (Field field : lifter().kind().fields()) {
      boolean common = field.ordinal() <= Field.MESSAGE.ordinal();
      boolean shown = events.stream().anyMatch(event -> event.get(field) != null);
      assertThat(common || shown != missing().contains(field)).as(field.fieldName()).isTrue();
    }
  }

  @Test
  void aBareArtefactIsNoFailure() {
    assertThat(lifter().lift(bareArtefact())).isEqualTo(lifter().lift(bareArtefact()));
  }
}
