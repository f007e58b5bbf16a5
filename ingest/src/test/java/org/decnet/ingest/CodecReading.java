package org.decnet.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.RawEvent;

/** Runs the lines of one file through one codec and keeps what it says. */
public final class CodecReading implements CodecOutput {
  public final List<Event> events = new ArrayList<>();
  public final List<ErrorCode> malformed = new ArrayList<>();
  public final List<String> unknownIds = new ArrayList<>();
  public final List<String> unreadable = new ArrayList<>();
  public final List<String> noRecords = new ArrayList<>();
  public final List<String> unknownMembers = new ArrayList<>();
  private final Codec codec;
  private long line;
  private long offset;

  /** A reading with a fresh codec. */
  public CodecReading(Codec codec) {
    this.codec = codec;
  }

  /** Reads lines of the file. */
  public CodecReading read(String... lines) {
    for (String text : lines) {
      read(text.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /** Reads a line of the file. */
  public CodecReading read(byte[] bytes) {
    codec.decode(new RawEvent("test.json", ++line, offset, bytes), this);
    offset += bytes.length + 1;
    return this;
  }

  @Override
  public void event(Event event) {
    events.add(event);
  }

  @Override
  public void malformed(ErrorCode code, String message) {
    malformed.add(code);
  }

  @Override
  public void unknownId(String id) {
    unknownIds.add(id);
  }

  @Override
  public void unreadableField(String field) {
    unreadable.add(field);
  }

  @Override
  public void noRecord(String what) {
    noRecords.add(what);
  }

  @Override
  public void unknownMember(String name) {
    unknownMembers.add(name);
  }
}
