package org.decnet.engine.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.decnet.engine.shell.session.ShellSession;
import org.decnet.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a base event. Events are made when they are asked for: most match no rule, and
 * their ids cost time.
 */
public final class Derived {
  private final Event base;
  private final @Nullable DerivedLine line;
  private final boolean remembered;
  private final ShellSession session;

  private Derived(
      Event base, @Nullable DerivedLine line, boolean remembered, ShellSession session) {
    this.base = base;
    this.line = line;
    this.remembered = remembered;
    this.session = session;
  }

  /** An event that nothing follows from. */
  public static Derived alone(Event base, ShellSession session) {
    return new Derived(base, null, false, session);
  }

  /** A command and what follows from its line. */
  static Derived of(Event command, DerivedLine line, boolean remembered) {
    return new Derived(line.counted(command), line, remembered, line.after());
  }

  /** The base event; a command with its count of statements and parse status. */
  public Event base() {
    return base;
  }

  /** What follows from the line of the command; null if nothing does. */
  public @Nullable DerivedLine line() {
    return line;
  }

  /** Whether the same line in the same session will probably be this line again. */
  public boolean remembered() {
    return remembered;
  }

  /** What is known of the session after the event. */
  public ShellSession session() {
    return session;
  }

  /** The n-th of the events; the base event below 0. */
  public Event event(int index) {
    return index < 0 || line == null ? base : line.event(index, base);
  }

  /** Process events in the order of their statements, then file_op events. */
  public List<Event> events() {
    if (line == null) {
      return List.of();
    }
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < line.outlines().size(); i++) {
      events.add(event(i));
    }
    return List.copyOf(events);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Derived that
        && base.equals(that.base)
        && session.equals(that.session)
        && events().equals(that.events());
  }

  @Override
  public int hashCode() {
    return Objects.hash(base, session);
  }
}
