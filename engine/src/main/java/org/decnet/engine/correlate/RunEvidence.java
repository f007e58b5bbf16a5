package org.decnet.engine.correlate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.SecretMask;
import org.decnet.model.tag.Evidence;
import org.decnet.sigma.correlate.CorrelationMatch;
import org.jspecify.annotations.Nullable;

/** Says what a run was, from its group, its numbers and its last event (spec 01, section 8). */
final class RunEvidence {
  /** Most event ids; the contract bounds them. */
  private static final int MOST_IDS = 20;

  private RunEvidence() {}

  static Evidence of(PackRule rule, CorrelationMatch match, EventNote last) {
    Map<String, Object> values = new TreeMap<>();
    for (String key : rule.evidence()) {
      Object value = value(key, match, last);
      if (value != null) {
        values.put(key, value);
      }
    }
    String line = last.cited().get("command_text");
    if (line != null) {
      values.put("command_text", SecretMask.mask(line));
    }
    values.put("window_s", match.correlation().timespan().toSeconds());
    values.put("first_time", Micros.time(match.from()).toString());
    values.put("last_time", Micros.time(match.to()).toString());
    values.put("event_ids", ids(match.firstEvents()));
    return new Evidence(values);
  }

  private static @Nullable Object value(String key, CorrelationMatch match, EventNote last) {
    return switch (key) {
      case "fail_count", "count" -> (long) match.events();
      case "password_count", "value_count" -> match.value().longValue();
      case "rule_names" ->
          match.correlation().rules().stream().map(reference -> reference.rule()).toList();
      default -> {
        String shared = match.group().get(key);
        String said = shared == null ? last.cited().get(key) : shared;
        yield said == null ? null : SecretMask.mask(said);
      }
    };
  }

  private static List<String> ids(List<String> notes) {
    return notes.stream()
        .limit(MOST_IDS)
        .map(note -> EventNote.read(note).sourceId())
        .distinct()
        .toList();
  }
}
