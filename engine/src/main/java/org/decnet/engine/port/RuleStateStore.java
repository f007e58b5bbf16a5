package org.decnet.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleStateChange;

/**
 * Keeps what operators decided about rules (table {@code ttp_rule_state}). Each change is told in
 * the same transaction, with the version of the rule that is in force.
 */
public interface RuleStateStore {
  /** Keeps nothing, so that every rule works as it is written. */
  RuleStateStore NONE =
      new RuleStateStore() {
        @Override
        public Map<RuleId, RuleState> all() {
          return Map.of();
        }

        @Override
        public Map<RuleId, RuleState> expire(Instant now, RuleVersions versions) {
          return Map.of();
        }

        @Override
        public void set(RuleId key, RuleState state, RuleVersions versions) {
          throw new UnsupportedOperationException("There is nowhere to keep a state");
        }

        @Override
        public void remove(RuleId key, String by, Instant at, RuleVersions versions) {
          throw new UnsupportedOperationException("There is no state to forget");
        }

        @Override
        public List<RuleStateChange> history(RuleId rule, int limit) {
          return List.of();
        }
      };

  /** All states as stored, by rule id or family, expired ones too. */
  Map<RuleId, RuleState> all();

  /**
   * Rewrites the states whose time is over to enabled, once over all processes.
   *
   * @return all states as they are now stored
   */
  Map<RuleId, RuleState> expire(Instant now, RuleVersions versions);

  /** Stores the state of a rule id or family in place of what was there. */
  void set(RuleId key, RuleState state, RuleVersions versions);

  /**
   * Forgets the state of a rule id or family.
   *
   * @param by who does
   */
  void remove(RuleId key, String by, Instant at, RuleVersions versions);

  /** What was decided about a rule or its family, latest first. */
  List<RuleStateChange> history(RuleId rule, int limit);
}
