package org.decnet.cli.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Tactic;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RuleSource;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/**
 * How tags look, with the names that the catalogue has for them.
 *
 * @param attack names for ids
 * @param rules whose authors are named, as licences of rules demand of who shows what they find
 */
public record TagView(AttackCatalog attack, RulePack rules) {
  private static final String INDENT = "    ";
  private static final Comparator<Tag> ORDER =
      Comparator.comparing(Tag::technique).thenComparing(Tag::rule);

  /** A view that knows no authors. */
  public TagView(AttackCatalog attack) {
    this(attack, RulePack.EMPTY);
  }

  /** Tags as indented lines: what is shown, by which rule, how surely, and the evidence. */
  public List<String> lines(List<Tag> tags) {
    List<Tag> ordered = tags.stream().sorted(ORDER).toList();
    Table table =
        new Table(
            Table.left("technique"),
            Table.left("tactic"),
            Table.right("conf"),
            Table.left("rule"),
            Table.left("name"));
    for (Tag tag : ordered) {
      table.row(
          tag.technique().value(),
          tacticName(tag),
          Show.confidence(tag.shownConfidence()),
          tag.rule().value(),
          attack.displayName(tag.technique()));
    }
    List<String> rows = table.lines(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      lines.add(INDENT + rows.get(i + 1));
      lines.add(INDENT + "  because of: " + VisibleText.of(reason(ordered.get(i))));
      String author = author(ordered.get(i));
      if (author != null) {
        lines.add(INDENT + "  rule by: " + VisibleText.of(author));
      }
    }
    return lines;
  }

  /** One tag. */
  public JsonObject json(Tag tag) {
    return new JsonObject()
        .put("technique_id", tag.parentTechnique())
        .put("sub_technique_id", tag.subTechnique())
        .put("technique", tag.technique())
        .put("technique_name", attack.displayName(tag.technique()))
        .put("tactic", tag.tactic())
        .put("tactic_name", tacticName(tag))
        .put("confidence", tag.shownConfidence())
        .put("rule_id", tag.rule())
        .put("rule_version", tag.ruleVersion())
        .put("rule_author", author(tag))
        .put("attack_release", tag.attackRelease())
        .put("mitre_url", tag.mitreUrl())
        .put("matched", MatchedParts.of(tag.evidence()))
        .put("evidence", tag.evidence().values());
  }

  /** Who wrote the rule of a tag; null if it is one of ours or names nobody. */
  private @Nullable String author(Tag tag) {
    return rules
        .rule(tag.rule())
        .filter(rule -> rule.origin() != RuleSource.Origin.PACK)
        .map(rule -> rule.sigma().author())
        .orElse(null);
  }

  private static String reason(Tag tag) {
    List<String> parts = MatchedParts.of(tag.evidence());
    if (!parts.isEmpty()) {
      return String.join("  +  ", parts);
    }
    return tag.evidence().values().entrySet().stream()
        .map(TagView::pair)
        .collect(Collectors.joining(", "));
  }

  private static String pair(Map.Entry<String, Object> entry) {
    return entry.getKey() + "=" + entry.getValue();
  }

  private String tacticName(Tag tag) {
    return attack.tactic(tag.tactic()).map(Tactic::name).orElse(tag.tactic().value());
  }
}
