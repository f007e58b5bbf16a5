package org.decnet.ingest.cowrie;

import java.time.Instant;
import java.util.UUID;
import org.decnet.ingest.CodecOutput;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.IpText;
import org.jspecify.annotations.Nullable;

/**
 * One record on its way to events: what every event of it shares.
 *
 * @param eventId what the record is about; null if its id is not known
 * @param id id of the record's first event
 * @param session id of the session; null for a record without one
 * @param peer canonical address of the peer; null if neither record nor session tells it
 * @param service service that was touched; null if nothing tells it
 */
record Decoding(
    CowrieRecord record,
    @Nullable CowrieEventId eventId,
    SessionState state,
    UUID id,
    Instant time,
    String sensor,
    @Nullable String session,
    @Nullable String peer,
    @Nullable String service,
    String rawRef,
    CodecOutput out) {

  /** Starts the record's first event. */
  Event.Builder first(EventKind kind) {
    return common(kind, id)
        .set(Field.SRC_PORT, record.srcPort)
        .set(Field.DST_IP, record.dstIp == null ? null : IpText.address(record.dstIp))
        .set(Field.DST_PORT, record.dstPort);
  }

  /** Starts a further event of the record. */
  Event.Builder further(EventKind kind, int ordinal) {
    return common(kind, EventIds.derived(id, kind, ordinal))
        .set(Field.PARENT_EVENT_ID, id.toString());
  }

  /** Starts the record's first event, of which the ports and addresses are not the connection's. */
  Event.Builder firstWithoutConnection(EventKind kind) {
    return common(kind, id);
  }

  /** Starts a notice, with the sensor's event id as its type. */
  Event.Builder notice() {
    return first(EventKind.NOTICE).set(Field.NOTICE_TYPE, record.eventId);
  }

  /** Hands over a finished event. */
  void emit(Event.Builder event) {
    out.event(event.build());
  }

  private Event.Builder common(EventKind kind, UUID id) {
    return Event.builder(kind)
        .id(id)
        .time(time)
        .set(Field.SENSOR, sensor)
        .set(Field.SOURCE, CowrieCodec.SOURCE)
        .set(Field.SERVICE, service)
        .set(Field.TRANSPORT, "tcp")
        .set(Field.SRC_IP, peer)
        .set(Field.SESSION_ID, session)
        .set(Field.TEXT_LOSSY, record.lossy ? Boolean.TRUE : null)
        .set(Field.RAW_REF, rawRef)
        .set(Field.MESSAGE, message());
  }

  private @Nullable String message() {
    String message = record.message;
    if (message == null || message.isEmpty() || eventId == null || eventId.messageRepeats()) {
      return null; // of an unknown record, all is in raw_fields
    }
    boolean login = eventId == CowrieEventId.LOGIN_SUCCESS || eventId == CowrieEventId.LOGIN_FAILED;
    return login ? LoginMessage.withoutPassword(message, record.password) : message;
  }
}
