package org.decnet.sigma.correlate;

import java.util.Arrays;
import java.util.List;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.decnet.sigma.correlate.snapshot.SnapshotWriter;
import org.decnet.sigma.correlate.window.Several;
import org.decnet.sigma.correlate.window.StoredValue;
import org.jspecify.annotations.Nullable;

/** An event as far as correlations look at it. */
final class Occurrence implements Signal, Comparable<Occurrence> {
  private final long time;
  private final long arrival;
  private final String id;
  private final int[] sources;
  private final String[] names;
  private final @Nullable Object[] values;

  /**
   * Keeps an event.
   *
   * @param arrival number in the order of arrival, which decides between events of one time
   * @param sources the referred rules that it matched
   * @param names the fields that were looked up
   * @param values their values as {@link Values} keeps them
   */
  Occurrence(
      long time,
      long arrival,
      String id,
      int[] sources,
      String[] names,
      @Nullable Object[] values) {
    this.time = time;
    this.arrival = arrival;
    this.id = id;
    this.sources = sources;
    this.names = names;
    this.values = values;
  }

  long time() {
    return time;
  }

  String id() {
    return id;
  }

  int[] sources() {
    return sources;
  }

  @Override
  public @Nullable Object value(String field) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(field)) {
        return values[i];
      }
    }
    return null;
  }

  void write(SnapshotWriter out) {
    out.number(time).number(arrival).text(id).number(sources.length);
    for (int source : sources) {
      out.number(source);
    }
    out.number(names.length);
    for (int i = 0; i < names.length; i++) {
      out.text(names[i]);
      Object value = values[i];
      StoredValue.write(value instanceof List<?> list ? several(list) : value, out);
    }
  }

  private static Several several(List<?> list) {
    return new Several(list.stream().<Object>map(each -> each).toList());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param known the number that each written source has now; -1 for a rule that is no longer there
   */
  static Occurrence read(SnapshotReader in, int[] known) throws MalformedSnapshot {
    long time = in.number();
    long arrival = in.number();
    String id = in.text("event id");
    int[] sources = new int[in.count("rules of an event")];
    int kept = 0;
    for (int i = 0; i < sources.length; i++) {
      int source = known[in.number("number of a rule", 0, known.length - 1)];
      if (source >= 0) {
        sources[kept++] = source;
      }
    }
    String[] names = new String[in.count("fields of an event")];
    @Nullable Object[] values = new @Nullable Object[names.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.text("field");
      values[i] = value(in);
    }
    return new Occurrence(time, arrival, id, Arrays.copyOf(sources, kept), names, values);
  }

  private static @Nullable Object value(SnapshotReader in) throws MalformedSnapshot {
    Object value = StoredValue.read(in);
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Long number -> number;
      case Several several when several.values().stream().allMatch(String.class::isInstance) ->
          several.values().stream().map(Object::toString).toList();
      case Object other -> throw in.error("a field of an event must be a text or a number");
    };
  }

  @Override
  public int compareTo(Occurrence other) {
    int order = Long.compare(time, other.time);
    return order != 0 ? order : Long.compare(arrival, other.arrival);
  }
}
