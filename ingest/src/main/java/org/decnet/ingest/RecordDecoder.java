package org.decnet.ingest;

import java.util.ArrayList;
import java.util.List;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.RawEvent;
import org.jspecify.annotations.Nullable;

/**
 * The codec boundary: whatever a codec does with a record, the outcome is events or a reason. The
 * events are handed on only after the codec has returned, so that a failure of what follows is
 * never taken for one of the codec.
 */
final class RecordDecoder implements CodecOutput {
  private final Tally tally;
  private final List<Event> events = new ArrayList<>();
  private @Nullable ErrorCode code;
  private boolean noRecord;
  private int unknownIds;
  private String reason = "";

  RecordDecoder(Tally tally) {
    this.tally = tally;
  }

  void decode(Codec codec, RawEvent raw) {
    events.clear();
    code = null;
    noRecord = false;
    unknownIds = 0;
    try {
      codec.decode(raw, this);
    } catch (RuntimeException | StackOverflowError failure) {
      // The message is left out: it may quote the record, and so a secret.
      malformed(
          ErrorCode.MALFORMED_RECORD,
          "The codec " + codec.source() + " failed: " + failure.getClass().getSimpleName());
    }
  }

  /** What is wrong with the last record; null if it was good. */
  @Nullable ErrorCode code() {
    return code;
  }

  /** Whether the last line holds no record at all. */
  boolean isNoRecord() {
    return noRecord;
  }

  /** How many ids of the last record the codec does not know. */
  int unknownIds() {
    return unknownIds;
  }

  /** Why the last record is malformed. */
  String reason() {
    return reason;
  }

  /** The events of the last record, if it was good; valid until the next one is decoded. */
  List<Event> events() {
    return events;
  }

  @Override
  public void event(Event event) {
    events.add(event);
  }

  @Override
  public void malformed(ErrorCode code, String message) {
    this.code = code;
    this.reason = message;
  }

  @Override
  public void noRecord(String what) {
    noRecord = true;
  }

  @Override
  public void unknownId(String id) {
    unknownIds++;
    tally.unknownId(id);
  }

  @Override
  public void unreadableField(String field) {
    tally.unreadableField(field);
  }

  @Override
  public void unknownMember(String name) {
    tally.unknownMember(name);
  }
}
