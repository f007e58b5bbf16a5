package org.decnet.sigma.correlate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.correlate.CorrelatorState.Incoming;
import org.decnet.sigma.correlate.window.Several;
import org.decnet.sigma.correlate.window.Tuple;
import org.jspecify.annotations.Nullable;

/** Works out what one event means to each group of a correlation. */
final class Contributions {
  private final Plan plan;
  private final Tally tally;

  /** Takes what an event means to one group. */
  interface Sink {
    /**
     * One event, or one correlation that came to hold, enters a group.
     *
     * @param positions which rules it matched, highest first
     * @param value what is aggregated; null where nothing is
     * @param carrier what correlations of this one see it through
     * @param position the rule that the carrier matched
     */
    void enter(Tuple key, int[] positions, @Nullable Object value, Signal carrier, int position);
  }

  Contributions(Plan plan, Tally tally) {
    this.plan = plan;
    this.tally = tally;
  }

  void of(List<Incoming> incoming, Sink sink) {
    if (incoming.size() == 1) {
      single(incoming.get(0), sink);
      return;
    }
    List<Incoming> together = new ArrayList<>();
    for (Incoming each : incoming) {
      // To a count, each match of a correlation is one thing; an event is one in all its rules.
      if (!plan.temporal() && each.signal() instanceof Signal.Raised) {
        single(each, sink);
      } else {
        together.add(each);
      }
    }
    merged(together, sink);
  }

  private void single(Incoming incoming, Sink sink) {
    List<Tuple> keys = keys(incoming);
    if (keys.isEmpty()) {
      return;
    }
    Object value = null;
    if (plan.correlation().type().needsField()) {
      value = value(List.of(incoming));
      if (value == null) {
        return;
      }
    }
    int[] positions = {incoming.position()};
    for (int i = 0; i < keys.size(); i++) {
      sink.enter(keys.get(i), positions, value, incoming.signal(), incoming.position());
    }
  }

  private void merged(List<Incoming> together, Sink sink) {
    Map<Tuple, List<Incoming>> byKey = new LinkedHashMap<>();
    for (Incoming each : together) {
      for (Tuple key : keys(each)) {
        byKey.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
      }
    }
    byKey.forEach((key, members) -> enter(key, members, sink));
  }

  private void enter(Tuple key, List<Incoming> members, Sink sink) {
    Object value = null;
    if (plan.correlation().type().needsField()) {
      value = value(members);
      if (value == null) {
        return;
      }
    }
    TreeSet<Integer> positions = new TreeSet<>();
    members.forEach(member -> positions.add(member.position()));
    int[] descending = positions.descendingSet().stream().mapToInt(Integer::intValue).toArray();
    Incoming first = members.get(0);
    sink.enter(key, descending, value, first.signal(), first.position());
  }

  private List<Tuple> keys(Incoming incoming) {
    List<Tuple> keys = tuples(plan.groupFields(incoming.position()), incoming.signal());
    if (keys.isEmpty()) {
      tally.withoutGroup++;
    }
    return keys;
  }

  /** All combinations of the values of some fields; none if a field has none. */
  private List<Tuple> tuples(List<String> fields, Signal signal) {
    String[] first = new String[fields.size()];
    boolean plain = true;
    for (int i = 0; i < first.length && plain; i++) {
      Object kept = signal.value(fields.get(i));
      if (kept instanceof String text) {
        first[i] = text;
      } else if (kept instanceof Long number) {
        first[i] = number.toString();
      } else if (kept == null) {
        return List.of();
      } else {
        plain = false;
      }
    }
    return plain ? List.of(Tuple.of(first)) : product(fields, signal);
  }

  private List<Tuple> product(List<String> fields, Signal signal) {
    List<List<String>> combinations = List.of(List.of());
    for (String field : fields) {
      List<List<String>> longer = new ArrayList<>();
      Set<String> values = new LinkedHashSet<>(Values.texts(signal.value(field)));
      for (List<String> combination : combinations) {
        for (String value : values) {
          List<String> next = new ArrayList<>(combination);
          next.add(value);
          longer.add(next);
        }
      }
      if (longer.size() > Values.MOST) {
        tally.cutValues++;
        longer = longer.subList(0, Values.MOST);
      }
      combinations = longer;
    }
    return combinations.stream().map(parts -> Tuple.of(parts.toArray(String[]::new))).toList();
  }

  /** The values of an event, each way of reading them once; null, counted, if there are none. */
  private @Nullable Object value(List<Incoming> members) {
    List<Object> values = new ArrayList<>(1);
    Set<List<String>> read = new LinkedHashSet<>();
    for (Incoming member : members) {
      List<String> fields = plan.valueFields(member.position());
      if (members.size() == 1 || read.add(fields)) {
        addValues(fields, member.signal(), values);
      }
    }
    if (values.isEmpty()) {
      tally.withoutValue++;
      return null;
    }
    return values.size() == 1 ? values.get(0) : new Several(values);
  }

  private void addValues(List<String> fields, Signal signal, List<Object> values) {
    boolean single = fields.size() == 1;
    if (plan.correlation().type() != Correlation.Type.VALUE_COUNT) {
      values.addAll(Values.numbers(signal.value(fields.get(0))));
    } else if (single) {
      values.addAll(Values.texts(signal.value(fields.get(0))));
    } else {
      values.addAll(tuples(fields, signal));
    }
  }
}
