package org.decnet.server.node;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.decnet.engine.port.RuleListener;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.tag.ActiveRules;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.server.telemetry.SpanName;
import org.decnet.server.telemetry.Telemetry;

/** A store of rules of which each change of a state is a span. */
record SpannedRuleStore(RuleStore store, Supplier<Telemetry> telemetry) implements RuleStore {
  private static final String RULE_ID = "rule_id";

  @Override
  public RulePackLoader.Loaded loadCompiled() {
    return store.loadCompiled();
  }

  @Override
  public ActiveRules active() {
    return store.active();
  }

  @Override
  public void subscribeChanges(RuleListener listener) {
    store.subscribeChanges(listener);
  }

  @Override
  public Optional<RuleState> getState(RuleId key) {
    return store.getState(key);
  }

  @Override
  public void setState(RuleId key, RuleState state) {
    change(key, () -> store.setState(key, state));
  }

  @Override
  public void clearState(RuleId key, String by) {
    change(key, () -> store.clearState(key, by));
  }

  @Override
  public void poll(Instant now) {
    store.poll(now);
  }

  @Override
  public void close() {
    store.close();
  }

  private void change(RuleId key, Runnable work) {
    telemetry
        .get()
        .span(
            SpanName.STATE_CHANGE,
            span -> span.set(RULE_ID, key.value()),
            () -> {
              work.run();
              return key;
            });
  }
}
