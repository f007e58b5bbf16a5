package org.decnet.sigma.correlate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A correlation worked out anew from the whole history at every event. */
final class BruteForce {
  /** An event: rules are the letters that it matched. */
  record Event(long time, String id, String rules, Map<String, Object> fields) {}

  /** What an event is to one group: the rules by which it belongs, and its values. */
  record Entry(long time, String id, Set<Integer> rules, List<Object> values) {}

  /** The number of a window; null for none. */
  interface Aggregation {
    BigDecimal of(List<Entry> window);
  }

  /** A truth about which rules are picked in order and which are there at all. */
  interface Order {
    boolean holds(Set<Integer> picked, Set<Integer> present);
  }

  private final long span;
  private final List<String> groupBy;
  private final @Nullable String field;
  private final boolean numeric;
  private final Map<String, String> aliasesOfB;
  private final Predicate<List<Entry>> criterion;

  /**
   * A correlation over the rules a, b and c.
   *
   * @param aliasesOfB fields that stand for others in events as b sees them
   */
  BruteForce(
      long span,
      List<String> groupBy,
      @Nullable String field,
      boolean numeric,
      Map<String, String> aliasesOfB,
      Predicate<List<Entry>> criterion) {
    this.span = span;
    this.groupBy = groupBy;
    this.field = field;
    this.numeric = numeric;
    this.aliasesOfB = aliasesOfB;
    this.criterion = criterion;
  }

  /** Time and group of each match, over events in order. */
  List<String> run(List<Event> events) {
    List<String> told = new ArrayList<>();
    Map<List<String>, List<Entry>> history = new HashMap<>();
    Map<List<String>, Boolean> held = new HashMap<>();
    for (Event event : events) {
      entries(event)
          .forEach((key, entry) -> {
            List<Entry> group = history.computeIfAbsent(key, absent -> new ArrayList<>());
            boolean fresh = window(group, entry.time()).isEmpty();
            group.add(entry);
            boolean holds = criterion.test(window(group, entry.time()));
            boolean before = !fresh && held.getOrDefault(key, false);
            held.put(key, holds);
            if (holds && !before) {
              told.add(event.time() + " " + key);
            }
          });
    }
    return told.stream().sorted().toList();
  }

  private List<Entry> window(List<Entry> group, long now) {
    return group.stream().filter(entry -> entry.time() > now - span).toList();
  }

  private Map<List<String>, Entry> entries(Event event) {
    Map<List<String>, Set<Integer>> rules = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      if (event.rules().indexOf("abc".charAt(i)) >= 0) {
        for (List<String> key : keys(event, i)) {
          rules.computeIfAbsent(key, absent -> new TreeSet<>()).add(i);
        }
      }
    }
    Map<List<String>, Entry> result = new HashMap<>();
    rules.forEach((key, matched) -> {
      List<Object> values = values(event, matched);
      if (field == null || !values.isEmpty()) {
        result.put(key, new Entry(event.time(), event.id(), matched, values));
      }
    });
    return result;
  }

  private String fieldName(String name, int rule) {
    return rule == 1 ? aliasesOfB.getOrDefault(name, name) : name;
  }

  private Set<List<String>> keys(Event event, int rule) {
    Set<List<String>> keys = new LinkedHashSet<>();
    keys.add(List.of());
    for (String name : groupBy) {
      Set<List<String>> longer = new LinkedHashSet<>();
      for (List<String> key : keys) {
        for (Object value : all(event.fields().get(fieldName(name, rule)))) {
          List<String> next = new ArrayList<>(key);
          next.add(value.toString());
          longer.add(next);
        }
      }
      keys = longer;
    }
    return keys;
  }

  private static List<?> all(@Nullable Object value) {
    return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
  }

  private List<Object> values(Event event, Set<Integer> matched) {
    List<Object> values = new ArrayList<>();
    if (field == null) {
      return values;
    }
    Set<String> read = new HashSet<>();
    for (int rule : matched) {
      String name = fieldName(field, rule);
      if (read.add(name)) {
        for (Object value : all(event.fields().get(name))) {
          if (!numeric) {
            values.add(value.toString());
          } else if (Character.isDigit(value.toString().charAt(value.toString().length() - 1))) {
            values.add(new BigDecimal(value.toString()));
          }
        }
      }
    }
    return values;
  }

  static BigDecimal count(List<Entry> window) {
    return BigDecimal.valueOf(window.size());
  }

  static BigDecimal distinct(List<Entry> window) {
    Set<Object> values = new HashSet<>();
    window.forEach(entry -> values.addAll(entry.values()));
    return BigDecimal.valueOf(values.size());
  }

  private static List<BigDecimal> numbers(List<Entry> window) {
    return window.stream()
        .flatMap(entry -> entry.values().stream())
        .map(BigDecimal.class::cast)
        .sorted()
        .toList();
  }

  static BigDecimal sum(List<Entry> window) {
    return numbers(window).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal average(List<Entry> window) {
    BigDecimal count = BigDecimal.valueOf(numbers(window).size());
    return sum(window).divide(count, 60, RoundingMode.HALF_EVEN);
  }

  static Aggregation percentile(String percentile) {
    return window -> {
      List<BigDecimal> sorted = numbers(window);
      BigDecimal rank =
          new BigDecimal(percentile)
              .multiply(BigDecimal.valueOf(sorted.size() - 1))
              .divide(BigDecimal.valueOf(100));
      int below = rank.intValue();
      BigDecimal low = sorted.get(below);
      BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
      BigDecimal part = rank.subtract(BigDecimal.valueOf(below));
      return low.multiply(BigDecimal.ONE.subtract(part)).add(high.multiply(part));
    };
  }

  static Set<Integer> present(List<Entry> window) {
    Set<Integer> present = new HashSet<>();
    window.forEach(entry -> present.addAll(entry.rules()));
    return present;
  }

  static BigDecimal rules(List<Entry> window) {
    return BigDecimal.valueOf(present(window).size());
  }

  /** Whether some pick of rules, one event after the other in order, makes the order hold. */
  static Predicate<List<Entry>> ordered(Order order) {
    return window -> {
      for (int mask = 0; mask < 8; mask++) {
        Set<Integer> picked = picked(mask);
        if (order.holds(picked, present(window)) && inOrder(new ArrayList<>(picked), window)) {
          return true;
        }
      }
      return false;
    };
  }

  static BigDecimal longest(List<Entry> window) {
    int longest = 0;
    for (int mask = 0; mask < 8; mask++) {
      List<Integer> picked = new ArrayList<>(picked(mask));
      longest = inOrder(picked, window) ? Math.max(longest, picked.size()) : longest;
    }
    return BigDecimal.valueOf(longest);
  }

  private static Set<Integer> picked(int mask) {
    Set<Integer> picked = new TreeSet<>();
    for (int i = 0; i < 3; i++) {
      if ((mask & 1 << i) != 0) {
        picked.add(i);
      }
    }
    return picked;
  }

  private static boolean inOrder(List<Integer> rules, List<Entry> window) {
    int next = 0;
    for (Entry entry : window) {
      if (next < rules.size() && entry.rules().contains(rules.get(next))) {
        next++;
      }
    }
    return next == rules.size();
  }
}
