package org.decnet.ingest.cowrie;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.decnet.ingest.Codec;
import org.decnet.ingest.CodecOutput;
import org.decnet.ingest.json.RecordJson;
import org.decnet.ingest.text.Bytes;
import org.decnet.ingest.text.Hashes;
import org.decnet.ingest.text.IsoTime;
import org.decnet.ingest.text.Printable;
import org.decnet.ingest.text.Utf8;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.IpText;
import org.decnet.model.event.RawEvent;
import org.decnet.model.event.SessionId;
import org.decnet.model.event.SessionLookup;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Reads Cowrie's JSON log, one record a line, as every release from 2016 to 2026 writes it (spec
 * 10, section 2). docs/reference/cowrie.md lists which event id becomes what.
 *
 * <p>The id of an event follows from the sensor and the raw line alone, so it does not depend on
 * what was read before. What does depend on earlier records of the session is the service of a
 * record that does not name it, and the links to the command or the key offer that a record
 * repeats.
 */
public final class CowrieCodec implements Codec {
  /** Adapter name. */
  public static final String SOURCE = "cowrie";

  private static final byte[] EVENT_ID_PREFIX = "\"cowrie.".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EVENT_ID_KEY = "\"eventid\"".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_ID = 128;

  private final Services services;
  private final Sessions sessions = new Sessions();
  private final Commands commands = new Commands(sessions);

  /** A codec that asks about sessions whose start it has not seen. */
  public CowrieCodec(SessionLookup lookup) {
    this.services = new Services(lookup);
  }

  @Override
  public String source() {
    return SOURCE;
  }

  /** Looks for the bytes of an event id, so that also a record cut in the middle is recognised. */
  @Override
  public boolean recognises(byte[] record) {
    return Bytes.contains(record, EVENT_ID_KEY) && Bytes.contains(record, EVENT_ID_PREFIX);
  }

  @Override
  public void decode(RawEvent raw, CodecOutput out) {
    byte[] line = raw.bytes();
    boolean valid = Utf8.isValid(line);
    byte[] text = valid ? line : Utf8.repairJson(line);
    int start = Bytes.indexOf(text, '{');
    if (start < 0) {
      out.malformed(ErrorCode.MALFORMED_RECORD, "no JSON object in the line");
      return;
    }
    CowrieRecord record = read(text, start, out);
    if (record == null) {
      return;
    }
    record.lossy |= !valid;
    decode(raw, text, start, record, out);
  }

  private static @Nullable CowrieRecord read(byte[] text, int start, CodecOutput out) {
    try (JsonParser parser = RecordJson.parser(text, start)) {
      return CowrieRecord.read(parser);
    } catch (JacksonException e) {
      out.malformed(ErrorCode.MALFORMED_RECORD, reason(e));
      return null;
    }
  }

  private void decode(RawEvent raw, byte[] text, int start, CowrieRecord record, CodecOutput out) {
    String eventId = record.eventId;
    String sensor = raw.sensor() == null ? record.sensor : raw.sensor();
    if (eventId == null || eventId.isEmpty()) {
      out.malformed(ErrorCode.MISSING_FIELD, "the record has no eventid");
      return;
    }
    if (sensor == null || sensor.isEmpty()) {
      out.malformed(ErrorCode.MISSING_FIELD, "the record has no sensor");
      return;
    }
    Instant time = record.timestamp == null ? null : IsoTime.parse(record.timestamp, raw.zone());
    if (time == null) {
      ErrorCode code = record.timestamp == null ? ErrorCode.MISSING_FIELD : ErrorCode.BAD_VALUE;
      out.malformed(code, "timestamp must be a time such as 2026-02-01T14:37:34.357781Z");
      return;
    }
    record.unreadable.forEach(out::unreadableField);
    CowrieEventId known = CowrieEventId.named(eventId);
    Decoding decoding = decoding(raw, record, known, sensor, time, out);
    if (known == null) {
      out.unknownId(cut(Printable.of(eventId.getBytes(StandardCharsets.UTF_8)), LONGEST_ID));
      Notices.unknown(decoding, RecordJson.compactWithoutSecrets(text, start));
    } else {
      dispatch(known, decoding);
    }
  }

  private Decoding decoding(
      RawEvent raw,
      CowrieRecord record,
      @Nullable CowrieEventId known,
      String sensor,
      Instant time,
      CodecOutput out) {
    UUID id = EventIds.ofRecord(sensor, SOURCE, Hashes.sha256(raw.bytes()) + "#0");
    String own = record.session;
    SessionId session = own == null || own.isEmpty() ? null : SessionId.of(sensor, own);
    SessionState state = session == null ? new SessionState() : sessions.of(session.value());
    String peer = peer(record, state);
    return new Decoding(
        record,
        known,
        state,
        id,
        time,
        sensor,
        session == null ? null : session.value(),
        peer,
        services.of(record, known, state, session),
        raw.reference(),
        out);
  }

  private static @Nullable String peer(CowrieRecord record, SessionState state) {
    String claimed = record.srcIp == null ? "" : record.srcIp.strip();
    if (claimed.isEmpty()) {
      return state.peerIp;
    }
    // Records of one session repeat the address: reading it once is enough.
    if (!claimed.equals(state.peerIp)) {
      state.peerIp = IpText.canonical(claimed);
    }
    return state.peerIp;
  }

  private void dispatch(CowrieEventId id, Decoding record) {
    switch (id) {
      case SESSION_CONNECT -> Connections.opened(record);
      case SESSION_CLOSED -> Connections.closed(record);
      case SESSION_PARAMS -> Fingerprints.architecture(record);
      case CLIENT_VERSION -> Fingerprints.version(record);
      case CLIENT_KEX -> Fingerprints.keyExchange(record);
      case CLIENT_SIZE -> Fingerprints.terminal(record);
      case CLIENT_VAR -> Notices.variable(record);
      case CLIENT_FINGERPRINT -> Logins.keyOffered(record);
      case CLIENT_MALFORMED_PACKET -> Notices.malformedPacket(record);
      case LOGIN_SUCCESS -> Logins.decided(record, "success");
      case LOGIN_FAILED -> Logins.decided(record, "failure");
      case COMMAND_INPUT -> commands.typed(record);
      case COMMAND_SUCCESS -> commands.repeated(record, true);
      case COMMAND_FAILED -> commands.repeated(record, false);
      case FILE_DOWNLOAD -> Files.downloaded(record, true);
      case FILE_DOWNLOAD_FAILED -> Files.downloaded(record, false);
      case FILE_UPLOAD -> Files.uploaded(record);
      case DIRECT_TCPIP_REQUEST -> Tunnels.requested(record);
      case DIRECT_TCPIP_DATA -> Tunnels.data(record);
      case DIRECT_TCPIP_JA4 -> Tunnels.fingerprint(record);
      case LOG_OPEN -> Recordings.opened(record);
      case LOG_CLOSED -> Recordings.closed(record);
    }
  }

  private static String reason(JacksonException e) {
    String message = e.getOriginalMessage() == null ? "not valid JSON" : e.getOriginalMessage();
    return cut(Printable.of(message.getBytes(StandardCharsets.UTF_8)), LONGEST_REASON);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
