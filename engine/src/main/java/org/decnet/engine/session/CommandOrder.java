package org.decnet.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.decnet.model.actor.TypedCommand;
import org.jspecify.annotations.Nullable;

/** The place of each command in its session: by time, at one time by event id. */
public final class CommandOrder {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::time).thenComparing(place -> place.eventId().toString());

  private CommandOrder() {}

  /**
   * Where a command stands.
   *
   * @param ordinal place in the session, from 1; 0 if not known yet
   */
  public record Place(UUID eventId, Instant time, int ordinal) {
    /** The place that a command has or shall get. */
    public static Place of(TypedCommand command) {
      return new Place(command.eventId(), command.time(), command.ordinal());
    }
  }

  /** Whether new commands all follow the last known one, so that no known ordinal changes. */
  public static boolean appends(@Nullable Instant lastKnown, List<TypedCommand> added) {
    return lastKnown == null
        || added.stream().allMatch(command -> command.time().isAfter(lastKnown));
  }

  /**
   * The places that change when commands are numbered.
   *
   * @param before number of commands that come before all of these and stay as they are
   */
  public static List<Place> renumber(List<Place> places, long before) {
    List<Place> changed = new ArrayList<>();
    int ordinal = Math.toIntExact(before);
    for (Place place : places.stream().sorted(ORDER).toList()) {
      ordinal++;
      if (place.ordinal() != ordinal) {
        changed.add(new Place(place.eventId(), place.time(), ordinal));
      }
    }
    return changed;
  }
}
