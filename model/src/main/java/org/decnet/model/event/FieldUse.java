package org.decnet.model.event;

import java.util.List;

/** A field of a kind with the other names that rules know it by. */
record FieldUse(Field field, List<String> aliases) {
  /** What events of every kind have. */
  static final List<FieldUse> COMMON =
      List.of(
          FieldUse.of(Field.EVENT_ID, "event.id"),
          FieldUse.of(Field.KIND, "event.kind"),
          FieldUse.of(Field.TIME, "timestamp", "@timestamp"),
          FieldUse.of(Field.SENSOR, "observer.name"),
          FieldUse.of(Field.SOURCE, "event.module"),
          FieldUse.of(Field.DECKY, "host.name", "Computer"),
          FieldUse.of(Field.SERVICE, "service.name", "network.protocol"),
          FieldUse.of(Field.TRANSPORT, "network.transport", "proto"),
          FieldUse.of(Field.SRC_IP, "source.ip", "SourceIp", "id.orig_h"),
          FieldUse.of(Field.SRC_PORT, "source.port", "SourcePort"),
          FieldUse.of(Field.DST_IP, "destination.ip", "DestinationIp", "id.resp_h"),
          FieldUse.of(Field.DST_PORT, "destination.port", "DestinationPort"),
          FieldUse.of(Field.SESSION_ID, "session.id", "LogonId"),
          FieldUse.of(Field.PARENT_EVENT_ID, "event.parent"),
          FieldUse.of(Field.EVENT_CLASS, "event.category"),
          FieldUse.of(Field.OUTCOME, "event.outcome"),
          FieldUse.of(Field.SYNTHETIC),
          FieldUse.of(Field.TEXT_LOSSY),
          FieldUse.of(Field.RAW_REF),
          FieldUse.of(Field.MESSAGE));

  /** A field with its other names. */
  static FieldUse of(Field field, String... aliases) {
    return new FieldUse(field, List.of(aliases));
  }
}
