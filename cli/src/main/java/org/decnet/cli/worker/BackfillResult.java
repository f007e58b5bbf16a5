package org.decnet.cli.worker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.backfill.BackfillCount;
import org.decnet.engine.backfill.BackfillSource;
import org.decnet.engine.backfill.RuleTally;
import org.decnet.model.tag.RuleId;

/**
 * What a backfill came to.
 *
 * @param inserting whether tags were inserted, and not only counted
 * @param inserted tags that were not there
 * @param byRule what each rule would add; empty if tags were inserted
 * @param lost rules that look at what is stored nowhere
 */
record BackfillResult(
    Instant since,
    boolean inserting,
    Map<BackfillSource, BackfillCount> counts,
    long inserted,
    Map<RuleId, RuleTally.Count> byRule,
    List<RuleId> lost,
    double seconds) {

  static BackfillCount sum(Map<BackfillSource, BackfillCount> counts) {
    return counts.values().stream().reduce(BackfillCount.NONE, BackfillCount::plus);
  }

  private long missing() {
    return byRule.values().stream().mapToLong(RuleTally.Count::missing).sum();
  }

  void say(Console console) {
    BackfillCount all = sum(counts);
    Facts facts = new Facts();
    facts.add("Since", Show.time(since));
    facts.add("Scanned", Show.count(all.scanned()));
    facts.add("Tagged", Show.count(all.tagged()));
    facts.add("Tags", Show.count(all.tags()));
    facts.add(inserting ? "Inserted" : "Missing", Show.count(inserting ? inserted : missing()));
    facts.add("Errors", Show.count(all.errors()));
    facts.lines().forEach(console::say);
    if (!inserting) {
      console.say("");
      console.say(table());
    }
    if (!lost.isEmpty()) {
      console.remark(
          "These rules look at text that is stored nowhere, so what they found cannot be found"
              + " again: "
              + String.join(", ", lost.stream().map(RuleId::value).toList()));
    }
  }

  private Table table() {
    Table table = new Table(Table.left("RULE"), Table.right("TAGS"), Table.right("MISSING"));
    byRule.forEach((rule, count) ->
        table.row(rule.value(), Show.count(count.made()), Show.count(count.missing())));
    return table;
  }

  JsonObject json() {
    BackfillCount all = sum(counts);
    JsonObject sources = new JsonObject();
    counts.forEach(
        (source, count) -> sources.put(source.name().toLowerCase(Locale.ROOT), json(count)));
    List<Object> rules = new ArrayList<>();
    byRule.forEach((rule, count) ->
        rules.add(
            new JsonObject()
                .put("rule_id", rule.value())
                .put("tags", count.made())
                .put("missing", count.missing())));
    return json(all)
        .put("since", since)
        .put("dry_run", !inserting)
        .put("inserted", inserted)
        .put("missing", inserting ? null : missing())
        .put("by_source", sources)
        .put("by_rule", rules)
        .put("not_refillable", lost.stream().map(RuleId::value).toList())
        .put("seconds", seconds);
  }

  private static JsonObject json(BackfillCount count) {
    return new JsonObject()
        .put("scanned", count.scanned())
        .put("tagged", count.tagged())
        .put("tags", count.tags())
        .put("errors", count.errors());
  }
}
