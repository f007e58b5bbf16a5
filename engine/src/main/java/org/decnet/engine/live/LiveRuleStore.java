package org.decnet.engine.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.decnet.engine.port.RuleListener;
import org.decnet.engine.port.RuleStateStore;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.tag.ActiveRules;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;

/** Rules whose states live in the database and whose files are whatever is made of it below. */
public class LiveRuleStore implements RuleStore {
  private final LiveRules live;
  private final StoredStates states;

  /**
   * A store that starts from a folder and the stored states.
   *
   * @param time tells which states have expired
   */
  public LiveRuleStore(RuleFolder folder, RuleStateStore states, InstantSource time) {
    this.live = new LiveRules(folder);
    this.states = new StoredStates(states, live, time);
    this.states.load();
  }

  /** The rules in force, for whoever brings new files. */
  protected final LiveRules live() {
    return live;
  }

  @Override
  public final RulePackLoader.Loaded loadCompiled() {
    return live.folder().loaded();
  }

  @Override
  public final ActiveRules active() {
    return live.active();
  }

  @Override
  public final void subscribeChanges(RuleListener listener) {
    live.subscribe(listener);
  }

  @Override
  public final Optional<RuleState> getState(RuleId key) {
    return Optional.ofNullable(live.states().get(key));
  }

  @Override
  public final void setState(RuleId key, RuleState state) {
    states.set(key, state);
  }

  @Override
  public final void clearState(RuleId key, String by) {
    states.clear(key, by);
  }

  @Override
  public void poll(Instant now) {
    states.poll(now);
  }

  @Override
  public void close() {
    // nothing of its own to let go of
  }
}
