package org.decnet.decoy.redis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one source has stored, in small and bounded memory. Names and texts are bytes as characters
 * of ISO 8859-1. Not safe for threads: whoever uses it holds its lock.
 */
final class Keyspace {
  private static final int MOST_KEYS = 512;
  private static final long MOST_BYTES = 512 * 1024;

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long bytes;

  /** A value. */
  sealed interface Value permits Text, Items, Members, Fields {}

  /** A string. */
  record Text(String text) implements Value {}

  /** A list. */
  record Items(List<String> items) implements Value {}

  /** A set. */
  record Members(Set<String> members) implements Value {}

  /** A hash. */
  record Fields(Map<String, String> fields) implements Value {}

  private record Entry(Value value, @Nullable Instant ends) {}

  /** Whether there is room for so many bytes more. */
  boolean hasRoom(long more) {
    return entries.size() < MOST_KEYS && bytes + more <= MOST_BYTES;
  }

  /** Notes that bytes were stored; what is deleted does not give them back. */
  void grow(long more) {
    bytes += more;
  }

  @Nullable Value get(String key, Instant now) {
    Entry entry = entries.get(key);
    if (entry != null && entry.ends() != null && !now.isBefore(entry.ends())) {
      entries.remove(key);
      return null;
    }
    return entry == null ? null : entry.value();
  }

  void put(String key, Value value, @Nullable Instant ends) {
    entries.put(key, new Entry(value, ends));
  }

  boolean remove(String key, Instant now) {
    boolean there = get(key, now) != null;
    entries.remove(key);
    return there;
  }

  /** When a key ends; null if never. */
  @Nullable Instant ends(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.ends();
  }

  /** Names of all keys. */
  List<String> keys(Instant now) {
    return new ArrayList<>(entries.keySet()).stream().filter(key -> get(key, now) != null).toList();
  }

  void clear() {
    entries.clear();
    bytes = 0;
  }

  /** The list of a key, made if there is none; null if the key holds something else. */
  @Nullable Items items(String key, Instant now) {
    Value value = get(key, now);
    if (value == null) {
      value = new Items(new ArrayList<>());
      put(key, value, null);
    }
    return value instanceof Items items ? items : null;
  }

  /** The set of a key, made if there is none; null if the key holds something else. */
  @Nullable Members members(String key, Instant now) {
    Value value = get(key, now);
    if (value == null) {
      value = new Members(new LinkedHashSet<>());
      put(key, value, null);
    }
    return value instanceof Members members ? members : null;
  }

  /** The hash of a key, made if there is none; null if the key holds something else. */
  @Nullable Fields fields(String key, Instant now) {
    Value value = get(key, now);
    if (value == null) {
      value = new Fields(new LinkedHashMap<>());
      put(key, value, null);
    }
    return value instanceof Fields fields ? fields : null;
  }
}
