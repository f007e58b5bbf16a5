package org.decnet.cli.query;

import java.util.List;
import java.util.stream.Collectors;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Tactic;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.model.attack.TacticId;
import org.decnet.model.tag.RuleId;

/** How techniques look, with the names that the catalogue has for them. */
record TechniqueView(AttackCatalog attack) {

  /** A table of roll-ups. */
  Table table(List<TechniqueRollup> rollups) {
    Table table =
        new Table(
            Table.left("TECHNIQUE"),
            Table.left("TACTIC"),
            Table.right("TAGS"),
            Table.right("CONF"),
            Table.left("FIRST SEEN"),
            Table.left("LAST SEEN"),
            Table.left("NAME"));
    for (TechniqueRollup row : rollups) {
      table.row(
          row.technique().value(),
          tacticName(row.tactic()),
          Show.count(row.count()),
          Show.confidence(row.confidence()),
          Show.time(row.firstSeen()),
          Show.time(row.lastSeen()),
          attack.displayName(row.technique()));
    }
    return table;
  }

  /** One roll-up. */
  JsonObject json(TechniqueRollup row) {
    return new JsonObject()
        .put("technique_id", row.technique().parent())
        .put("sub_technique_id", row.technique().isSub() ? row.technique() : null)
        .put("technique_name", attack.displayName(row.technique()))
        .put("tactic", row.tactic())
        .put("tactic_name", tacticName(row.tactic()))
        .put("count", row.count())
        .put("first_seen", row.firstSeen())
        .put("last_seen", row.lastSeen())
        .put("max_confidence", row.confidence())
        .put("rules", row.rules().stream().map(RuleId::value).toList())
        .put("attack_release", attack.release().version())
        .put("mitre_url", attack.url(row.technique()).orElse(null));
  }

  /** Name of a tactic; its id if the release does not know it. */
  String tacticName(TacticId tactic) {
    return attack.tactic(tactic).map(Tactic::name).orElse(tactic.value());
  }

  /** Ids of techniques on one line. */
  static String ids(List<TechniqueRollup> rollups) {
    return rollups.stream().map(row -> row.technique().value()).collect(Collectors.joining(" "));
  }
}
