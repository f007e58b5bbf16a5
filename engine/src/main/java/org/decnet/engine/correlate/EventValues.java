package org.decnet.engine.correlate;

import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.event.RawRecord;
import org.decnet.sigma.correlate.FieldValues;
import org.jspecify.annotations.Nullable;

/** The fields of an event, by the names that correlations know them by. */
public record EventValues(Event event) implements FieldValues {
  @Override
  public @Nullable Object value(String name) {
    Field field = event.kind().lookup(name);
    if (field != null) {
      return event.get(field);
    }
    RawRecord raw = event.raw();
    return raw == null ? null : raw.value(name);
  }
}
