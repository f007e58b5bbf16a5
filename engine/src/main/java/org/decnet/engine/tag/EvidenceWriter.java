package org.decnet.engine.tag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Evidence;
import org.jspecify.annotations.Nullable;

/** Copies what rules saw of one event into evidence, without secrets (spec 01, section 8). */
final class EvidenceWriter {
  /** Most characters of a command line that evidence repeats; the event keeps the whole. */
  static final int TEXT_CAP = 8 * 1024;

  private static final int MOST_SPANS = 16;

  private final RulePack pack;
  private final Event source;

  /** The command line of the source without secrets; the same for every rule. */
  private SecretMask.@Nullable Masked line;

  /**
   * A writer of evidence about one event.
   *
   * @param pack the rules that the event was held against
   * @param source the tagged event
   */
  EvidenceWriter(RulePack pack, Event source) {
    this.pack = pack;
    this.source = source;
  }

  /**
   * Cites what a rule saw, all but the address that a command came from: the same command comes
   * from many.
   *
   * @param matched the events that matched: the source itself, or statements of it
   */
  SortedMap<String, Object> cite(PackRule rule, List<Event> matched) {
    SortedMap<String, Object> values = new TreeMap<>();
    if (source.kind() == EventKind.COMMAND) {
      citeCommand(matched, values);
    } else if (source.kind() == EventKind.FILE_OP) {
      putIfPresent(values, "filename", source.text(Field.TARGET_FILENAME));
    } else {
      rule.evidence().forEach(key -> citeField(rule, key, values));
    }
    return values;
  }

  /** The evidence about an event of which something was cited. */
  static Evidence complete(SortedMap<String, Object> cited, Event source) {
    String address = source.sourceIp();
    if (source.kind() != EventKind.COMMAND || address == null) {
      return new Evidence(cited);
    }
    SortedMap<String, Object> values = new TreeMap<>(cited);
    values.put("src", address);
    return new Evidence(values);
  }

  private void citeField(PackRule rule, String key, Map<String, Object> values) {
    if (key.equals("matched_header")) {
      List<String> names = new MatchedHeaders(pack).names(rule, source);
      if (!names.isEmpty()) {
        values.put(key, names);
      }
      return;
    }
    if (isOtherFingerprint(source, key)) {
      return;
    }
    Field field = EvidenceContract.fieldOf(source.kind(), key);
    Object value = field == null ? null : citable(source, field);
    if (value != null) {
      values.put(key, value);
    }
  }

  // Both keys copy the same field, and only one of them says what it holds.
  private static boolean isOtherFingerprint(Event source, String key) {
    return source.kind() == EventKind.FINGERPRINT
        && (key.equals("jarm") || key.equals("hassh"))
        && !key.equals(source.text(Field.FINGERPRINT_TYPE));
  }

  private static @Nullable Object citable(Event source, Field field) {
    Object value = field == Field.PATH ? pathWithoutValues(source) : source.get(field);
    return switch (value) {
      case String text -> capped(SecretMask.mask(text));
      case Instant time -> time.toString(); // evidence holds plain values only
      case null, default -> value;
    };
  }

  private SecretMask.Masked line() {
    SecretMask.Masked known = line;
    if (known == null) {
      known = SecretMask.of(Objects.requireNonNullElse(source.text(Field.COMMAND_TEXT), ""));
      line = known;
    }
    return known;
  }

  private void citeCommand(List<Event> matched, Map<String, Object> values) {
    SecretMask.Masked masked = line();
    values.put("command_text", capped(masked.text()));
    putIfPresent(values, "uid", source.text(Field.UID));
    putIfPresent(values, "user", source.text(Field.USER));
    putIfPresent(values, "pwd", source.text(Field.PWD));
    List<Map<String, Object>> spans = spans(matched, masked);
    if (!spans.isEmpty()) {
      values.put("spans", spans);
    }
    if (matched.stream().anyMatch(event -> event.flag(Field.DECODED))) {
      values.put("decoded", true);
    }
    Set<String> via = new LinkedHashSet<>();
    matched.forEach(event -> via.addAll(event.list(Field.VIA)));
    if (!via.isEmpty()) {
      values.put("via", List.copyOf(via));
    }
  }

  private static List<Map<String, Object>> spans(List<Event> matched, SecretMask.Masked masked) {
    Set<Map<String, Object>> spans = new LinkedHashSet<>();
    for (Event event : matched) {
      Long start = event.integer(Field.SPAN_START);
      Long end = event.integer(Field.SPAN_END);
      if (start != null && end != null && spans.size() < MOST_SPANS) {
        Map<String, Object> span = new TreeMap<>();
        span.put("start", (long) masked.offset(start.intValue()));
        span.put("end", (long) masked.offset(end.intValue()));
        putIfPresent(span, "image", event.text(Field.IMAGE));
        spans.add(span);
      }
    }
    return new ArrayList<>(spans);
  }

  private static void putIfPresent(Map<String, Object> values, String key, @Nullable String value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  // Query values may hold credentials; the names show what was attacked.
  private static @Nullable String pathWithoutValues(Event source) {
    String path = source.text(Field.PATH);
    String query = source.text(Field.QUERY);
    if (path == null || query == null || query.isEmpty()) {
      return path;
    }
    StringBuilder names = new StringBuilder(path).append('?');
    int from = 0;
    while (from <= query.length()) {
      int end = query.indexOf('&', from);
      end = end < 0 ? query.length() : end;
      int equals = query.indexOf('=', from);
      if (equals >= 0 && equals < end) {
        names.append(names.charAt(names.length() - 1) == '?' ? "" : "&");
        names.append(query, from, equals + 1);
      }
      from = end + 1;
    }
    return names.toString();
  }

  private static String capped(String text) {
    return text.length() <= TEXT_CAP ? text : text.substring(0, TEXT_CAP) + "…";
  }
}
