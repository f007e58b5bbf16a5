package org.decnet.server.recording;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.keystroke.BehaviouralPrimitives;
import org.decnet.engine.session.AttackerIds;
import org.decnet.engine.shell.TolerantShellParser;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.observation.Observation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the recordings show whose end a log tells. A recording that is not there, or is of another
 * session, shows nothing (ADR 162). Used by one thread.
 */
public final class RecordedTraits {
  private static final Logger LOG = LoggerFactory.getLogger(RecordedTraits.class);

  /** Sensors tell the end of a recording at once; clocks of two processes may differ a little. */
  private static final Duration MOST_APART = Duration.ofSeconds(60);

  /** Recordings that are remembered: a log may name one many times. */
  private static final int MOST_REMEMBERED = 256;

  private final BehaviouralPrimitives primitives =
      new BehaviouralPrimitives(new TolerantShellParser());
  private final AttackerIds attackers = new AttackerIds();
  private final Map<Path, List<Observation>> remembered = new LinkedHashMap<>();
  private final RecordingFiles files;

  /**
   * Reads recordings beside logs, and in some folders.
   *
   * @param folders more of them
   */
  public RecordedTraits(List<Path> folders) {
    this.files = new RecordingFiles(folders);
  }

  /** Whether events name any recording. */
  public static boolean isNamedIn(List<TaggedEvent> events) {
    return events.stream().anyMatch(tagged -> isEnd(tagged.event()));
  }

  private static boolean isEnd(Event event) {
    return event.kind() == EventKind.RECORDING && "close".equals(event.text(Field.ACTION));
  }

  /** What the recordings show that events name. */
  public List<AttackerTrait> of(List<TaggedEvent> events) {
    List<AttackerTrait> traits = new ArrayList<>();
    for (TaggedEvent tagged : events) {
      Event event = tagged.event();
      if (isEnd(event)) {
        read(event, traits);
      }
    }
    return traits;
  }

  private void read(Event event, List<AttackerTrait> traits) {
    UUID attacker = attackers.of(event);
    String session = event.text(Field.SESSION_ID);
    Path file = attacker == null || session == null ? null : files.find(event);
    if (attacker == null || file == null) {
      return;
    }
    String evidence = file.getFileName() + "#" + session;
    for (Observation shown : shown(file)) {
      if (isNear(shown.windowEnd(), event.time())) {
        traits.add(new AttackerTrait(attacker, event.source(), shown.of(evidence)));
      }
    }
  }

  private static boolean isNear(Instant end, Instant told) {
    return Duration.between(end, told).abs().compareTo(MOST_APART) <= 0;
  }

  private List<Observation> shown(Path file) {
    List<Observation> known = remembered.get(file);
    if (known == null) {
      known = load(file);
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.remove(remembered.keySet().iterator().next());
      }
      remembered.put(file, known);
    }
    return known;
  }

  private List<Observation> load(Path file) {
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))) {
      return primitives.of(in, "", null);
    } catch (IOException e) {
      LOG.warn("Recording {} cannot be read, and is left out: {}", file, e.getMessage());
      return List.of();
    }
  }
}
