package org.decnet.engine.port;

import java.time.Instant;
import java.util.Optional;
import org.decnet.engine.tag.ActiveRules;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;

/**
 * Keeps the rules and what operators decided about them, and says when either changes (spec 02,
 * section 2.1). Safe for use by many threads.
 */
public interface RuleStore extends AutoCloseable {
  /** What is in force: every sound rule, compiled; and what is wrong with the others. */
  RulePackLoader.Loaded loadCompiled();

  /** The rules and states to hold an event against. Costs nothing: ask anew for each event. */
  ActiveRules active();

  /**
   * Lets someone hear of changes from now on, each once and after it is in force, on the thread
   * that made it.
   */
  void subscribeChanges(RuleListener listener);

  /** The stored state of exactly this rule id or family; empty if nobody set one. */
  Optional<RuleState> getState(RuleId key);

  /**
   * Sets the state of a rule id or family. Stored before it is in force; in force on return.
   *
   * @throws org.decnet.model.error.DecnetException if it cannot be stored; then nothing has changed
   */
  void setState(RuleId key, RuleState state);

  /**
   * Forgets the state of a rule id or family, so that the family or nothing decides.
   *
   * @param by who does
   */
  void clearState(RuleId key, String by);

  /**
   * Takes over what other processes have changed in the database, and ends the states whose time is
   * over. To be called every second or so.
   */
  void poll(Instant now);

  @Override
  void close();
}
