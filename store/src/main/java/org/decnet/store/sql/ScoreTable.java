package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.BOUNTY;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.bounty.BountySighting;
import org.decnet.engine.threat.AttackerScore;
import org.decnet.engine.threat.Severity;
import org.decnet.model.bounty.BountyType;
import org.decnet.model.tag.Tag;
import org.decnet.store.convert.TextConverter;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;

/** The scores in the table {@code attackers}. */
final class ScoreTable {
  private static final String TECHNIQUE = "technique";

  private final Bulk update;

  ScoreTable(DSLContext dsl) {
    this.update =
        Bulk.of(
            dsl,
            dsl.update(ATTACKERS)
                .set(ATTACKERS.SEVERITY, Bulk.marker(ATTACKERS.SEVERITY))
                .set(ATTACKERS.SCORE, Bulk.marker(ATTACKERS.SCORE))
                .set(ATTACKERS.SCORE_REASON, Bulk.marker(ATTACKERS.SCORE_REASON))
                .where(ATTACKERS.UUID.eq(Bulk.marker(ATTACKERS.UUID))));
  }

  /** Raises scores by what is new, and gives those that rose. */
  List<AttackerScore> raise(
      Connection connection, DSLContext dsl, List<Tag> tags, List<BountySighting> finds)
      throws SQLException {
    Map<UUID, Severity> gravest = new HashMap<>();
    for (Tag tag : tags) {
      UUID attacker = tag.attacker();
      if (attacker != null) {
        gravest.merge(attacker, Severity.of(tag), Severity::join);
      }
    }
    for (BountySighting find : finds) {
      if (find.key().type() == BountyType.ARTIFACT) {
        gravest.merge(find.key().attacker(), Severity.NONE, Severity::join);
      }
    }
    List<AttackerScore> risen = new ArrayList<>();
    List<AttackerScore> changed = new ArrayList<>();
    Set<UUID> withFiles = withFiles(dsl, gravest.keySet());
    Chunks.each(
        gravest.keySet(),
        some ->
            dsl.select(
                    ATTACKERS.UUID,
                    ATTACKERS.IP,
                    ATTACKERS.EVENT_COUNT,
                    ATTACKERS.SERVICE_COUNT,
                    ATTACKERS.DECKY_COUNT,
                    ATTACKERS.BOUNTY_COUNT,
                    ATTACKERS.CREDENTIAL_COUNT,
                    ATTACKERS.IS_TRAVERSAL,
                    ATTACKERS.SEVERITY,
                    ATTACKERS.SCORE,
                    ATTACKERS.SCORE_REASON)
                .from(ATTACKERS)
                .where(ATTACKERS.UUID.in(some))
                .forEach(row -> {
                  UUID attacker = row.get(ATTACKERS.UUID);
                  Severity before = severity(row);
                  Severity now = before.join(gravest.getOrDefault(attacker, Severity.NONE));
                  AttackerScore score = score(row, now, withFiles.contains(attacker));
                  if (score.value() > row.get(ATTACKERS.SCORE)) {
                    risen.add(score);
                    changed.add(score);
                  } else if (!now.equals(before)) {
                    changed.add(score);
                  }
                }));
    update.run(
        connection,
        changed,
        (parameters, score) ->
            parameters
                .number(score.severity().value())
                .number(score.value())
                .text(JsonText.ofMap(score.reason()))
                .uuid(score.attacker()));
    return risen;
  }

  private static AttackerScore score(Record row, Severity severity, boolean withFiles) {
    return new AttackerScore(
        row.get(ATTACKERS.UUID),
        row.get(ATTACKERS.IP),
        severity,
        withFiles,
        Map.of(
            "event_count", row.get(ATTACKERS.EVENT_COUNT),
            "service_count", row.get(ATTACKERS.SERVICE_COUNT).longValue(),
            "decky_count", row.get(ATTACKERS.DECKY_COUNT).longValue(),
            "bounty_count", row.get(ATTACKERS.BOUNTY_COUNT),
            "credential_count", row.get(ATTACKERS.CREDENTIAL_COUNT)),
        row.get(ATTACKERS.IS_TRAVERSAL));
  }

  private static Severity severity(Record row) {
    JSON reason = row.get(ATTACKERS.SCORE_REASON);
    if (reason == null) {
      return Severity.NONE;
    }
    Object technique = JsonText.map(TextConverter.unescape(reason.data())).get(TECHNIQUE);
    return new Severity(row.get(ATTACKERS.SEVERITY), technique instanceof String id ? id : "");
  }

  private static Set<UUID> withFiles(DSLContext dsl, Collection<UUID> attackers) {
    Set<UUID> withFiles = new HashSet<>();
    Chunks.each(
        attackers,
        some ->
            withFiles.addAll(
                dsl.selectDistinct(BOUNTY.ATTACKER_UUID)
                    .from(BOUNTY)
                    .where(BOUNTY.ATTACKER_UUID.in(some))
                    .and(BOUNTY.BOUNTY_TYPE.eq(BountyType.ARTIFACT.word()))
                    .fetch(BOUNTY.ATTACKER_UUID)));
    return withFiles;
  }
}
