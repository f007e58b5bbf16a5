package org.decnet.engine.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.decnet.engine.port.RuleStateStore;
import org.decnet.engine.tag.PackRule;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.jspecify.annotations.Nullable;

/**
 * Joins stored states to the rules in force: what is set here holds at once, what other processes
 * set holds from the next look.
 */
public final class StoredStates {
  private final RuleStateStore store;
  private final LiveRules live;
  private final InstantSource time;
  private final ReentrantLock changing = new ReentrantLock();

  /**
   * The states of a store.
   *
   * @param time tells which states have expired
   */
  public StoredStates(RuleStateStore store, LiveRules live, InstantSource time) {
    this.store = store;
    this.live = live;
    this.time = time;
  }

  /** Reads all states, after rewriting what has expired. To be called once, at the start. */
  public void load() {
    Instant now = time.instant();
    changing.lock();
    try {
      live.changeStates(now, store.expire(now, this::version));
    } finally {
      changing.unlock();
    }
  }

  /** Takes over what has changed, and rewrites what has expired meanwhile. */
  public void poll(Instant now) {
    changing.lock();
    try {
      Map<RuleId, RuleState> stored = store.all();
      boolean expired = stored.values().stream().anyMatch(state -> state.isExpired(now));
      Map<RuleId, RuleState> current = expired ? store.expire(now, this::version) : stored;
      if (!current.equals(live.states())) {
        live.changeStates(now, current);
      }
    } finally {
      changing.unlock();
    }
  }

  private @Nullable Integer version(RuleId rule) {
    return live.active().pack().rule(rule).map(PackRule::version).orElse(null);
  }

  /** Stores a state, and puts it in force only then. */
  public void set(RuleId key, RuleState state) {
    changing.lock();
    try {
      store.set(key, state, this::version);
      Map<RuleId, RuleState> states = new HashMap<>(live.states());
      states.put(key, state);
      live.changeStates(time.instant(), states);
    } finally {
      changing.unlock();
    }
  }

  /** Removes a state from the store, and from what is in force only then. */
  public void clear(RuleId key, String by) {
    changing.lock();
    try {
      store.remove(key, by, time.instant(), this::version);
      Map<RuleId, RuleState> states = new HashMap<>(live.states());
      states.remove(key);
      live.changeStates(time.instant(), states);
    } finally {
      changing.unlock();
    }
  }
}
