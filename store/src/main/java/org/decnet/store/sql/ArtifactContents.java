package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ARTIFACTS;
import static org.decnet.store.generated.Tables.ARTIFACT_BLOBS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.decnet.engine.port.ArtifactQuery;
import org.decnet.model.Page;
import org.decnet.model.bounty.ArtifactContent;
import org.decnet.model.bounty.StoredArtifact.BlobState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Captured files folded by their bytes. */
final class ArtifactContents {
  /** Captured files with what is kept of them. */
  static final Table<?> CAPTURED =
      ARTIFACTS.leftJoin(ARTIFACT_BLOBS).on(ARTIFACT_BLOBS.SHA256.eq(ARTIFACTS.SHA256));

  private static final Field<Integer> NAMES = DSL.count();
  private static final Field<Integer> DECKIES = DSL.countDistinct(ARTIFACTS.DECKY);
  private static final Field<Integer> ATTACKERS = DSL.countDistinct(ARTIFACTS.ATTACKER_UUID);
  private static final Field<BigDecimal> COUNT = DSL.sum(ARTIFACTS.COUNT);
  private static final Field<Instant> FIRST = DSL.min(ARTIFACTS.FIRST_SEEN);
  private static final Field<Instant> LAST = DSL.max(ARTIFACTS.LAST_SEEN);

  private ArtifactContents() {}

  static Condition wanted(ArtifactQuery query) {
    Condition condition = DSL.noCondition();
    if (query.sha256() != null) {
      condition = condition.and(ARTIFACTS.SHA256.eq(query.sha256()));
    }
    if (query.decky() != null) {
      condition = condition.and(ARTIFACTS.DECKY.eq(query.decky()));
    }
    if (query.service() != null) {
      condition = condition.and(ARTIFACTS.SERVICE.eq(query.service()));
    }
    if (query.fileType() != null) {
      condition =
          condition.and(
              ARTIFACTS.SHA256.in(
                  DSL.select(ARTIFACT_BLOBS.SHA256)
                      .from(ARTIFACT_BLOBS)
                      .where(ARTIFACT_BLOBS.FILE_TYPE.eq(query.fileType()))));
    }
    return query.attacker() == null
        ? condition
        : condition.and(ARTIFACTS.ATTACKER_UUID.eq(query.attacker()));
  }

  static Page<ArtifactContent> page(DSLContext dsl, ArtifactQuery query) {
    int rows = Limits.rows(query.limit());
    int skipped = Limits.offset(query.offset());
    List<? extends Record> sums =
        dsl.select(ARTIFACTS.SHA256, NAMES, DECKIES, ATTACKERS, COUNT, FIRST, LAST)
            .from(ARTIFACTS)
            .where(wanted(query))
            .groupBy(ARTIFACTS.SHA256)
            .orderBy(LAST.desc(), ARTIFACTS.SHA256)
            .limit(rows)
            .offset(skipped)
            .fetch();
    return new Page<>(
        dsl.fetchCount(dsl.selectDistinct(ARTIFACTS.SHA256).from(ARTIFACTS).where(wanted(query))),
        rows,
        skipped,
        sums.stream().map(sum -> content(sum, latest(dsl, query, sum))).toList());
  }

  /** The name that was seen last; there may be many. */
  private static Record latest(DSLContext dsl, ArtifactQuery query, Record sum) {
    return dsl.select()
        .from(CAPTURED)
        .where(ARTIFACTS.SHA256.eq(sum.get(ARTIFACTS.SHA256)))
        .and(wanted(query))
        .orderBy(
            ARTIFACTS.LAST_SEEN.desc(), ARTIFACTS.DECKY, ARTIFACTS.SERVICE, ARTIFACTS.STORED_AS)
        .limit(1)
        .fetchSingle();
  }

  private static ArtifactContent content(Record sum, Record last) {
    Long kept = last.get(ARTIFACT_BLOBS.SIZE);
    return new ArtifactContent(
        sum.get(ARTIFACTS.SHA256),
        kept == null ? last.get(ARTIFACTS.SIZE) : kept,
        sum.get(NAMES),
        sum.get(DECKIES),
        sum.get(ATTACKERS),
        sum.get(COUNT).longValueExact(),
        sum.get(FIRST),
        sum.get(LAST),
        ArtifactTable.name(last),
        state(last),
        last.get(ARTIFACT_BLOBS.FILE_TYPE));
  }

  /** Where the bytes of a file are. */
  static BlobState state(Record row) {
    if (row.get(ARTIFACT_BLOBS.SIZE) == null) {
      return BlobState.ABSENT;
    }
    return row.get(ARTIFACT_BLOBS.EVICTED_AT) == null ? BlobState.KEPT : BlobState.EVICTED;
  }
}
