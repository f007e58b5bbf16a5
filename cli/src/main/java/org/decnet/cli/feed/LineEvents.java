package org.decnet.cli.feed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.decnet.cli.input.InputLines;
import org.decnet.ingest.Codec;
import org.decnet.ingest.CodecOutput;
import org.decnet.ingest.formats.Codecs;
import org.decnet.ingest.text.Utf8;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.RawEvent;
import org.decnet.model.event.SessionLookup;
import org.decnet.server.typed.TypedEvents;
import org.jspecify.annotations.Nullable;

/** Finds out what an input line is: a command line, an event, or a sensor's record. */
final class LineEvents {
  private static final String ORIGIN = "stdin";
  private final TypedEvents typed;
  private @Nullable List<Codec> codecs;

  LineEvents(Clock clock) {
    this.typed = new TypedEvents(clock);
  }

  /**
   * The events of a line; none of an empty one.
   *
   * @throws DecnetException if it is a JSON object and yet no event
   */
  List<Event> of(InputLines.Line line, long number) {
    String text = Utf8.text(line.bytes(), 0, line.bytes().length);
    if (text.isBlank()) {
      return List.of();
    }
    if (line.cut()) {
      throw new DecnetException(
          ErrorCode.RECORD_TOO_LONG, "longer than " + InputLines.LONGEST + " bytes");
    }
    // A shell group starts with a brace too; nobody quotes its first word.
    if (!text.startsWith("{\"")) {
      return List.of(typed.command(text));
    }
    for (Codec codec : codecs()) {
      if (codec.recognises(line.bytes())) {
        return decode(codec, new RawEvent(ORIGIN, number, 0, line.bytes()));
      }
    }
    return List.of(typed.json(text));
  }

  private List<Codec> codecs() {
    if (codecs == null) {
      codecs = Codecs.all(SessionLookup.NONE);
    }
    return codecs;
  }

  private static List<Event> decode(Codec codec, RawEvent raw) {
    List<Event> events = new ArrayList<>();
    codec.decode(
        raw,
        new CodecOutput() {
          @Override
          public void event(Event event) {
            events.add(event);
          }

          @Override
          public void malformed(ErrorCode code, String message) {
            throw new DecnetException(code, message);
          }

          @Override
          public void unknownId(String id) {}

          @Override
          public void unreadableField(String field) {}
        });
    return events;
  }
}
