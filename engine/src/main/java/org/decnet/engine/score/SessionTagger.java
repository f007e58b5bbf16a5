package org.decnet.engine.score;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.decnet.engine.pipeline.TaggingPipeline;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.tag.SecretMask;
import org.decnet.engine.tag.TagSource;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.engine.tag.Tagger;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Tag;

/**
 * Sends the statements of a session through the pipeline that live events take, and tells which
 * tags point at which statement.
 *
 * <p>A statement that ends with a pipe or with a boolean operator and the one after it are one
 * line, as they were when they were typed; each line is a command event, one second after the last.
 */
public final class SessionTagger {
  private static final String ORIGIN = "score";
  private static final String PEER = "192.0.2.1";

  private final Supplier<Tagger> taggers;

  /**
   * A tagger of whole sessions.
   *
   * @param taggers a fresh one for each session, so that none knows what another did
   */
  public SessionTagger(Supplier<Tagger> taggers) {
    this.taggers = taggers;
  }

  /** The statements of one session with their tags, in order. */
  public List<TaggedStatement> tag(String session, List<String> statements) {
    List<List<String>> lines = StatementLines.of(statements);
    List<TaggedEvent> events = new ArrayList<>();
    Map<String, List<Tag>> runs = new HashMap<>();
    TaggingPipeline pipeline =
        new TaggingPipeline(
            taggers.get(),
            batch -> {
              events.addAll(batch.events());
              batch.runs().forEach(tag -> add(runs, tag));
            },
            Math.max(1, lines.size()));
    for (int i = 0; i < lines.size(); i++) {
      pipeline.accept(command(session, i, String.join(" ", lines.get(i))));
    }
    pipeline.finish();
    List<TaggedStatement> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      result.addAll(split(lines.get(i), tagsOf(events.get(i), runs)));
    }
    return result;
  }

  /** Tags of an event itself, and of runs of events that it completed. */
  private static List<Tag> tagsOf(TaggedEvent event, Map<String, List<Tag>> runs) {
    List<Tag> tags = new ArrayList<>(event.tags());
    tags.addAll(runs.getOrDefault(TagSource.id(event.event()), List.of()));
    return tags;
  }

  private static void add(Map<String, List<Tag>> bySource, Tag tag) {
    bySource.computeIfAbsent(tag.sourceId(), source -> new ArrayList<>()).add(tag);
  }

  private static Event command(String session, int number, String line) {
    return Event.builder(EventKind.COMMAND)
        .id(EventIds.ofRecord(ORIGIN, ORIGIN, session + '#' + number))
        .time(Instant.EPOCH.plusSeconds(number))
        .set(Field.SENSOR, ORIGIN)
        .set(Field.SOURCE, ORIGIN)
        .set(Field.SERVICE, "ssh")
        .set(Field.SRC_IP, PEER)
        .set(Field.SESSION_ID, SessionId.of(ORIGIN, session).value())
        .set(Field.COMMAND_TEXT, line)
        .build();
  }

  private static List<TaggedStatement> split(List<String> line, List<Tag> tags) {
    SecretMask.Masked masked = SecretMask.of(String.join(" ", line));
    List<TaggedStatement> statements = new ArrayList<>();
    int start = 0;
    for (String text : line) {
      int end = start + text.getBytes(StandardCharsets.UTF_8).length;
      int from = masked.offset(start);
      int to = masked.offset(end);
      statements.add(
          new TaggedStatement(
              text,
              tags.stream()
                  .filter(tag -> tag.confidence() >= TagStore.FLOOR && pointsAt(tag, from, to))
                  .toList()));
      start = end + 1;
    }
    return statements;
  }

  /** Whether a tag's evidence lies within the bytes; evidence without spans is the whole line. */
  private static boolean pointsAt(Tag tag, int from, int to) {
    if (!(tag.evidence().values().get("spans") instanceof List<?> spans)) {
      return true;
    }
    for (Object span : spans) {
      if (span instanceof Map<?, ?> map
          && map.get("start") instanceof Number start
          && map.get("end") instanceof Number end
          && start.intValue() < to
          && end.intValue() > from) {
        return true;
      }
    }
    return false;
  }
}
