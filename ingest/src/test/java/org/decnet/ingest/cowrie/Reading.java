package org.decnet.ingest.cowrie;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.CodecOutput;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.RawEvent;
import org.decnet.model.event.SessionLookup;

/** Runs lines through one codec and keeps what it says. */
final class Reading implements CodecOutput {
  final List<Event> events = new ArrayList<>();
  final List<ErrorCode> malformed = new ArrayList<>();
  final List<String> reasons = new ArrayList<>();
  final List<String> unknownIds = new ArrayList<>();
  final List<String> unreadable = new ArrayList<>();
  private final Codec codec;
  private long line;

  Reading(SessionLookup sessions) {
    codec = new CowrieCodec(sessions);
  }

  /** A reading of lines without any earlier run. */
  static Reading of(String... lines) {
    return new Reading(SessionLookup.NONE).read(lines);
  }

  /** The one event of a line that is read on its own. */
  static Event event(String line) {
    Reading reading = of(line);
    if (reading.events.size() != 1) {
      throw new AssertionError(reading.events + " " + reading.reasons);
    }
    return reading.events.getFirst();
  }

  Reading read(String... lines) {
    for (String text : lines) {
      read(text.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  Reading read(byte[] bytes) {
    codec.decode(new RawEvent("test.json", ++line, 0, bytes), this);
    return this;
  }

  Event last() {
    return events.getLast();
  }

  @Override
  public void event(Event event) {
    events.add(event);
  }

  @Override
  public void malformed(ErrorCode code, String message) {
    malformed.add(code);
    reasons.add(message);
  }

  @Override
  public void unknownId(String id) {
    unknownIds.add(id);
  }

  @Override
  public void unreadableField(String field) {
    unreadable.add(field);
  }
}
