package org.decnet.engine.lift.canary;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.decnet.engine.lift.Gatherer;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Finds uses of planted tokens. Each is complete by itself. */
public final class CanaryTriggers implements Gatherer<CanaryTrigger> {
  @Override
  public void gather(Event event, Consumer<CanaryTrigger> ready) {
    CanaryTrigger trigger = of(event);
    if (trigger != null) {
      ready.accept(trigger);
    }
  }

  /** The use that an event tells of; null if it tells of none, or not by whom. */
  static @Nullable CanaryTrigger of(Event event) {
    String ip = event.sourceIp();
    return event.kind() != EventKind.CANARY_TRIGGER || ip == null
        ? null
        : new CanaryTrigger(
            event.id(),
            Objects.requireNonNullElse(event.text(Field.TOKEN_ID), ""),
            Objects.requireNonNullElse(event.text(Field.TOKEN_KIND), "http"),
            event.text(Field.GENERATOR),
            event.decky(),
            (Instant) event.get(Field.PLACED_AT),
            event.time(),
            ip,
            event.text(Field.USER_AGENT),
            event.text(Field.PATH),
            event.flag(Field.FIRST_TRIGGER));
  }

  @Override
  public void settle(Consumer<CanaryTrigger> ready) {}

  @Override
  public void finish(Consumer<CanaryTrigger> ready) {}

  @Override
  public long forgotten() {
    return 0;
  }
}
