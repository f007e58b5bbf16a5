package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.TTP_TAG;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Evidence;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.Tag;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Rows of the table {@code ttp_tag}. */
final class TagTable {
  static final List<Field<?>> COLUMNS =
      List.of(
          TTP_TAG.UUID,
          TTP_TAG.SOURCE_KIND,
          TTP_TAG.SOURCE_ID,
          TTP_TAG.ATTACKER_UUID,
          TTP_TAG.IDENTITY_UUID,
          TTP_TAG.SESSION_ID,
          TTP_TAG.DECKY_ID,
          TTP_TAG.TACTIC,
          TTP_TAG.TECHNIQUE_ID,
          TTP_TAG.SUB_TECHNIQUE_ID,
          TTP_TAG.CONFIDENCE,
          TTP_TAG.CONFIDENCE_ADJ,
          TTP_TAG.RULE_ID,
          TTP_TAG.RULE_VERSION,
          TTP_TAG.RULE_HASH,
          TTP_TAG.EVIDENCE,
          TTP_TAG.ATTACK_RELEASE,
          TTP_TAG.MITRE_URL,
          TTP_TAG.OBSERVED_AT,
          TTP_TAG.CREATED_AT);

  private final NewRows<Tag> insert;
  private final Bulk refresh;

  TagTable(DSLContext dsl) {
    this.insert = new NewRows<>(dsl, TTP_TAG, TTP_TAG.UUID, COLUMNS, Tag::uuid);
    this.refresh =
        Bulk.of(
            dsl,
            dsl.update(TTP_TAG)
                .set(TTP_TAG.CONFIDENCE, Bulk.marker(TTP_TAG.CONFIDENCE))
                .set(TTP_TAG.EVIDENCE, Bulk.marker(TTP_TAG.EVIDENCE))
                .set(TTP_TAG.OBSERVED_AT, Bulk.marker(TTP_TAG.OBSERVED_AT))
                .where(TTP_TAG.UUID.eq(Bulk.marker(TTP_TAG.UUID))));
  }

  /** Gives tags that are there the confidence, evidence and time of these. */
  void refresh(Connection connection, List<Tag> tags) throws SQLException {
    refresh.run(
        connection,
        tags,
        (parameters, tag) ->
            parameters
                .number(tag.confidence())
                .text(JsonText.ofMap(tag.evidence().values()))
                .time(tag.observedAt())
                .uuid(tag.uuid()));
  }

  /** Inserts tags and gives those that were not there. */
  List<Tag> insert(Connection connection, List<Tag> tags, Instant now) throws SQLException {
    return insert.insert(connection, tags, (parameters, tag) -> bind(parameters, tag, now));
  }

  static StoredTag tag(Record row) {
    String sub = row.get(TTP_TAG.SUB_TECHNIQUE_ID);
    String session = row.get(TTP_TAG.SESSION_ID);
    Tag tag =
        new Tag(
            row.get(TTP_TAG.UUID),
            row.get(TTP_TAG.SOURCE_KIND),
            row.get(TTP_TAG.SOURCE_ID),
            row.get(TTP_TAG.ATTACKER_UUID),
            row.get(TTP_TAG.IDENTITY_UUID),
            session == null ? null : new SessionId(session),
            row.get(TTP_TAG.DECKY_ID),
            new TacticId(row.get(TTP_TAG.TACTIC)),
            new TechniqueId(sub == null ? row.get(TTP_TAG.TECHNIQUE_ID) : sub),
            row.get(TTP_TAG.CONFIDENCE),
            row.get(TTP_TAG.CONFIDENCE_ADJ),
            new RuleId(row.get(TTP_TAG.RULE_ID)),
            row.get(TTP_TAG.RULE_VERSION),
            row.get(TTP_TAG.RULE_HASH),
            new Evidence(JsonText.map(JsonColumn.text(row, TTP_TAG.EVIDENCE))),
            row.get(TTP_TAG.ATTACK_RELEASE),
            row.get(TTP_TAG.MITRE_URL),
            row.get(TTP_TAG.OBSERVED_AT));
    return new StoredTag(tag, row.get(TTP_TAG.CREATED_AT));
  }

  private static void bind(Parameters parameters, Tag tag, Instant now) throws SQLException {
    TechniqueId sub = tag.subTechnique();
    parameters
        .uuid(tag.uuid())
        .text(tag.sourceKind())
        .text(Widths.name(tag.sourceId()))
        .uuid(tag.attacker())
        .uuid(tag.identity())
        .text(Widths.session(tag.session()))
        .text(Widths.name(tag.decky()))
        .text(tag.tactic().value())
        .text(tag.parentTechnique().value())
        .text(sub == null ? null : sub.value())
        .number(tag.confidence())
        .number(tag.confidenceAdj())
        .text(Widths.name(tag.rule().value()))
        .integer(tag.ruleVersion())
        .text(tag.ruleHash())
        .text(JsonText.ofMap(tag.evidence().values()))
        .text(tag.attackRelease())
        .text(tag.mitreUrl())
        .time(tag.observedAt())
        .time(now);
  }
}
