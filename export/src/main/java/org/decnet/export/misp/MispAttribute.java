package org.decnet.export.misp;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One value.
 *
 * @param toIds whether detection should look for it
 * @param correlates whether events that share it have to do with each other
 * @param comment of ours; empty if there is none
 * @param tags names of tags, in order
 */
record MispAttribute(
    MispType type,
    String value,
    boolean toIds,
    boolean correlates,
    String comment,
    Instant first,
    Instant last,
    List<String> tags) {
  /** Copies the tags. */
  MispAttribute {
    tags = List.copyOf(tags);
  }

  /** A value that says nothing by itself. */
  static MispAttribute generic(MispType type, String value, Instant first, Instant last) {
    return new MispAttribute(type, value, false, false, "", first, last, List.of());
  }

  /** The same value as somebody else showed it. */
  MispAttribute join(MispAttribute other) {
    return new MispAttribute(
        type,
        value,
        toIds || other.toIds,
        correlates && other.correlates,
        comment,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last,
        List.copyOf(new TreeSet<>(Stream.concat(tags.stream(), other.tags.stream()).toList())));
  }

  /**
   * What is written of it.
   *
   * @param scope what it is unique in
   */
  Map<String, Object> json(String scope) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uuid", MispIds.of("attribute", scope, type.word(), value));
    json.put("type", type.word());
    json.put("category", type.category());
    json.put("value", value);
    json.put("to_ids", toIds);
    json.put("disable_correlation", !correlates);
    json.put("distribution", MispIds.INHERITED);
    json.put("timestamp", MispIds.seconds(last));
    json.put("first_seen", MispIds.time(first));
    json.put("last_seen", MispIds.time(last));
    json.put("comment", comment);
    if (!tags.isEmpty()) {
      json.put("Tag", tags.stream().<Object>map(MispIds::tag).toList());
    }
    return json;
  }
}
