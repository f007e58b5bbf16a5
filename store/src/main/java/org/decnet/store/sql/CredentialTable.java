package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.CREDENTIAL_REUSE_PENDING;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.session.CredentialSighting;
import org.decnet.engine.session.Outcome;
import org.decnet.engine.session.Secret;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code credentials}. */
final class CredentialTable {
  private static final List<Field<?>> COLUMNS =
      List.of(
          CREDENTIALS.ID,
          CREDENTIALS.ATTACKER_IP,
          CREDENTIALS.ATTACKER_UUID,
          CREDENTIALS.DECKY_NAME,
          CREDENTIALS.SERVICE,
          CREDENTIALS.PRINCIPAL,
          CREDENTIALS.PRINCIPAL_KEY,
          CREDENTIALS.SECRET_KIND,
          CREDENTIALS.SECRET_SHA256,
          CREDENTIALS.SECRET_B64,
          CREDENTIALS.SECRET_PRINTABLE,
          CREDENTIALS.OUTCOME,
          CREDENTIALS.FIRST_SEEN,
          CREDENTIALS.LAST_SEEN,
          CREDENTIALS.ATTEMPT_COUNT);

  private final SecretColumns secrets;
  private final Bulk upsert;
  private final Bulk pend;

  CredentialTable(DSLContext dsl, SecretColumns secrets) {
    this.secrets = secrets;
    this.upsert = Bulk.upsert(dsl, CREDENTIALS, List.of(CREDENTIALS.ID), COLUMNS);
    this.pend =
        Bulk.insertIgnore(
            dsl, CREDENTIAL_REUSE_PENDING, List.of(CREDENTIAL_REUSE_PENDING.CREDENTIAL_ID));
  }

  /** A row with its secret as encrypted; sealed is null while no event carried the secret. */
  private record Row(UUID id, CredentialSighting sighting, SecretColumns.@Nullable Sealed sealed) {}

  /**
   * Adds sightings to what is known and gives those of credentials that were not. All of them are
   * to be looked at for reuse.
   */
  List<CredentialSighting> add(
      Connection connection, DSLContext dsl, Collection<CredentialSighting> sightings)
      throws SQLException {
    Map<UUID, CredentialSighting> byId = new LinkedHashMap<>();
    sightings.forEach(sighting -> byId.put(sighting.key().id(), sighting));
    Map<UUID, Row> known = load(dsl, byId.keySet());
    List<CredentialSighting> added = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    byId.forEach((id, sighting) -> {
      Row before = known.get(id);
      if (before == null) {
        added.add(sighting);
      }
      rows.add(row(id, sighting, before));
    });
    upsert.run(connection, rows, CredentialTable::bind);
    pend.run(connection, rows, (parameters, row) -> parameters.uuid(row.id()));
    return added;
  }

  private Row row(UUID id, CredentialSighting sighting, @Nullable Row before) {
    if (before == null) {
      return new Row(id, sighting, sealed(id, sighting.secret()));
    }
    SecretColumns.Sealed kept = before.sealed();
    return new Row(
        id, before.sighting().join(sighting), kept == null ? sealed(id, sighting.secret()) : kept);
  }

  private SecretColumns.@Nullable Sealed sealed(UUID id, @Nullable Secret secret) {
    return secret == null ? null : secrets.seal(id, secret);
  }

  private static Map<UUID, Row> load(DSLContext dsl, Collection<UUID> keys) {
    Map<UUID, Row> known = new HashMap<>();
    Chunks.each(
        keys,
        ids ->
            dsl.select(COLUMNS)
                .from(CREDENTIALS)
                .where(CREDENTIALS.ID.in(ids))
                .forEach(row -> known.put(row.get(CREDENTIALS.ID), row(row))));
    return known;
  }

  private static Row row(Record row) {
    return new Row(
        row.get(CREDENTIALS.ID),
        new CredentialSighting(
            new CredentialSighting.Key(
                row.get(CREDENTIALS.ATTACKER_IP),
                row.get(CREDENTIALS.DECKY_NAME),
                row.get(CREDENTIALS.SERVICE),
                row.get(CREDENTIALS.SECRET_KIND),
                row.get(CREDENTIALS.SECRET_SHA256),
                row.get(CREDENTIALS.PRINCIPAL_KEY)),
            row.get(CREDENTIALS.ATTACKER_UUID),
            row.get(CREDENTIALS.PRINCIPAL),
            null,
            Outcome.named(row.get(CREDENTIALS.OUTCOME)),
            row.get(CREDENTIALS.FIRST_SEEN),
            row.get(CREDENTIALS.LAST_SEEN),
            row.get(CREDENTIALS.ATTEMPT_COUNT)),
        SecretColumns.Sealed.of(
            row.get(CREDENTIALS.SECRET_B64), row.get(CREDENTIALS.SECRET_PRINTABLE)));
  }

  private static void bind(Parameters parameters, Row row) throws SQLException {
    CredentialSighting sighting = row.sighting();
    CredentialSighting.Key key = sighting.key();
    SecretColumns.Sealed sealed = row.sealed();
    parameters
        .uuid(row.id())
        .text(key.ip())
        .uuid(sighting.attacker())
        .text(key.decky())
        .text(key.service())
        .text(sighting.principal())
        .text(key.principalKey())
        .text(key.secretKind())
        .text(key.secretSha256())
        .text(sealed == null ? null : sealed.base64())
        .text(sealed == null ? null : sealed.printable())
        .text(sighting.outcome().columnName())
        .time(sighting.firstSeen())
        .time(sighting.lastSeen())
        .integer(sighting.attempts());
  }
}
