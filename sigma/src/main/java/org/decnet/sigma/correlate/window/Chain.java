package org.decnet.sigma.correlate.window;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.decnet.sigma.correlate.snapshot.SnapshotWriter;
import org.jspecify.annotations.Nullable;

/**
 * Events one after the other.
 *
 * @param start time of the first
 * @param id the last
 * @param before those before it; null for none
 */
record Chain(long start, String id, @Nullable Chain before) {

  /** A chain of one event. */
  static Chain of(long time, String id) {
    return new Chain(time, id, null);
  }

  /** This chain with one more event. */
  Chain then(String next) {
    return new Chain(start, next, this);
  }

  /** The chain that starts later, which is the one that stays longer in the window. */
  static @Nullable Chain later(@Nullable Chain one, @Nullable Chain other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.start >= other.start ? one : other;
  }

  /** The events, the first one first. */
  List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Chain at = this; at != null; at = at.before) {
      ids.add(at.id);
    }
    Collections.reverse(ids);
    return ids;
  }

  static void write(@Nullable Chain chain, SnapshotWriter out) {
    List<String> ids = chain == null ? List.of() : chain.ids();
    out.number(ids.size());
    if (chain != null) {
      out.number(chain.start);
      ids.forEach(out::text);
    }
  }

  /** Reads what {@link #write} wrote; a chain has the length that its place demands. */
  static @Nullable Chain read(int length, SnapshotReader in) throws MalformedSnapshot {
    int count = in.count("events of a chain");
    if (count == 0) {
      return null;
    }
    if (count != length) {
      throw in.error("a chain of " + count + " events where " + length + " belong");
    }
    long start = in.number();
    Chain chain = of(start, in.text("event id"));
    for (int i = 1; i < count; i++) {
      chain = chain.then(in.text("event id"));
    }
    return chain;
  }
}
