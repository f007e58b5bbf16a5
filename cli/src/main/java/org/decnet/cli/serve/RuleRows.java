package org.decnet.cli.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.server.web.setup.RuleRow;
import org.decnet.sigma.Level;
import org.decnet.sigma.Logsource;
import org.jspecify.annotations.Nullable;

/** The rules as the API shows them. */
final class RuleRows {
  private RuleRows() {}

  /** One row for each rule of a pack. */
  static List<RuleRow> of(RulePack pack) {
    return pack.rules().stream().map(RuleRows::row).toList();
  }

  private static RuleRow row(PackRule rule) {
    Level level = rule.sigma().level();
    return new RuleRow(
        rule.id(),
        rule.version(),
        rule.sigma().title(),
        rule.sigma().description(),
        rule.origin().word(),
        logsource(rule.sigma().logsource()),
        rule.emits().stream()
            .map(
                emission ->
                    new RuleRow.Emit(
                        emission.technique(), emission.tactic(), emission.confidence()))
            .toList(),
        level == null ? null : level.word(),
        null,
        rule.lastReviewed(),
        rule.nextReview(),
        rule.sigma().yaml());
  }

  private static Map<String, String> logsource(Logsource source) {
    Map<String, String> parts = new LinkedHashMap<>();
    put(parts, "category", source.category());
    put(parts, "product", source.product());
    put(parts, "service", source.service());
    return parts;
  }

  private static void put(Map<String, String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.put(name, value);
    }
  }
}
