package org.decnet.decoy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.ingest.CodecOutput;
import org.decnet.ingest.decky.DeckyCodec;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.RawEvent;

/** What the codec makes of lines; nothing of them may be unknown to it. */
public final class ReadLines implements CodecOutput {
  private final List<Event> events = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private ReadLines() {}

  /** The events of lines. */
  public static List<Event> of(List<String> lines) {
    ReadLines reading = new ReadLines();
    DeckyCodec codec = new DeckyCodec();
    int number = 0;
    for (String line : lines) {
      assertThat(line).doesNotContain("\n", "\r");
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      assertThat(codec.recognises(bytes)).isTrue();
      codec.decode(new RawEvent("test", ++number, 0, bytes), reading);
    }
    assertThat(reading.problems).isEmpty();
    return reading.events;
  }

  /** The events of a line. */
  public static List<Event> of(String line) {
    return of(List.of(line));
  }

  /** The first event of a kind that a line is. */
  public static Event event(EventKind kind, String line) {
    return of(line).stream().filter(event -> event.kind() == kind).findFirst().orElseThrow();
  }

  @Override
  public void event(Event event) {
    events.add(event);
  }

  @Override
  public void malformed(ErrorCode code, String message) {
    problems.add(code + " " + message);
  }

  @Override
  public void unknownId(String id) {
    problems.add("unknown " + id);
  }

  @Override
  public void unreadableField(String field) {
    problems.add("unreadable " + field);
  }

  @Override
  public void unknownMember(String name) {
    problems.add("unknown member " + name);
  }
}
