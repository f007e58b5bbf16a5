package org.decnet.cli.rules;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.console.Operator;
import org.decnet.cli.option.EnvironmentOption;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.port.RuleVersions;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.PackRule;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleState.Mode;
import org.decnet.server.node.Knowledge;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What operators decided about a rule, and deciding it. */
@Command(
    name = "state",
    mixinStandardHelpOptions = true,
    description =
        "Show or set whether a rule or a family of rules is enabled, disabled or clipped.",
    footer = {
      "",
      "A running node takes over what is set here within two seconds. Stored tags do not change."
    })
final class RulesStateCommand implements Callable<Integer> {
  private final Console console;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "RULE",
      description = "Rule id, such as R0024-file, or family, such as R0024.")
  private String rule = "";

  @Option(names = "--set", paramLabel = "STATE", description = "enabled, disabled or clipped.")
  private @Nullable String state;

  @Option(
      names = "--max",
      paramLabel = "C",
      description = "Highest confidence, 0 to 1, if clipped.")
  private @Nullable Double ceiling;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Most tags for one attacker in a minute, 1 or more.")
  private @Nullable Integer rate;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "When the rule is enabled again, such as 2026-12-24T18:00:00Z.")
  private @Nullable String until;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for people.")
  private @Nullable String reason;

  @Option(
      names = "--clear",
      description = "Forget the state, so that the family or nothing decides.")
  private boolean clear;

  RulesStateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RuleId key = new RuleId(rule);
    NodeSettings settings = rules.settings(data, console);
    refuseContradictions();
    Integer version = version(key, settings);
    if (state != null || clear) {
      change(key, rule -> rule.equals(key) ? version : null, settings);
    }
    RuleStateView view = RuleStateView.of(key, StoredStates.inForce(settings, console));
    if (json.wanted()) {
      console.say(view.json());
    } else {
      view.facts().lines().forEach(console::say);
    }
    return ExitCode.OK;
  }

  private void change(RuleId key, RuleVersions versions, NodeSettings settings) {
    Instant now = console.clock().instant();
    RuleState wanted = state == null ? null : wanted(state, now);
    try (Stores stores = Node.openStores(settings)) {
      if (wanted == null) {
        stores.ruleStates().remove(key, Operator.name(), now, versions);
      } else {
        stores.ruleStates().set(key, wanted, versions);
      }
      String action = wanted == null ? "rule.state.clear" : "rule.state." + wanted.mode().word();
      stores.accounts().audit(new AuditEntry(now, Operator.name(), action, key.value(), null));
    }
  }

  private RuleState wanted(String word, Instant now) {
    Mode mode = Mode.of(word).orElseThrow(() -> usage("--set takes enabled, disabled or clipped"));
    try {
      return new RuleState(mode, ceiling, rate, expiry(), reason, Operator.name(), now);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Instant expiry() {
    try {
      return until == null ? null : Instant.parse(until);
    } catch (DateTimeParseException e) {
      throw usage("--until takes a time such as 2026-12-24T18:00:00Z");
    }
  }

  private void refuseContradictions() {
    boolean details = ceiling != null || rate != null || until != null || reason != null;
    if (clear && (state != null || details)) {
      throw usage("--clear stands alone");
    }
    if (state == null && details) {
      throw usage("--max, --rate, --until and --reason need --set");
    }
    if (rule.isBlank()) {
      throw usage("RULE must not be blank");
    }
  }

  /** The version of a rule that is known; null of a family. */
  private @Nullable Integer version(RuleId key, NodeSettings settings) {
    Knowledge knowledge = Knowledge.load(EnvironmentOption.settings(console));
    try (RuleStore all = knowledge.rulesWith(settings, console.clock())) {
      boolean known =
          all.active().pack().rules().stream()
              .anyMatch(each -> each.id().equals(key) || each.id().family().equals(key.value()));
      if (!known) {
        throw new DecnetException(
            ErrorCode.NOT_FOUND,
            "There is no rule or family " + rule + "; 'decnet rules list' lists the rules");
      }
      return all.active().pack().rule(key).map(PackRule::version).orElse(null);
    }
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
