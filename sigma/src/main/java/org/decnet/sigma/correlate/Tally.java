package org.decnet.sigma.correlate;

import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.decnet.sigma.correlate.snapshot.SnapshotWriter;

/** The counters of one state while they count. */
final class Tally {
  long late;
  long hurried;
  long evictedGroups;
  long droppedEvents;
  long withoutGroup;
  long withoutValue;
  long cutValues;

  Counters counters() {
    return new Counters(
        late, hurried, evictedGroups, droppedEvents, withoutGroup, withoutValue, cutValues);
  }

  void write(SnapshotWriter out) {
    out.number(late).number(hurried).number(evictedGroups).number(droppedEvents);
    out.number(withoutGroup).number(withoutValue).number(cutValues);
  }

  void read(SnapshotReader in) throws MalformedSnapshot {
    late = in.number();
    hurried = in.number();
    evictedGroups = in.number();
    droppedEvents = in.number();
    withoutGroup = in.number();
    withoutValue = in.number();
    cutValues = in.number();
  }
}
