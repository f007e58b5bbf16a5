package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.CAMPAIGNS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.campaign.Campaign;
import org.decnet.engine.identity.FeatureType;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.feed.Feed;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Rows of the table {@code campaigns}, and the links of identities to them. */
final class CampaignTable {
  private static final AggregateLists LISTS = new AggregateLists(CAMPAIGNS);

  private static final List<Field<?>> COLUMNS =
      LISTS.behind(
          CAMPAIGNS.UUID,
          CAMPAIGNS.OWNER_UUID,
          CAMPAIGNS.FIRST_SEEN_AT,
          CAMPAIGNS.LAST_SEEN_AT,
          CAMPAIGNS.CREATED_AT,
          CAMPAIGNS.UPDATED_AT,
          CAMPAIGNS.CONFIDENCE,
          CAMPAIGNS.IDENTITY_COUNT,
          CAMPAIGNS.LOCKED);

  private final Bulk upsert;
  private final ClusterLinks links;

  /** What a row says, but for when it was written. */
  private record Content(
      UUID owner,
      Span span,
      double confidence,
      int identities,
      boolean locked,
      Map<FeatureType, String> lists) {}

  private record Row(UUID uuid, Content content, Instant createdAt) {}

  CampaignTable(DSLContext dsl) {
    this.upsert = Bulk.upsert(dsl, CAMPAIGNS, List.of(CAMPAIGNS.UUID), COLUMNS);
    this.links =
        new ClusterLinks(
            dsl,
            ATTACKER_IDENTITIES.UUID,
            ATTACKER_IDENTITIES.CAMPAIGN_ID,
            CAMPAIGNS.UUID,
            CAMPAIGNS.MERGED_INTO_UUID,
            CAMPAIGNS.UPDATED_AT,
            Feed.IDENTITIES,
            Feed.CAMPAIGNS);
  }

  /** Links of identities to campaigns, and of campaigns to those that stand for them. */
  ClusterLinks links() {
    return links;
  }

  /**
   * Writes campaigns of which anything is different from what their rows say.
   *
   * @param owners of new campaigns
   * @param spans of all their identities
   */
  void write(
      Connection connection,
      DSLContext dsl,
      Collection<Campaign> campaigns,
      Map<UUID, UUID> owners,
      Map<UUID, Span> spans,
      Locks locks,
      Instant now)
      throws SQLException {
    Map<UUID, Row> known = load(dsl, campaigns.stream().map(Campaign::uuid).toList());
    Map<UUID, Map<FeatureType, String>> lists = AggregateLists.ofCampaigns(dsl, campaigns);
    List<Row> changed = new ArrayList<>();
    for (Campaign campaign : campaigns) {
      Row before = known.get(campaign.uuid());
      UUID owner = before == null ? owners.get(campaign.uuid()) : before.content().owner();
      Optional<Span> span =
          campaign.identities().stream().map(spans::get).filter(Objects::nonNull).reduce(Span::and);
      if (owner == null || span.isEmpty()) {
        continue; // all its identities were deleted meanwhile
      }
      Content content =
          new Content(
              owner,
              span.get(),
              campaign.confidence(),
              campaign.identities().size(),
              locks.holds(campaign.identities()),
              lists.getOrDefault(campaign.uuid(), AggregateLists.NONE));
      if (before == null || !before.content().equals(content)) {
        changed.add(new Row(campaign.uuid(), content, before == null ? now : before.createdAt()));
      }
    }
    upsert.run(connection, changed, (parameters, row) -> bind(parameters, row, now));
    DueTable.mark(dsl, connection, Feed.CAMPAIGNS, changed.stream().map(Row::uuid).toList());
  }

  /** Reads a row. */
  static StoredCampaign campaign(Record row) {
    return new StoredCampaign(
        row.get(CAMPAIGNS.UUID),
        row.get(CAMPAIGNS.FIRST_SEEN_AT),
        row.get(CAMPAIGNS.LAST_SEEN_AT),
        row.get(CAMPAIGNS.CREATED_AT),
        row.get(CAMPAIGNS.UPDATED_AT),
        row.get(CAMPAIGNS.CONFIDENCE),
        row.get(CAMPAIGNS.IDENTITY_COUNT),
        row.get(CAMPAIGNS.LOCKED),
        LISTS.values(row),
        row.get(CAMPAIGNS.MERGED_INTO_UUID),
        row.get(CAMPAIGNS.NOTES));
  }

  private static Map<UUID, Row> load(DSLContext dsl, Collection<UUID> uuids) {
    Map<UUID, Row> known = new HashMap<>();
    Chunks.each(
        uuids,
        chunk ->
            dsl.select(COLUMNS)
                .from(CAMPAIGNS)
                .where(CAMPAIGNS.UUID.in(chunk))
                .forEach(row -> known.put(row.get(CAMPAIGNS.UUID), row(row))));
    return known;
  }

  private static Row row(Record row) {
    return new Row(
        row.get(CAMPAIGNS.UUID),
        new Content(
            row.get(CAMPAIGNS.OWNER_UUID),
            new Span(row.get(CAMPAIGNS.FIRST_SEEN_AT), row.get(CAMPAIGNS.LAST_SEEN_AT)),
            row.get(CAMPAIGNS.CONFIDENCE),
            row.get(CAMPAIGNS.IDENTITY_COUNT),
            row.get(CAMPAIGNS.LOCKED),
            LISTS.texts(row)),
        row.get(CAMPAIGNS.CREATED_AT));
  }

  private static void bind(Parameters parameters, Row row, Instant now) throws SQLException {
    Content content = row.content();
    parameters
        .uuid(row.uuid())
        .uuid(content.owner())
        .time(content.span().first())
        .time(content.span().last())
        .time(row.createdAt())
        .time(now)
        .number(content.confidence())
        .integer(content.identities())
        .flag(content.locked());
    LISTS.bind(parameters, content.lists());
  }
}
