package org.decnet.cli.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.cli.text.VisibleText;
import org.decnet.model.cluster.Decision;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.model.cluster.StoredEdge;
import org.decnet.model.cluster.StoredIdentity;

/** How identities, campaigns, edges and decisions look. */
final class ClusterView {
  private ClusterView() {}

  /** A table of identities. */
  static Table identities(List<StoredIdentity> identities) {
    Table table =
        new Table(
            Table.left("IDENTITY"),
            Table.right("ADDRESSES"),
            Table.right("CONF"),
            Table.left("LOCKED"),
            Table.left("FIRST SEEN"),
            Table.left("LAST SEEN"),
            Table.left("CAMPAIGN"));
    for (StoredIdentity row : identities) {
      UUID campaign = row.campaign();
      table.row(
          row.uuid().toString(),
          Show.count(row.observations()),
          Show.confidence(row.confidence()),
          row.locked() ? "yes" : "-",
          Show.time(row.firstSeen()),
          Show.time(row.lastSeen()),
          campaign == null ? "-" : campaign.toString());
    }
    return table;
  }

  /** A table of campaigns. */
  static Table campaigns(List<StoredCampaign> campaigns) {
    Table table =
        new Table(
            Table.left("CAMPAIGN"),
            Table.right("IDENTITIES"),
            Table.right("CONF"),
            Table.left("LOCKED"),
            Table.left("FIRST SEEN"),
            Table.left("LAST SEEN"));
    for (StoredCampaign row : campaigns) {
      table.row(
          row.uuid().toString(),
          Show.count(row.identities()),
          Show.confidence(row.confidence()),
          row.locked() ? "yes" : "-",
          Show.time(row.firstSeen()),
          Show.time(row.lastSeen()));
    }
    return table;
  }

  /** One identity. */
  static JsonObject json(StoredIdentity row) {
    JsonObject values = new JsonObject();
    row.values().forEach(values::put);
    return new JsonObject()
        .put("uuid", row.uuid())
        .put("campaign_id", row.campaign())
        .put("first_seen_at", row.firstSeen())
        .put("last_seen_at", row.lastSeen())
        .put("confidence", row.confidence())
        .put("observation_count", row.observations())
        .put("locked", row.locked())
        .put("values", values)
        .put("kd_digraph_simhash", row.keystrokes())
        .put("notes", row.notes());
  }

  /** One campaign. */
  static JsonObject json(StoredCampaign row) {
    return new JsonObject()
        .put("uuid", row.uuid())
        .put("first_seen_at", row.firstSeen())
        .put("last_seen_at", row.lastSeen())
        .put("confidence", row.confidence())
        .put("identity_count", row.identities())
        .put("locked", row.locked())
        .put("notes", row.notes());
  }

  /**
   * Edges with their reasons, one line for each.
   *
   * @param name what a node is called
   */
  static List<String> why(List<StoredEdge> edges, Function<UUID, String> name) {
    List<String> lines = new ArrayList<>();
    UUID a = null;
    UUID b = null;
    for (StoredEdge edge : edges) {
      if (!edge.a().equals(a) || !edge.b().equals(b)) {
        a = edge.a();
        b = edge.b();
        lines.add(name.apply(a) + " - " + name.apply(b) + "  total " + number(edge.total()));
      }
      lines.add(
          "  "
              + edge.family()
              + "  "
              + number(edge.score())
              + " x "
              + number(edge.weight())
              + "  "
              + VisibleText.of(Show.text(String.join(", ", edge.shared()))));
    }
    return lines;
  }

  /** One reason of an edge. */
  static JsonObject json(StoredEdge edge) {
    return new JsonObject()
        .put("a", edge.a())
        .put("b", edge.b())
        .put("family", edge.family())
        .put("score", edge.score())
        .put("weight", edge.weight())
        .put("total", edge.total())
        .put("shared", edge.shared())
        .put("first_seen", edge.firstSeen())
        .put("last_seen", edge.lastSeen());
  }

  /** A table of decisions. */
  static Table decisions(List<StoredDecision> decisions) {
    Table table =
        new Table(
            Table.left("DECISION"),
            Table.left("AT"),
            Table.left("KIND"),
            Table.left("WHO"),
            Table.left("HOLDS"),
            Table.left("WHY"));
    for (StoredDecision row : decisions) {
      Decision decision = row.decision();
      table.row(
          row.id().toString(),
          Show.time(row.at()),
          decision.kind().word(),
          decision.actor(),
          row.reversedBy() == null ? "yes" : "no",
          Show.text(decision.reason()));
    }
    return table;
  }

  /** One decision. */
  static JsonObject json(StoredDecision row) {
    Decision decision = row.decision();
    return new JsonObject()
        .put("id", row.id())
        .put("kind", decision.kind().word())
        .put("cluster", decision.cluster())
        .put("other", decision.other())
        .put("subjects", decision.subjects())
        .put("actor", decision.actor())
        .put("reason", decision.reason())
        .put("at", row.at())
        .put("reversed_by", row.reversedBy());
  }

  /** The first values of each type, one type a line. */
  static List<String> values(Map<String, List<String>> values, int most) {
    List<String> lines = new ArrayList<>();
    values.forEach((type, list) ->
        lines.add(
            type
                + "  "
                + VisibleText.of(String.join(" ", list.stream().limit(most).toList()))
                + (list.size() > most ? " and " + (list.size() - most) + " more" : "")));
    return lines;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
