package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ARTIFACTS;
import static org.decnet.store.generated.Tables.ARTIFACT_BLOBS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.port.BlobStore;
import org.decnet.model.bounty.KeptBlob;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Which captured files are kept, in SQL. */
final class JooqBlobStore implements BlobStore {
  private static final Condition KEPT = ARTIFACT_BLOBS.EVICTED_AT.isNull();

  private final Database database;

  JooqBlobStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean isKept(String sha256) {
    return database.read(
        dsl -> dsl.fetchExists(ARTIFACT_BLOBS, ARTIFACT_BLOBS.SHA256.eq(sha256).and(KEPT)));
  }

  @Override
  public void keep(KeptBlob blob) {
    database.write((connection, dsl) ->
        dsl.insertInto(ARTIFACT_BLOBS)
            .set(ARTIFACT_BLOBS.SHA256, blob.sha256())
            .set(ARTIFACT_BLOBS.SIZE, blob.size())
            .set(ARTIFACT_BLOBS.ALLOCATED, blob.allocated())
            .set(ARTIFACT_BLOBS.DECKY, blob.decky())
            .set(ARTIFACT_BLOBS.STORED_AT, blob.storedAt())
            .set(ARTIFACT_BLOBS.FILE_TYPE, blob.fileType())
            .onConflict(ARTIFACT_BLOBS.SHA256)
            .doUpdate()
            .set(ARTIFACT_BLOBS.STORED_AT, blob.storedAt())
            .set(ARTIFACT_BLOBS.ALLOCATED, blob.allocated())
            .set(ARTIFACT_BLOBS.FILE_TYPE, blob.fileType())
            .set(ARTIFACT_BLOBS.EVICTED_AT, (Instant) null)
            .set(ARTIFACT_BLOBS.EVICTION_REASON, (String) null)
            .execute());
  }

  @Override
  public Usage usage() {
    return usage(KEPT);
  }

  @Override
  public Usage usage(String decky) {
    return usage(KEPT.and(ARTIFACT_BLOBS.DECKY.eq(decky)));
  }

  private Usage usage(Condition which) {
    Field<@Nullable BigDecimal> bytes = DSL.sum(ARTIFACT_BLOBS.ALLOCATED);
    return database.read(dsl ->
        dsl.select(bytes, DSL.count())
            .from(ARTIFACT_BLOBS)
            .where(which)
            .fetchSingle(row -> {
              BigDecimal sum = row.get(bytes);
              return new Usage(sum == null ? 0 : sum.longValue(), row.value2());
            }));
  }

  @Override
  public List<KeptBlob> first(int limit) {
    Field<Integer> named =
        DSL.field(
            DSL.select(DSL.count())
                .from(ARTIFACTS)
                .where(ARTIFACTS.SHA256.eq(ARTIFACT_BLOBS.SHA256)));
    return largest(
        KEPT.and(TagFileTable.IS_CITED.not()),
        List.of(DSL.when(named.gt(0), 1).otherwise(0).asc()),
        limit);
  }

  @Override
  public List<KeptBlob> cited(int limit) {
    return largest(KEPT.and(TagFileTable.IS_CITED), List.of(), limit);
  }

  @Override
  public Usage citedUsage() {
    return usage(KEPT.and(TagFileTable.IS_CITED));
  }

  private List<KeptBlob> largest(Condition which, List<SortField<?>> before, int limit) {
    List<SortField<?>> order = new ArrayList<>(before);
    order.add(ARTIFACT_BLOBS.ALLOCATED.desc());
    order.add(ARTIFACT_BLOBS.SHA256.asc());
    return database.read(dsl ->
        dsl.select()
            .from(ARTIFACT_BLOBS)
            .where(which)
            .orderBy(order)
            .limit(limit)
            .fetch(row ->
                new KeptBlob(
                    row.get(ARTIFACT_BLOBS.SHA256),
                    row.get(ARTIFACT_BLOBS.SIZE),
                    row.get(ARTIFACT_BLOBS.ALLOCATED),
                    row.get(ARTIFACT_BLOBS.DECKY),
                    row.get(ARTIFACT_BLOBS.STORED_AT),
                    row.get(ARTIFACT_BLOBS.FILE_TYPE))));
  }

  @Override
  public void forget(String sha256, Instant at, String reason) {
    database.write((connection, dsl) ->
        dsl.update(ARTIFACT_BLOBS)
            .set(ARTIFACT_BLOBS.EVICTED_AT, at)
            .set(ARTIFACT_BLOBS.EVICTION_REASON, reason)
            .where(ARTIFACT_BLOBS.SHA256.eq(sha256))
            .execute());
  }
}
