package org.decnet.sigma.correlate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a {@link Correlator} remembers. It belongs to the correlator that made it, and to one thread
 * at a time.
 */
public final class CorrelatorState {
  private final Correlator owner;
  private final Tally tally = new Tally();
  private final ReorderBuffer buffer;
  private final Groups groups;
  // Empty between events: what happened to each correlation while one event is worked off.
  private final List<List<Incoming>> incoming = new ArrayList<>();
  private final BitSet touched = new BitSet();

  /**
   * Something for a correlation to count.
   *
   * @param position which of its rules matched
   */
  record Incoming(int position, Signal signal) {}

  CorrelatorState(Correlator owner, int plans, CorrelatorOptions settings) {
    this.owner = owner;
    this.buffer = new ReorderBuffer(settings, tally);
    this.groups = new Groups(plans, settings, tally);
    for (int i = 0; i < plans; i++) {
      incoming.add(new ArrayList<>(1));
    }
  }

  boolean belongsTo(Correlator correlator) {
    return owner == correlator;
  }

  /** What was not counted in full so far. */
  public Counters counters() {
    return tally.counters();
  }

  /** How many groups are remembered. */
  public int groups() {
    return groups.count();
  }

  /** How many events the groups remember together. */
  public long events() {
    return groups.events();
  }

  /** How many events wait until their time is settled. */
  public int waiting() {
    return buffer.size();
  }

  /** The time, in microseconds since the epoch, before which an event is late. */
  public long frontier() {
    return buffer.frontier();
  }

  Tally tally() {
    return tally;
  }

  ReorderBuffer buffer() {
    return buffer;
  }

  Groups groupTable() {
    return groups;
  }

  void enqueue(Plan.Use use, Signal signal) {
    incoming.get(use.plan().index()).add(new Incoming(use.position(), signal));
    touched.set(use.plan().index());
  }

  /** The first correlation that something happened to, or -1. */
  int nextTouched() {
    return touched.nextSetBit(0);
  }

  List<Incoming> incoming(int plan) {
    return incoming.get(plan);
  }

  void done(int plan) {
    incoming.get(plan).clear();
    touched.clear(plan);
  }
}
