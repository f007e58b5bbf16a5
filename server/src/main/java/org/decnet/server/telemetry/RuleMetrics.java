package org.decnet.server.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import org.decnet.engine.port.RuleChange;
import org.decnet.model.tag.RuleState;
import org.jspecify.annotations.Nullable;

/** What is told of rules and their states. */
final class RuleMetrics {
  private static final String RULE_ID = "rule_id";
  private static final String CHANGE = "change";
  private static final AttributeKey<String> STATE = AttributeKey.stringKey("state");

  private final LongCounter compiled;
  private final LongCounter stateChanged;

  RuleMetrics(Instruments instruments) {
    this.compiled = instruments.counter(MetricName.RULE_COMPILED);
    this.stateChanged = instruments.counter(MetricName.STATE_CHANGED);
  }

  void compiled(int rules) {
    compiled.add(rules);
  }

  void changed(RuleChange change) {
    switch (change) {
      case RuleChange.Loaded loaded -> compiled.add(1);
      case RuleChange.StateSet set -> stateChanged.add(1, Attributes.of(STATE, word(set.state())));
      case RuleChange.Deleted deleted -> {}
      case RuleChange.Rejected rejected -> {}
    }
  }

  /** What spans say of a change. */
  static void describe(OpenSpan span, RuleChange change) {
    switch (change) {
      case RuleChange.Loaded loaded ->
          span.set(RULE_ID, loaded.rule().id().value()).set(CHANGE, "loaded");
      case RuleChange.Deleted deleted ->
          span.set(RULE_ID, deleted.id().value()).set(CHANGE, "deleted");
      case RuleChange.Rejected rejected -> span.set(CHANGE, "rejected");
      case RuleChange.StateSet set -> span.set(RULE_ID, set.key().value()).set(CHANGE, "state");
    }
  }

  private static String word(@Nullable RuleState state) {
    return state == null ? "cleared" : state.mode().word();
  }
}
