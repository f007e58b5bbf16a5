package org.decnet.sigma.correlate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.decnet.sigma.correlate.snapshot.SnapshotWriter;
import org.decnet.sigma.correlate.window.GroupState;
import org.decnet.sigma.correlate.window.Tuple;
import org.jspecify.annotations.Nullable;

/** Writes states down and reads them again. */
final class Snapshots {
  private static final String MAGIC = "decnet-correlator";
  private static final int VERSION = 2;

  private final List<Source> sources;
  private final List<Plan> plans;

  Snapshots(List<Source> sources, List<Plan> plans) {
    this.sources = sources;
    this.plans = plans;
  }

  byte[] write(CorrelatorState state) {
    SnapshotWriter out = new SnapshotWriter().text(MAGIC).number(VERSION);
    out.number(sources.size());
    sources.forEach(source -> out.text(source.identity()));
    out.number(plans.size());
    plans.forEach(plan -> out.text(plan.identity()));
    state.tally().write(out);
    state.buffer().write(out);
    out.number(state.groupTable().count());
    state.groupTable().forEach(group -> write(group, out));
    return out.finish();
  }

  /** A group's content is a text of its own, so that it can be skipped. */
  private static void write(Group group, SnapshotWriter out) {
    SnapshotWriter content = new SnapshotWriter();
    group.state().write(content);
    out.number(group.plan().index());
    group.key().write(out);
    out.number(group.last()).flag(group.holding()).number(group.lastHeld());
    out.bytes(content.finish());
  }

  void read(byte[] bytes, CorrelatorState state) throws MalformedSnapshot {
    SnapshotReader in = new SnapshotReader(bytes);
    if (!in.text("name of the format").equals(MAGIC)) {
      throw in.error("not a snapshot of a correlator");
    }
    in.number("version", VERSION, VERSION);
    int[] knownSources = known(in, "rules", index(sources, Source::identity));
    int[] knownPlans = known(in, "correlations", index(plans, Plan::identity));
    state.tally().read(in);
    state.buffer().read(in, knownSources);
    int groups = in.count("groups");
    for (int i = 0; i < groups; i++) {
      Group group = group(in, knownPlans);
      if (group != null && state.groupTable().has(group.plan(), group.key())) {
        throw in.error("a group that is there twice");
      }
      if (group != null) {
        state.groupTable().add(group);
      }
    }
    in.end();
    state.groupTable().evict();
  }

  private static <T> Map<String, Integer> index(List<T> items, Function<T, String> identity) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      index.putIfAbsent(identity.apply(items.get(i)), i);
    }
    return index;
  }

  private static int[] known(SnapshotReader in, String what, Map<String, Integer> index)
      throws MalformedSnapshot {
    int[] known = new int[in.count(what)];
    for (int i = 0; i < known.length; i++) {
      known[i] = index.getOrDefault(in.text(what), -1);
    }
    return known;
  }

  private @Nullable Group group(SnapshotReader in, int[] known) throws MalformedSnapshot {
    int written = in.number("number of a correlation", 0, known.length - 1);
    Tuple key = Tuple.read(in);
    long last = in.number();
    boolean holding = in.flag("whether a group holds");
    long lastHeld = in.number();
    byte[] content = in.bytes("content of a group");
    if (known[written] < 0) {
      return null;
    }
    Plan plan = plans.get(known[written]);
    if (key.parts().size() != plan.correlation().groupBy().size()) {
      throw in.error("a key of " + key.parts().size() + " values");
    }
    SnapshotReader inner = new SnapshotReader(content);
    GroupState state = plan.states().read(inner);
    inner.end();
    Group group = new Group(plan, key, state);
    group.resume(last, holding, lastHeld);
    return group;
  }
}
