package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.MAIL;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decnet.model.bounty.StoredMail;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Rows of the table {@code mail}. Each is written with its event, and goes with it. */
final class MailTable {
  private static final int CLUSTER = 255;
  private static final int SIMHASH = 64;

  private static final List<Field<?>> COLUMNS =
      List.of(
          MAIL.ID,
          MAIL.DECKY,
          MAIL.STORED_AS,
          MAIL.SHA256,
          MAIL.SIZE,
          MAIL.ATTACKER_UUID,
          MAIL.SUBJECT_SHA256,
          MAIL.BODY_SIMHASH,
          MAIL.BODY_CLUSTER,
          MAIL.FLAGS,
          MAIL.RECEIVED_AT);

  private final Bulk insert;

  MailTable(DSLContext dsl) {
    this.insert = Bulk.insertIgnore(dsl, MAIL, COLUMNS);
  }

  /** Adds the mails of new events and gives those of whom no mail was known. */
  Set<UUID> add(Connection connection, DSLContext dsl, Collection<StoredMail> mails)
      throws SQLException {
    Set<UUID> senders = new LinkedHashSet<>();
    mails.forEach(mail -> senders.add(mail.attackerUuid()));
    Chunks.each(
        List.copyOf(senders),
        some ->
            dsl.selectDistinct(MAIL.ATTACKER_UUID)
                .from(MAIL)
                .where(MAIL.ATTACKER_UUID.in(some))
                .forEach(row -> senders.remove(row.value1())));
    insert.run(connection, mails, MailTable::bind);
    return senders;
  }

  private static void bind(Parameters parameters, StoredMail row) throws SQLException {
    parameters
        .uuid(row.id())
        .text(row.decky())
        .text(row.storedAs())
        .text(row.sha256())
        .integer(row.size())
        .uuid(row.attackerUuid())
        .text(row.subjectSha256())
        .text(Widths.fit(row.bodySimhash(), SIMHASH))
        .text(Widths.fit(row.bodyCluster(), CLUSTER))
        .text(JsonText.ofMap(row.flags()))
        .time(row.receivedAt());
  }

  static StoredMail mail(Record row) {
    return new StoredMail(
        row.get(MAIL.ID),
        row.get(MAIL.DECKY),
        row.get(MAIL.STORED_AS),
        row.get(MAIL.SHA256),
        row.get(MAIL.SIZE),
        row.get(MAIL.ATTACKER_UUID),
        row.get(MAIL.SUBJECT_SHA256),
        row.get(MAIL.BODY_SIMHASH),
        row.get(MAIL.BODY_CLUSTER),
        JsonText.map(row.get(MAIL.FLAGS)),
        row.get(MAIL.RECEIVED_AT));
  }
}
