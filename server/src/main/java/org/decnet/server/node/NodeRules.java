package org.decnet.server.node;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.decnet.engine.live.LiveRuleStore;
import org.decnet.engine.live.RuleFolder;
import org.decnet.engine.port.RuleChange;
import org.decnet.engine.port.RuleStateStore;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.RuleFileReader;
import org.decnet.model.error.Problem;
import org.decnet.server.telemetry.Telemetry;
import org.decnet.store.rules.DatabaseRuleStore;
import org.decnet.store.rules.FolderRuleStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the rules of a node: the bundled pack, and what the operator adds to it. */
final class NodeRules {
  private static final Logger LOG = LoggerFactory.getLogger(NodeRules.class);

  private NodeRules() {}

  /**
   * Opens the rules that the settings name, with the states of the database.
   *
   * @param telemetry who is told of changes at the moment
   * @param news what changes are noted for
   */
  static RuleStore open(
      NodeSettings settings,
      Knowledge knowledge,
      Stores stores,
      Clock clock,
      Supplier<Telemetry> telemetry,
      RuleNews news) {
    RuleStateStore states = new SpannedRuleStates(stores.ruleStates(), telemetry);
    RuleStore rules =
        switch (settings.ruleStore()) {
          case DATABASE ->
              new DatabaseRuleStore(stores.ruleTexts(), bundled(knowledge), states, clock);
          case FILESYSTEM -> inFolder(settings, knowledge, states, clock);
        };
    warn(rules.loadCompiled().problems());
    rules.subscribeChanges(news::changed);
    rules.subscribeChanges(change -> telemetry.get().publish(change, NodeRules::log));
    return new SpannedRuleStore(rules, telemetry);
  }

  /** Opens the rules of a folder without any database, so that no state holds. */
  static RuleStore withoutStates(NodeSettings settings, Knowledge knowledge, Clock clock) {
    return logged(inFolder(settings, knowledge, RuleStateStore.NONE, clock));
  }

  private static RuleStore inFolder(
      NodeSettings settings, Knowledge knowledge, RuleStateStore states, Clock clock) {
    Path folder = settings.rulesFolder();
    return folder == null
        ? new LiveRuleStore(bundled(knowledge), states, clock)
        : FolderRuleStore.open(folder, bundled(knowledge), states, clock);
  }

  private static RuleFolder bundled(Knowledge knowledge) {
    return RuleFolder.beside(knowledge.rules(), new RuleFileReader(knowledge.attack()));
  }

  private static RuleStore logged(RuleStore rules) {
    warn(rules.loadCompiled().problems());
    rules.subscribeChanges(NodeRules::log);
    return rules;
  }

  private static void log(RuleChange change) {
    switch (change) {
      case RuleChange.Loaded loaded -> LOG.info("Rule {} is in force", loaded.rule().id());
      case RuleChange.Deleted deleted -> LOG.info("Rule {} is gone", deleted.id());
      case RuleChange.Rejected rejected -> warn(rejected.problems());
      case RuleChange.StateSet set -> LOG.info("State of {}: {}", set.key(), set.state());
    }
  }

  private static void warn(List<Problem> problems) {
    problems.forEach(problem -> LOG.warn("Rule file rejected: {}", problem.describe()));
  }
}
