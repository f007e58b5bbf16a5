package org.decnet.engine.fingerprint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/**
 * Which software is known to have which fingerprint. It names what it knows and judges nothing: a
 * library is a tool, and only what exists to command others is a framework, which rules look at.
 */
public final class FingerprintCatalogue {
  /** Knows nothing. */
  public static final FingerprintCatalogue EMPTY = new FingerprintCatalogue(List.of());

  private final Map<String, Entry> entries;

  /**
   * What has a fingerprint.
   *
   * @param type as {@code fingerprint_type} says it; {@code browser} for hashes of canvas and
   *     audio, joined by a colon
   * @param value the fingerprint, in lower case
   * @param name the software
   * @param framework whether it is a framework to command other machines
   */
  public record Entry(String type, String value, String name, boolean framework) {}

  /** A catalogue; of two entries for one fingerprint the later one counts. */
  public FingerprintCatalogue(List<Entry> known) {
    Map<String, Entry> all = new HashMap<>();
    known.forEach(entry -> all.put(key(entry.type(), entry.value()), entry));
    entries = Map.copyOf(all);
  }

  /** What is known to have a fingerprint. */
  public Optional<Entry> find(String type, String value) {
    return Optional.ofNullable(entries.get(key(type, value)));
  }

  /** Names of browsers' drivers by the hashes of what they draw and sound like. */
  public Map<String, String> browsers() {
    Map<String, String> browsers = new HashMap<>();
    entries.values().stream()
        .filter(entry -> entry.type().equals("browser"))
        .forEach(entry -> browsers.put(entry.value(), entry.name()));
    return browsers;
  }

  /** A fingerprint with the name of what has it; the same event if nobody knows. */
  public Event name(Event event) {
    if (event.kind() != EventKind.FINGERPRINT) {
      return event;
    }
    String type = event.text(Field.FINGERPRINT_TYPE);
    String value = event.text(Field.VALUE);
    return type == null || value == null
        ? event
        : find(type, value).map(entry -> named(event, entry)).orElse(event);
  }

  private static Event named(Event event, Entry entry) {
    Event.Builder named = event.toBuilder();
    if (event.get(Field.TOOL) == null) {
      named.set(Field.TOOL, entry.name());
    }
    if (entry.framework()) {
      named.set(Field.CATALOGUE_MATCH, entry.name());
    }
    return named.build();
  }

  private static String key(String type, String value) {
    return type + ' ' + value.toLowerCase(Locale.ROOT);
  }
}
