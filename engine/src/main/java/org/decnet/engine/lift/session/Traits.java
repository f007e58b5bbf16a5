package org.decnet.engine.lift.session;

import org.decnet.engine.session.Dated;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** The traits of the peer's software that a session showed, the earliest of each type. */
final class Traits {
  private @Nullable Dated ja3;
  private @Nullable Dated ja4;
  private @Nullable Dated hassh;
  private boolean terminal;

  void add(Event event) {
    String type = event.kind() == EventKind.FINGERPRINT ? event.text(Field.FINGERPRINT_TYPE) : null;
    String value = event.text(Field.VALUE);
    if (type == null || value == null) {
      return;
    }
    Dated seen = new Dated(event.time(), value);
    switch (type) {
      case "ja3" -> ja3 = earlier(ja3, seen);
      case "ja4" -> ja4 = earlier(ja4, seen);
      case "hassh" -> hassh = earlier(hassh, seen);
      case "ssh_terminal" -> terminal = true;
      default -> {}
    }
  }

  @Nullable String ja3() {
    return text(ja3);
  }

  @Nullable String ja4() {
    return text(ja4);
  }

  @Nullable String hassh() {
    return text(hassh);
  }

  /** Whether the peer asked for a terminal. */
  boolean terminal() {
    return terminal;
  }

  private static Dated earlier(@Nullable Dated known, Dated seen) {
    return known == null || seen.compareTo(known) < 0 ? seen : known;
  }

  private static @Nullable String text(@Nullable Dated dated) {
    return dated == null ? null : dated.text();
  }
}
