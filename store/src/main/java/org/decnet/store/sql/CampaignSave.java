package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.bus.ClusterFacts;
import org.decnet.engine.campaign.Campaign;
import org.decnet.engine.campaign.CampaignClusterer;
import org.decnet.engine.cluster.Edge;
import org.decnet.model.bus.Message;
import org.decnet.model.cluster.ClusterLevel;
import org.jooq.DSLContext;

/** Writes what the campaign clusterer found, within a transaction of the caller. */
final class CampaignSave {
  private final CampaignTable campaigns;
  private final EdgeTable edges;
  private final DecisionTable decisions;

  CampaignSave(DSLContext dsl, EdgeTable edges, DecisionTable decisions) {
    this.campaigns = new CampaignTable(dsl);
    this.edges = edges;
    this.decisions = decisions;
  }

  /** Writes, and gives what is to be told. */
  List<Message> save(
      Connection connection, DSLContext dsl, CampaignClusterer.Result found, Instant now)
      throws SQLException {
    Map<UUID, Span> spans = spans(dsl);
    Map<UUID, List<Edge>> byCampaign = new HashMap<>();
    List<Edge> all = new ArrayList<>();
    for (Campaign campaign : found.campaigns()) {
      byCampaign.put(campaign.uuid(), campaign.edges());
      all.addAll(campaign.edges());
    }
    campaigns.write(
        connection,
        dsl,
        found.campaigns(),
        IdentitySave.owners(found.changes()),
        spans,
        Locks.of(dsl, ClusterLevel.CAMPAIGN),
        now);
    campaigns.links().apply(connection, found.changes(), now);
    edges.replace(connection, dsl, ClusterLevel.CAMPAIGN, spans, all);
    List<UUID> decided =
        decisions.add(
            connection,
            new ClusterDecisions(ClusterLevel.CAMPAIGN, byCampaign).of(found.changes()),
            now);
    return ClusterFacts.campaigns(found.changes(), decided);
  }

  /** Times of all identities, merged ones too: edges of theirs may hold no more. */
  private static Map<UUID, Span> spans(DSLContext dsl) {
    Map<UUID, Span> spans = new HashMap<>();
    dsl.select(
            ATTACKER_IDENTITIES.UUID,
            ATTACKER_IDENTITIES.FIRST_SEEN_AT,
            ATTACKER_IDENTITIES.LAST_SEEN_AT)
        .from(ATTACKER_IDENTITIES)
        .forEach(row -> spans.put(row.value1(), new Span(row.value2(), row.value3())));
    return spans;
  }
}
