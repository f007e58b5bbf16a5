package org.decnet.server.node;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.decnet.engine.port.RuleStateStore;
import org.decnet.engine.port.RuleVersions;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleStateChange;
import org.decnet.server.telemetry.OpenSpan;
import org.decnet.server.telemetry.SpanName;
import org.decnet.server.telemetry.Telemetry;

/** A store of states of rules of which each write is a span. */
record SpannedRuleStates(RuleStateStore store, Supplier<Telemetry> telemetry)
    implements RuleStateStore {
  private static final String RULE_ID = "rule_id";

  @Override
  public Map<RuleId, RuleState> all() {
    return store.all();
  }

  @Override
  public Map<RuleId, RuleState> expire(Instant now, RuleVersions versions) {
    return telemetry.get().span(SpanName.WRITE_STATE, () -> store.expire(now, versions));
  }

  @Override
  public void set(RuleId key, RuleState state, RuleVersions versions) {
    write(key, () -> store.set(key, state, versions));
  }

  @Override
  public void remove(RuleId key, String by, Instant at, RuleVersions versions) {
    write(key, () -> store.remove(key, by, at, versions));
  }

  @Override
  public List<RuleStateChange> history(RuleId rule, int limit) {
    return store.history(rule, limit);
  }

  private void write(RuleId key, Runnable work) {
    Consumer<OpenSpan> attributes = span -> span.set(RULE_ID, key.value());
    telemetry
        .get()
        .span(
            SpanName.WRITE_STATE,
            attributes,
            () -> {
              work.run();
              return key;
            });
  }
}
