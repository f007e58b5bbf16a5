package org.decnet.engine.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.decnet.engine.port.RuleChange;
import org.decnet.engine.port.RuleListener;
import org.decnet.engine.tag.ActiveRules;
import org.decnet.engine.tag.RuleStates;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;

/**
 * The rules and states in force, which change while others read them. Changes are made one after
 * the other; a reader takes one moment of both, without a lock.
 */
public final class LiveRules {
  private final ReentrantLock changing = new ReentrantLock();
  private final List<RuleListener> listeners = new CopyOnWriteArrayList<>();
  private volatile Moment moment;

  /** All that belongs together. */
  private record Moment(RuleFolder folder, Map<RuleId, RuleState> stored, ActiveRules active) {}

  /** Starts from a folder, without states. */
  public LiveRules(RuleFolder folder) {
    this.moment = new Moment(folder, Map.of(), ActiveRules.of(folder.pack()));
  }

  /** The rules and states to hold an event against. */
  public ActiveRules active() {
    return moment.active();
  }

  /** The files behind the rules. */
  public RuleFolder folder() {
    return moment.folder();
  }

  /** The states as they are stored, by rule id or family. */
  public Map<RuleId, RuleState> states() {
    return moment.stored();
  }

  /** Lets someone hear of changes from now on. */
  public void subscribe(RuleListener listener) {
    listeners.add(listener);
  }

  /** Takes over changed files, all at once, and tells what changed. */
  public void changeFiles(List<FileChange> fileChanges) {
    changing.lock();
    try {
      Moment now = moment;
      RuleFolder.Step step = now.folder().with(fileChanges);
      RuleStates states = now.active().states();
      ActiveRules active = new ActiveRules(step.folder().pack(), states);
      moment = new Moment(step.folder(), now.stored(), active);
      tell(step.changes());
    } finally {
      changing.unlock();
    }
  }

  /**
   * Takes over the states as they are stored, and tells what changed.
   *
   * @param now the time at which they are looked at
   */
  public void changeStates(Instant now, Map<RuleId, RuleState> stored) {
    changing.lock();
    try {
      Moment before = moment;
      ActiveRules active = new ActiveRules(before.folder().pack(), RuleStates.at(now, stored));
      moment = new Moment(before.folder(), Map.copyOf(stored), active);
      tell(changes(before.stored(), stored));
    } finally {
      changing.unlock();
    }
  }

  private static List<RuleChange> changes(
      Map<RuleId, RuleState> before, Map<RuleId, RuleState> after) {
    TreeSet<RuleId> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<RuleChange> changes = new ArrayList<>();
    for (RuleId key : keys) {
      RuleState state = after.get(key);
      if (!Objects.equals(before.get(key), state)) {
        changes.add(new RuleChange.StateSet(key, state));
      }
    }
    return changes;
  }

  private void tell(List<RuleChange> changes) {
    for (RuleChange change : changes) {
      listeners.forEach(listener -> listener.changed(change));
    }
  }
}
