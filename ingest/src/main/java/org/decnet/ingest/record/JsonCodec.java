package org.decnet.ingest.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.CodecOutput;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.json.RecordJson;
import org.decnet.ingest.text.Bytes;
import org.decnet.ingest.text.Printable;
import org.decnet.ingest.text.Utf8;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.RawEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * A format of one JSON object a line: everything but the meaning of its members. A line with
 * garbage before the first brace is read from there.
 */
public abstract class JsonCodec implements Codec {
  private static final int LONGEST_REASON = 200;

  private final JsonFormat format;
  private final List<byte[]> marks;
  private final RecordStart starts;

  /** A codec of a format. */
  protected JsonCodec(JsonFormat format) {
    this.format = format;
    this.starts = new RecordStart(format.source(), format.countsRepeats());
    this.marks =
        format.marks().stream().map(mark -> mark.getBytes(StandardCharsets.US_ASCII)).toList();
  }

  /** Turns the members of one record into at least one event. */
  protected abstract void read(JsonObject said, SensorRecord record);

  /** When the record says that it happened; null if it does not. */
  protected @Nullable Instant time(JsonObject said, ZoneId zone) {
    String written = said.text(format.timeMember());
    return written == null ? null : format.time().apply(written, zone);
  }

  /** The record's own unique id; null if it has none. */
  protected @Nullable String id(JsonObject said) {
    return format.idMember() == null ? null : said.text(format.idMember());
  }

  @Override
  public final String source() {
    return format.source();
  }

  /** Looks for the marks of the format, so that also a record cut in the middle is recognised. */
  @Override
  public final boolean recognises(byte[] record) {
    return marks.stream().allMatch(mark -> Bytes.contains(record, mark));
  }

  @Override
  public final void decode(RawEvent raw, CodecOutput out) {
    byte[] line = raw.bytes();
    boolean valid = Utf8.isValid(line);
    byte[] text = valid ? line : Utf8.repairJson(line);
    int start = Bytes.indexOf(text, '{');
    JsonObject said = start < 0 ? null : parse(text, start, out);
    if (said == null) {
      if (start < 0) {
        out.malformed(ErrorCode.MALFORMED_RECORD, "no JSON object in the line");
      }
      return;
    }
    SensorRecord record = record(raw, said, !valid || said.lossy(), out);
    if (record != null) {
      read(said, record);
      said.unreadable().forEach(name -> out.unreadableField(format.source() + ':' + name));
      said.unasked().forEach(name -> out.unknownMember(format.source() + ':' + name));
    }
  }

  /** Keeps a record that the codec does not know as it is, but for its secrets. */
  protected final void unknown(JsonObject said, SensorRecord record, String id) {
    record.unknownId(id);
    said.names();
    record.emit(
        record
            .event(EventKind.NOTICE)
            .set(Field.NOTICE_TYPE, id)
            .set(Field.RAW_FIELDS, RecordJson.withoutSecrets(said)));
  }

  private static @Nullable JsonObject parse(byte[] text, int start, CodecOutput out) {
    try (JsonParser parser = RecordJson.parser(text, start)) {
      return JsonObject.read(parser);
    } catch (JacksonException e) {
      String message = e.getOriginalMessage() == null ? "not valid JSON" : e.getOriginalMessage();
      String shown = Printable.of(message.getBytes(StandardCharsets.UTF_8));
      out.malformed(
          ErrorCode.MALFORMED_RECORD,
          shown.length() <= LONGEST_REASON ? shown : shown.substring(0, LONGEST_REASON));
      return null;
    }
  }

  private @Nullable SensorRecord record(
      RawEvent raw, JsonObject said, boolean lossy, CodecOutput out) {
    Instant time = time(said, raw.zone());
    if (time == null) {
      boolean written = said.text(format.timeMember()) != null;
      ErrorCode code = written ? ErrorCode.BAD_VALUE : ErrorCode.MISSING_FIELD;
      out.malformed(code, "the record has no time in its member " + format.timeMember());
      return null;
    }
    String named = format.sensorMember() == null ? null : said.text(format.sensorMember());
    return starts.record(raw, named, id(said), time, lossy, out);
  }
}
