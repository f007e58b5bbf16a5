package org.decnet.ingest.record;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.decnet.ingest.CodecOutput;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.IpText;
import org.decnet.model.event.RawRecord;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One record on its way to events: what every event of it shares. The first event has the record's
 * own id; each further one derives its id from that, its kind and its number in the kind.
 */
public final class SensorRecord {
  private final String source;
  private final String sensor;
  private final UUID id;
  private final Instant time;
  private final String rawRef;
  private final boolean lossy;
  private final int occurrence;
  private final CodecOutput out;
  private final Map<EventKind, Integer> ordinals = new EnumMap<>(EventKind.class);
  private boolean begun;
  private @Nullable String service;
  private @Nullable String transport = "tcp";
  private @Nullable String peer;
  private @Nullable Long peerPort;
  private @Nullable String decoy;
  private @Nullable Long decoyPort;
  private @Nullable String session;
  private @Nullable RawRecord raw;

  SensorRecord(
      String source,
      String sensor,
      String key,
      Instant time,
      String rawRef,
      boolean lossy,
      int occurrence,
      CodecOutput out) {
    this.source = source;
    this.sensor = sensor;
    this.id = EventIds.ofRecord(sensor, source, key);
    this.time = time;
    this.rawRef = rawRef;
    this.lossy = lossy;
    this.occurrence = occurrence;
    this.out = out;
  }

  /** When it happened. */
  public Instant time() {
    return time;
  }

  /** How many equal lines came before in the file, where the format counts them. */
  public int occurrence() {
    return occurrence;
  }

  /** What was touched. */
  public SensorRecord service(@Nullable String name) {
    service = name;
    return this;
  }

  /** By which transport; tcp unless said. */
  public SensorRecord transport(@Nullable String name) {
    transport = name;
    return this;
  }

  /** Who touched it. What is not an address becomes a pseudonym. */
  public SensorRecord peer(@Nullable String address, @Nullable Long port) {
    peer = address == null || address.isBlank() ? null : IpText.canonical(address.strip());
    peerPort = port;
    return this;
  }

  /** Address and port of who touched it. */
  public String peerEnd() {
    return peer + ":" + peerPort;
  }

  /** Where it was touched. */
  public SensorRecord decoy(@Nullable String address, @Nullable Long port) {
    decoy = address == null ? null : IpText.address(address.strip());
    decoyPort = port;
    return this;
  }

  /** The source's own id of the session. */
  public SensorRecord session(@Nullable String own) {
    session = own == null || own.isEmpty() ? null : SessionId.of(sensor, own).value();
    return this;
  }

  /**
   * Lets rules about the sensor's own log ask for its members. The first event carries them, so
   * that a rule fires once a record, however many events it becomes.
   */
  public SensorRecord raw(RawRecord members) {
    raw = members;
    return this;
  }

  /** The record's event id is not one that the codec knows. */
  public void unknownId(String unknown) {
    out.unknownId(source + ':' + unknown);
  }

  /** Whether no event of the record has been started. */
  public boolean isEmpty() {
    return !begun;
  }

  /** Starts the next event of the record. */
  public Event.Builder event(EventKind kind) {
    Event.Builder event = Event.builder(kind);
    if (begun) {
      int ordinal = ordinals.merge(kind, 1, Integer::sum) - 1;
      event.id(EventIds.derived(id, kind, ordinal)).set(Field.PARENT_EVENT_ID, id.toString());
    } else {
      event.id(id).raw(raw);
      begun = true;
    }
    return event
        .time(time)
        .set(Field.SENSOR, sensor)
        .set(Field.SOURCE, source)
        .set(Field.SERVICE, service)
        .set(Field.TRANSPORT, transport)
        .set(Field.SRC_IP, peer)
        .set(Field.SRC_PORT, peerPort)
        .set(Field.DST_IP, decoy)
        .set(Field.DST_PORT, decoyPort)
        .set(Field.SESSION_ID, session)
        .set(Field.TEXT_LOSSY, lossy ? Boolean.TRUE : null)
        .set(Field.RAW_REF, rawRef);
  }

  /** Hands over a finished event. */
  public void emit(Event.Builder event) {
    out.event(event.build());
  }

  /** The peer connected. */
  public void opened() {
    emit(event(EventKind.CONNECTION).set(Field.ACTION, "open"));
  }

  /** The connection ended. */
  public void closed(@Nullable Double seconds) {
    emit(event(EventKind.CONNECTION).set(Field.ACTION, "close").set(Field.DURATION_S, seconds));
  }

  /** A record that shows no action of the peer. */
  public void notice(String type, @Nullable String text) {
    emit(event(EventKind.NOTICE).set(Field.NOTICE_TYPE, type).set(Field.MESSAGE, text));
  }
}
