package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.OBSERVED_ATTACHMENTS;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.decnet.engine.bounty.AttachmentSighting;
import org.decnet.engine.bounty.AttachmentSighting.Mail;
import org.decnet.model.bounty.MalwareMatch;
import org.decnet.model.bounty.ObservedAttachment;
import org.decnet.store.generated.tables.ObservedAttachments;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code observed_attachments}. */
final class AttachmentTable {
  private static final ObservedAttachments TABLE = OBSERVED_ATTACHMENTS;

  private static final List<Field<?>> COLUMNS =
      List.of(
          TABLE.SHA256,
          TABLE.FIRST_SEEN,
          TABLE.LAST_SEEN,
          TABLE.OBSERVATION_COUNT,
          TABLE.FIRST_SEEN_DECKY,
          TABLE.FIRST_SEEN_ATTACKER_UUID,
          TABLE.LAST_SEEN_ATTACKER_UUID,
          TABLE.EXTENSIONS,
          TABLE.FIRST_SUBJECT_SHA256,
          TABLE.MAL_HASH_MATCH,
          TABLE.MAL_HASH_PROVIDER,
          TABLE.MAL_HASH_AT);

  private final Bulk upsert;

  AttachmentTable(DSLContext dsl) {
    this.upsert = Bulk.upsert(dsl, TABLE, List.of(TABLE.SHA256), COLUMNS);
  }

  /** Adds sightings of new mails. */
  void add(Connection connection, DSLContext dsl, Map<String, AttachmentSighting> sightings)
      throws SQLException {
    Map<String, AttachmentSighting> known = new HashMap<>();
    Chunks.each(
        sightings.keySet(),
        hashes ->
            dsl.select(COLUMNS)
                .from(TABLE)
                .where(TABLE.SHA256.in(hashes))
                .forEach(row -> known.put(row.get(TABLE.SHA256), sighting(row))));
    List<AttachmentSighting> rows = new ArrayList<>();
    sightings.forEach(
        (hash, sighting) -> rows.add(known.merge(hash, sighting, AttachmentSighting::join)));
    upsert.run(connection, rows, AttachmentTable::bind);
  }

  private static void bind(Parameters parameters, AttachmentSighting row) throws SQLException {
    MalwareMatch malware = row.malware();
    parameters
        .text(row.sha256())
        .time(row.first().at())
        .time(row.last().at())
        .integer(row.observations())
        .text(row.first().decky())
        .uuid(row.first().attacker())
        .uuid(row.last().attacker())
        .text(JsonText.ofTexts(List.copyOf(row.extensions())))
        .text(row.first().subjectSha256())
        .flag(malware != null)
        .text(malware == null ? null : malware.provider())
        .time(malware == null ? null : malware.at());
  }

  private static AttachmentSighting sighting(Record row) {
    String decky = row.get(TABLE.FIRST_SEEN_DECKY);
    return new AttachmentSighting(
        row.get(TABLE.SHA256),
        new Mail(
            row.get(TABLE.FIRST_SEEN),
            decky,
            row.get(TABLE.FIRST_SEEN_ATTACKER_UUID),
            row.get(TABLE.FIRST_SUBJECT_SHA256)),
        new Mail(row.get(TABLE.LAST_SEEN), decky, row.get(TABLE.LAST_SEEN_ATTACKER_UUID), null),
        row.get(TABLE.OBSERVATION_COUNT),
        new TreeSet<>(JsonText.texts(JsonColumn.text(row, TABLE.EXTENSIONS))),
        malware(row));
  }

  private static @Nullable MalwareMatch malware(Record row) {
    String provider = row.get(TABLE.MAL_HASH_PROVIDER);
    return provider == null ? null : new MalwareMatch(provider, row.get(TABLE.MAL_HASH_AT));
  }

  static ObservedAttachment attachment(Record row) {
    AttachmentSighting sighting = sighting(row);
    return new ObservedAttachment(
        sighting.sha256(),
        sighting.first().at(),
        sighting.last().at(),
        sighting.observations(),
        sighting.first().decky(),
        sighting.first().attacker(),
        sighting.last().attacker(),
        List.copyOf(sighting.extensions()),
        sighting.first().subjectSha256(),
        sighting.malware());
  }
}
