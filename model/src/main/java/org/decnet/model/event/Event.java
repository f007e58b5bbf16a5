package org.decnet.model.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at a sensor: immutable, flat, typed (spec 01, section 2).
 *
 * <p>Values sit in slots that the kind assigns, so a rule compiled for a kind reads an array, not a
 * map.
 */
public final class Event {
  private final EventKind kind;
  private final UUID id;
  private final @Nullable Object[] values;
  private final @Nullable RawRecord raw;

  private Event(EventKind kind, UUID id, @Nullable Object[] values, @Nullable RawRecord raw) {
    this.kind = kind;
    this.id = id;
    this.values = values;
    this.raw = raw;
  }

  /** Starts an event of a kind. */
  public static Builder builder(EventKind kind) {
    return new Builder(kind, new @Nullable Object[kind.fields().size()]);
  }

  /** Starts a changed copy. */
  public Builder toBuilder() {
    Builder builder = new Builder(kind, values.clone());
    builder.id = id;
    builder.raw = raw;
    return builder;
  }

  /** Deterministic id. */
  public UUID id() {
    return id;
  }

  /** What the event is. */
  public EventKind kind() {
    return kind;
  }

  /** When it happened at the sensor, to the microsecond. */
  public Instant time() {
    return (Instant) required(Field.TIME);
  }

  /** The record in the sensor's own words; null where rules may not ask for them. */
  public @Nullable RawRecord raw() {
    return raw;
  }

  /** Sensor name. */
  public String sensor() {
    return (String) required(Field.SENSOR);
  }

  /** Name of the adapter that read it. */
  public String source() {
    return (String) required(Field.SOURCE);
  }

  /** Decoy that was touched. */
  public String decky() {
    return (String) required(Field.DECKY);
  }

  /** Service that was touched; null if not known. */
  public @Nullable String service() {
    return text(Field.SERVICE);
  }

  /** Canonical address of the peer; null for an event without one. */
  public @Nullable String sourceIp() {
    return text(Field.SRC_IP);
  }

  /** Session that it belongs to; null for a sessionless event. */
  public @Nullable SessionId session() {
    String session = text(Field.SESSION_ID);
    return session == null ? null : new SessionId(session);
  }

  /** Attacker behind the source address; null for an event without one. */
  public @Nullable UUID attacker() {
    String ip = sourceIp();
    return ip == null ? null : EventIds.attacker(ip);
  }

  /** The value in a slot of this event's kind; null if absent. */
  public @Nullable Object value(int slot) {
    return values[slot];
  }

  /** The value of a field; null if absent or if the kind does not have the field. */
  public @Nullable Object get(Field field) {
    int slot = kind.slot(field);
    return slot < 0 ? null : values[slot];
  }

  /** The value of a text or address field; null if absent. */
  public @Nullable String text(Field field) {
    return (String) get(field);
  }

  /** The value of an integer field; null if absent. */
  public @Nullable Long integer(Field field) {
    return (Long) get(field);
  }

  /** The value of a number field; null if absent. */
  public @Nullable Double number(Field field) {
    return (Double) get(field);
  }

  /** Whether a flag is present and true. */
  public boolean flag(Field field) {
    return Boolean.TRUE.equals(get(field));
  }

  /** The texts of a list field; empty if absent. */
  @SuppressWarnings("unchecked") // FieldType.LIST admits List<String> only, checked in the builder
  public List<String> list(Field field) {
    List<String> list = (List<String>) get(field);
    return list == null ? List.of() : list;
  }

  /** Gives each field that has a value, in slot order. */
  public void forEach(BiConsumer<Field, Object> action) {
    List<Field> fields = kind.fields();
    for (int slot = 0; slot < values.length; slot++) {
      Object value = values[slot];
      if (value != null) {
        action.accept(fields.get(slot), value);
      }
    }
  }

  /** Events are equal when kind and every value, the id among them, are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Event that
        && kind == that.kind
        && java.util.Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Names the event without its content, which may be a secret or hostile. */
  @Override
  public String toString() {
    return kind.kindName() + ' ' + id;
  }

  private Object required(Field field) {
    return Objects.requireNonNull(values[kind.slot(field)], field.fieldName());
  }

  /** Collects the values of an event and checks them. */
  public static final class Builder {
    private final EventKind kind;
    private final @Nullable Object[] values;

    /** What the field of the id says, if it was set as an id: reading the text costs time. */
    private @Nullable UUID id;

    private @Nullable RawRecord raw;

    private Builder(EventKind kind, @Nullable Object[] values) {
      this.kind = kind;
      this.values = values;
    }

    /**
     * Sets a field; null removes it.
     *
     * @throws IllegalArgumentException if the kind lacks the field or the value is of another type
     */
    public Builder set(Field field, @Nullable Object value) {
      int slot = kind.slot(field);
      if (slot < 0) {
        throw new IllegalArgumentException(
            "Events of kind " + kind.kindName() + " have no field " + field.fieldName());
      }
      if (value != null && !field.type().accepts(value)) {
        throw new IllegalArgumentException(
            "Field "
                + field.fieldName()
                + " takes "
                + field.type()
                + ", not "
                + value.getClass().getSimpleName());
      }
      values[slot] = value instanceof List<?> list ? List.copyOf(list) : value;
      if (field == Field.EVENT_ID) {
        id = null;
      }
      return this;
    }

    /** Lets rules ask for the record in the sensor's own words. */
    public Builder raw(@Nullable RawRecord record) {
      raw = record;
      return this;
    }

    /** The value set so far; null if none. */
    public @Nullable Object get(Field field) {
      int slot = kind.slot(field);
      return slot < 0 ? null : values[slot];
    }

    /** The kind of the event being built. */
    public EventKind kind() {
      return kind;
    }

    /** Sets the id. */
    public Builder id(UUID id) {
      set(Field.EVENT_ID, id.toString());
      this.id = id;
      return this;
    }

    /** Sets the time, cut to microseconds. */
    public Builder time(Instant time) {
      return set(Field.TIME, time.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Finishes the event. The decky defaults to the sensor, the class to that of the kind.
     *
     * @throws IllegalStateException if id, time, sensor or source is missing
     */
    public Event build() {
      set(Field.KIND, kind.kindName());
      if (get(Field.DECKY) == null) {
        set(Field.DECKY, get(Field.SENSOR));
      }
      if (get(Field.EVENT_CLASS) == null) {
        set(Field.EVENT_CLASS, kind.usualClass().className());
      }
      String idText = (String) need(Field.EVENT_ID);
      need(Field.TIME);
      need(Field.SENSOR);
      need(Field.SOURCE);
      return new Event(kind, id == null ? UUID.fromString(idText) : id, values.clone(), raw);
    }

    private Object need(Field field) {
      Object value = get(field);
      if (value == null) {
        throw new IllegalStateException(
            "An event of kind " + kind.kindName() + " lacks " + field.fieldName());
      }
      return value;
    }
  }
}
