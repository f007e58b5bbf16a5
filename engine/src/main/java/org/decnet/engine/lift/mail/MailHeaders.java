package org.decnet.engine.lift.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of a message by lower-case name, of which only so many are kept. */
final class MailHeaders {
  private static final int MOST = 500;
  private static final int LONGEST = 16 * 1024;

  private final Map<String, List<String>> values = new HashMap<>();
  private int count;

  void add(String name, @Nullable String value) {
    if (value == null || count >= MOST) {
      return;
    }
    count++;
    String kept = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    values
        .computeIfAbsent(name.toLowerCase(Locale.ROOT), unused -> new ArrayList<>(1))
        .add(kept.strip());
  }

  /** The first value of a header; null if there is none. */
  @Nullable String first(String name) {
    List<String> all = values.get(name);
    return all == null ? null : all.getFirst();
  }

  /** All values of a header. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  boolean has(String name) {
    return values.containsKey(name);
  }
}
