package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ARTIFACTS;
import static org.decnet.store.generated.Tables.ARTIFACT_BLOBS;
import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.BOUNTY;
import static org.decnet.store.generated.Tables.MAIL;
import static org.decnet.store.generated.Tables.OBSERVED_ATTACHMENTS;
import static org.decnet.store.generated.Tables.SMTP_TARGETS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.ArtifactQuery;
import org.decnet.engine.port.BountyQuery;
import org.decnet.engine.port.FindStore;
import org.decnet.engine.port.MailQuery;
import org.decnet.model.Page;
import org.decnet.model.bounty.ArtifactContent;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.bounty.Bounty;
import org.decnet.model.bounty.MalwareMatch;
import org.decnet.model.bounty.ObservedAttachment;
import org.decnet.model.bounty.SmtpTarget;
import org.decnet.model.bounty.StoredArtifact;
import org.decnet.model.bounty.StoredMail;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Finds, captured files and whom mail was meant for, from SQL. */
final class JooqFindStore implements FindStore {
  private final Database database;

  JooqFindStore(Database database) {
    this.database = database;
  }

  @Override
  public Page<Bounty> bounties(BountyQuery query) {
    Condition condition = DSL.noCondition();
    if (query.type() != null) {
      condition = condition.and(BOUNTY.BOUNTY_TYPE.eq(query.type().word()));
    }
    if (query.attacker() != null) {
      condition = condition.and(BOUNTY.ATTACKER_UUID.eq(query.attacker()));
    }
    String search = query.search();
    if (search != null && !search.isEmpty()) {
      condition =
          condition.and(
              BOUNTY
                  .PAYLOAD
                  .coerce(String.class)
                  .contains(search)
                  .or(BOUNTY.DECKY.contains(search))
                  .or(BOUNTY.ATTACKER_IP.contains(search)));
    }
    return Pages.of(
        database,
        BOUNTY,
        condition,
        List.of(BOUNTY.TIMESTAMP.desc(), BOUNTY.ID.asc()),
        query.limit(),
        query.offset(),
        BountyTable::bounty);
  }

  @Override
  public double score(UUID attacker) {
    Double score =
        database.read(dsl ->
            dsl.select(ATTACKERS.SCORE)
                .from(ATTACKERS)
                .where(ATTACKERS.UUID.eq(attacker))
                .fetchOne(ATTACKERS.SCORE));
    return score == null ? 0 : score;
  }

  @Override
  public Map<String, Object> scoreReason(UUID attacker) {
    return database.read(dsl ->
        dsl.select(ATTACKERS.SCORE_REASON)
            .from(ATTACKERS)
            .where(ATTACKERS.UUID.eq(attacker))
            .fetchOptional(DetailRows::scoreReason)
            .orElse(Map.of()));
  }

  @Override
  public Page<SmtpTarget> smtpTargets(UUID attacker, int limit, int offset) {
    return Pages.of(
        database,
        SMTP_TARGETS,
        SMTP_TARGETS.ATTACKER_UUID.eq(attacker),
        List.of(SMTP_TARGETS.COUNT.desc(), SMTP_TARGETS.DOMAIN.asc()),
        limit,
        offset,
        TargetTable::target);
  }

  @Override
  public Page<StoredMail> mails(MailQuery query) {
    Condition condition = DSL.noCondition();
    if (query.attacker() != null) {
      condition = condition.and(MAIL.ATTACKER_UUID.eq(query.attacker()));
    }
    if (query.cluster() != null) {
      condition = condition.and(MAIL.BODY_CLUSTER.eq(query.cluster()));
    }
    return Pages.of(
        database,
        MAIL,
        condition,
        List.of(MAIL.RECEIVED_AT.desc(), MAIL.ID.asc()),
        query.limit(),
        query.offset(),
        MailTable::mail);
  }

  @Override
  public Page<ObservedAttachment> attachments(int limit, int offset) {
    return Pages.of(
        database,
        OBSERVED_ATTACHMENTS,
        DSL.noCondition(),
        List.of(OBSERVED_ATTACHMENTS.LAST_SEEN.desc(), OBSERVED_ATTACHMENTS.SHA256.asc()),
        limit,
        offset,
        AttachmentTable::attachment);
  }

  @Override
  public Optional<ObservedAttachment> attachment(String sha256) {
    return database.read(dsl ->
        dsl.selectFrom(OBSERVED_ATTACHMENTS)
            .where(OBSERVED_ATTACHMENTS.SHA256.eq(sha256))
            .fetchOptional(AttachmentTable::attachment));
  }

  @Override
  public void judge(String sha256, MalwareMatch match) {
    database.write((connection, dsl) ->
        dsl.update(OBSERVED_ATTACHMENTS)
            .set(OBSERVED_ATTACHMENTS.MAL_HASH_MATCH, true)
            .set(OBSERVED_ATTACHMENTS.MAL_HASH_PROVIDER, match.provider())
            .set(OBSERVED_ATTACHMENTS.MAL_HASH_AT, match.at())
            .where(OBSERVED_ATTACHMENTS.SHA256.eq(sha256))
            .and(OBSERVED_ATTACHMENTS.MAL_HASH_PROVIDER.isNull())
            .execute());
  }

  @Override
  public Page<StoredArtifact> artifacts(ArtifactQuery query) {
    return Pages.of(
        database,
        ArtifactContents.CAPTURED,
        ArtifactContents.wanted(query),
        List.of(
            ARTIFACTS.LAST_SEEN.desc(),
            ARTIFACTS.DECKY.asc(),
            ARTIFACTS.SERVICE.asc(),
            ARTIFACTS.STORED_AS.asc()),
        query.limit(),
        query.offset(),
        JooqFindStore::artifact);
  }

  @Override
  public Page<ArtifactContent> contents(ArtifactQuery query) {
    return database.read(dsl -> ArtifactContents.page(dsl, query));
  }

  @Override
  public Optional<StoredArtifact> artifact(ArtifactName name) {
    return database.read(dsl ->
        dsl.select()
            .from(ArtifactContents.CAPTURED)
            .where(ARTIFACTS.DECKY.eq(name.decky()))
            .and(ARTIFACTS.SERVICE.eq(name.service()))
            .and(ARTIFACTS.STORED_AS.eq(name.storedAs()))
            .fetchOptional(JooqFindStore::artifact));
  }

  private static StoredArtifact artifact(Record row) {
    Long kept = row.get(ARTIFACT_BLOBS.SIZE);
    return new StoredArtifact(
        ArtifactTable.name(row),
        row.get(ARTIFACTS.SHA256),
        kept == null ? row.get(ARTIFACTS.SIZE) : kept,
        row.get(ARTIFACTS.ATTACKER_UUID),
        row.get(ARTIFACTS.FIRST_SEEN),
        row.get(ARTIFACTS.LAST_SEEN),
        row.get(ARTIFACTS.COUNT),
        ArtifactContents.state(row));
  }
}
