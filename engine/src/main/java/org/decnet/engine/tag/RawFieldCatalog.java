package org.decnet.engine.tag;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.RawRecord;
import org.decnet.sigma.FieldCatalog;
import org.jspecify.annotations.Nullable;

/**
 * The fields of events of one kind and, behind them, the members of the sensor's own record that
 * rules ask for (spec 01, section 2.2). A member gets its slot when the first rule that names it is
 * compiled, so that such a rule is compiled like any other.
 */
final class RawFieldCatalog implements FieldCatalog {
  private static final String PREFIX = "raw.";

  private final KindFieldCatalog fields;
  private final int first;
  private final List<String> paths = new CopyOnWriteArrayList<>();

  RawFieldCatalog(EventKind kind) {
    this.fields = new KindFieldCatalog(kind);
    this.first = kind.fields().size();
  }

  @Override
  public int slot(String fieldName) {
    int own = fields.slot(fieldName);
    return own == NO_SLOT
        ? first + index(fieldName.startsWith(PREFIX) ? fieldName.substring(4) : fieldName)
        : own;
  }

  private synchronized int index(String path) {
    int known = paths.indexOf(path);
    if (known < 0) {
      paths.add(path);
    }
    return known < 0 ? paths.size() - 1 : known;
  }

  @Override
  public int[] keywordSlots() {
    return fields.keywordSlots();
  }

  /** The value in a slot of an event; null if it has none. */
  @Nullable Object value(Event event, int slot) {
    if (slot < first) {
      return event.value(slot);
    }
    RawRecord raw = event.raw();
    return raw == null ? null : raw.value(paths.get(slot - first));
  }
}
