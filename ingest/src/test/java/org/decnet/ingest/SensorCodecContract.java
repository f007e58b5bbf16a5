package org.decnet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decnet.ingest.formats.Codecs;
import org.decnet.model.event.Event;
import org.decnet.model.event.SessionLookup;
import org.decnet.testkit.CodecContract;
import org.junit.jupiter.api.Test;

/** The contract of a codec, on the codec itself; its own tests add what its records mean. */
public abstract class SensorCodecContract extends CodecContract {
  /** A codec without any state. */
  protected abstract Codec codec();

  @Override
  protected final String source() {
    return codec().source();
  }

  @Override
  protected final boolean recognises(byte[] record) {
    return codec().recognises(record);
  }

  @Override
  protected final Decoder decoder() {
    CodecReading reading = new CodecReading(codec());
    return record -> {
      reading.events.clear();
      reading.malformed.clear();
      reading.noRecords.clear();
      reading.read(record);
      return new Outcome(reading.events, reading.malformed.size() + reading.noRecords.size());
    };
  }

  /** A reading of lines. */
  protected final CodecReading reading(String... lines) {
    return new CodecReading(codec()).read(lines);
  }

  /** The events of one line that is read on its own. */
  protected final List<Event> events(String line) {
    return reading(line).events;
  }

  @Test
  void noSampleHasAnUnknownIdOrMember() {
    CodecReading reading = reading(samples().toArray(String[]::new));
    assertThat(reading.unknownIds).isEmpty();
    assertThat(reading.unknownMembers).isEmpty();
    assertThat(reading.unreadable).isEmpty();
  }

  @Test
  void noOtherFormatIsAsGoodForTheSamples() {
    List<Codec> codecs = Codecs.all(SessionLookup.NONE);
    List<byte[]> sample =
        samples().stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    assertThat(CodecRegistry.select(codecs, sample).map(Codec::source)).contains(source());
  }

  @Test
  void readingAFileAgainFromItsStartGivesTheSameEvents() {
    Codec codec = codec();
    List<String> twice = new ArrayList<>(samples());
    twice.addAll(samples());
    CodecReading first = new CodecReading(codec).read(twice.toArray(String[]::new));
    CodecReading second = new CodecReading(codec).read(twice.toArray(String[]::new));
    assertThat(second.events.stream().map(Event::id))
        .containsExactlyElementsOf(first.events.stream().map(Event::id).toList());
  }

  /** Whether equal lines are one event. */
  protected final boolean collapses(String line) {
    List<Event> events = reading(line, line).events;
    Set<Object> ids = new HashSet<>(events.stream().map(Event::id).toList());
    return ids.size() == events.size() / 2;
  }

  /** The values of the events. */
  protected static List<String> kinds(List<Event> events) {
    return Arrays.asList(events.stream().map(e -> e.kind().kindName()).toArray(String[]::new));
  }
}
