package org.decnet.server.webhook.channel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.decnet.store.json.JsonText;

/**
 * What people are told of one event.
 *
 * @param title our own words
 * @param facts bounded in number and length; values may be an attacker's, without any character
 *     that ends a line, hides, or turns the reading direction
 */
record Notice(String title, List<Fact> facts) {
  private static final int MOST_LISTED = 10;

  /** What people look for first. */
  private static final List<String> FIRST =
      List.of(
          "techniques_added",
          "rule_id",
          "attacker_ip",
          "src_ip",
          "decky",
          "decky_name",
          "service",
          "command_text",
          "score",
          "aggregate_verdict",
          "state",
          "webhook");

  /** Copies the facts. */
  Notice {
    facts = List.copyOf(facts);
  }

  /** A name of ours and a value. */
  record Fact(String name, String value) {}

  /**
   * How much is told of each event.
   *
   * @param events most events
   * @param facts most facts of one
   * @param characters most characters of a value
   */
  record Bounds(int events, int facts, int characters) {
    /** Much of one event, little of each of many. */
    static Bounds of(Envelope envelope) {
      return envelope.together().isEmpty() ? new Bounds(1, 20, 300) : new Bounds(10, 4, 120);
    }
  }

  /** The events of an envelope within bounds. */
  static List<Notice> all(Envelope envelope) {
    Bounds bounds = Bounds.of(envelope);
    return envelope.events().stream()
        .limit(bounds.events())
        .map(event -> of(event, bounds))
        .toList();
  }

  /** What all of it is about, in one line. */
  static String title(Envelope envelope) {
    int events = envelope.events().size();
    return events == 1 ? Headline.of(envelope) : events + " events";
  }

  /** How many events are not told; 0 if all are. */
  static int leftOut(Envelope envelope) {
    return Math.max(0, envelope.events().size() - Bounds.of(envelope).events());
  }

  /** The line that says so. */
  static String more(int leftOut) {
    return "and " + leftOut + " more, which the dashboard shows";
  }

  private static Notice of(Envelope event, Bounds bounds) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("time", event.ts().toString()));
    event.payload().entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey, Notice::inOrder))
        .limit(bounds.facts())
        .map(fact ->
            new Fact(
                PlainText.of(fact.getKey(), bounds.characters()),
                PlainText.of(words(fact.getValue()), bounds.characters())))
        .forEach(facts::add);
    facts.add(new Fact("topic", PlainText.of(event.topic(), bounds.characters())));
    return new Notice(Headline.of(event), facts);
  }

  private static int inOrder(String one, String other) {
    return Comparator.comparingInt(Notice::rank)
        .thenComparing(Comparator.naturalOrder())
        .compare(one, other);
  }

  private static int rank(String name) {
    int at = FIRST.indexOf(name);
    return at < 0 ? FIRST.size() : at;
  }

  private static String words(Object value) {
    return switch (value) {
      case List<?> list -> listed(list);
      case Map<?, ?> map when map.get("command_text") instanceof String typed -> typed;
      case Map<?, ?> map -> object(map);
      default -> value.toString();
    };
  }

  private static String listed(List<?> list) {
    String shown =
        list.stream().limit(MOST_LISTED).map(Notice::words).collect(Collectors.joining(", "));
    return list.size() <= MOST_LISTED ? shown : shown + ", and " + (list.size() - MOST_LISTED);
  }

  @SuppressWarnings("unchecked") // payloads are of plain values, whose maps have texts for keys
  private static String object(Map<?, ?> map) {
    return JsonText.ofMap((Map<String, ?>) map);
  }
}
