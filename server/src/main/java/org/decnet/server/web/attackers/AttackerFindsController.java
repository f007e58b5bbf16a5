package org.decnet.server.web.attackers;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.ArtifactQuery;
import org.decnet.engine.port.MailQuery;
import org.decnet.engine.port.SessionQuery;
import org.decnet.engine.port.Stores;
import org.decnet.model.Page;
import org.decnet.model.actor.AttackerFingerprint;
import org.decnet.model.bounty.SmtpTarget;
import org.decnet.model.bounty.StoredMail;
import org.decnet.server.web.finds.ArtifactRow;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.sessions.SessionRow;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an attacker left behind (spec 05, section 5). */
@RestController
@RequestMapping("/attackers/{uuid}")
public final class AttackerFindsController {
  private final Stores stores;

  /** Serves what attackers left on a node. */
  public AttackerFindsController(ApiParts parts) {
    this.stores = parts.stores();
  }

  /**
   * A domain that mail was meant for.
   *
   * @param count number of mails; 0 if it was only asked for
   */
  public record SmtpTargetRow(String domain, Instant firstSeen, Instant lastSeen, long count) {
    static SmtpTargetRow of(SmtpTarget target) {
      return new SmtpTargetRow(
          target.domain(), target.firstSeen(), target.lastSeen(), target.count());
    }
  }

  /**
   * What a program looks like.
   *
   * @param port that was probed; 0 for what the program said of itself
   */
  public record FingerprintRow(
      String fingerprintType,
      String value,
      int port,
      Instant firstSeen,
      Instant lastSeen,
      long count) {
    static FingerprintRow of(AttackerFingerprint fingerprint) {
      return new FingerprintRow(
          fingerprint.type(),
          fingerprint.value(),
          fingerprint.port(),
          fingerprint.firstSeen(),
          fingerprint.lastSeen(),
          fingerprint.count());
    }
  }

  /**
   * A mail as it is remembered: hashes and flags, no address, no text.
   *
   * @param storedAs what the capturing host calls it; null if it keeps none
   * @param bodyCluster name of the group of mails that are nearly the same
   * @param flags what was noticed
   */
  public record MailRow(
      UUID id,
      Instant receivedAt,
      String decky,
      @Nullable String storedAs,
      @Nullable String sha256,
      @Nullable Long size,
      @Nullable String subjectSha256,
      @Nullable String bodySimhash,
      @Nullable String bodyCluster,
      Map<String, Object> flags) {
    static MailRow of(StoredMail mail) {
      return new MailRow(
          mail.id(),
          mail.receivedAt(),
          mail.decky(),
          mail.storedAs(),
          mail.sha256(),
          mail.size(),
          mail.subjectSha256(),
          mail.bodySimhash(),
          mail.bodyCluster(),
          mail.flags());
    }
  }

  /** Files that he was the first to bring, last seen first. */
  @Operation(summary = "Files that an attacker was the first to bring, last seen first")
  @Allow(Access.VIEWER)
  @GetMapping("/artifacts")
  Page<ArtifactRow> artifacts(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = slice(uuid, limit, offset);
    ArtifactQuery query =
        new ArtifactQuery(null, null, null, uuid, null, slice.limit(), slice.offset());
    return Paging.map(stores.finds().artifacts(query), ArtifactRow::of);
  }

  /** His sessions of which there is a recording, latest first. */
  @Operation(summary = "Recorded sessions of an attacker, latest first")
  @Allow(Access.VIEWER)
  @GetMapping("/transcripts")
  Page<SessionRow> transcripts(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = slice(uuid, limit, offset);
    SessionQuery query =
        new SessionQuery(uuid, null, null, null, true, slice.limit(), slice.offset());
    return Paging.map(stores.actors().sessions(query), SessionRow::of);
  }

  /** Domains that he wanted to send mail to, most mails first. */
  @Operation(summary = "Domains that an attacker wanted to send mail to, most mails first")
  @Allow(Access.VIEWER)
  @GetMapping("/smtp-targets")
  Page<SmtpTargetRow> smtpTargets(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = slice(uuid, limit, offset);
    return Paging.map(
        stores.finds().smtpTargets(uuid, slice.limit(), slice.offset()), SmtpTargetRow::of);
  }

  /** What his programs look like. */
  @Operation(summary = "What the programs of an attacker look like")
  @Allow(Access.VIEWER)
  @GetMapping("/fingerprints")
  Page<FingerprintRow> fingerprints(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = slice(uuid, limit, offset);
    return Paging.map(
        stores.attackers().fingerprints(uuid, slice.limit(), slice.offset()), FingerprintRow::of);
  }

  /** Mails that he sent, latest first. */
  @Operation(summary = "Mails of an attacker, latest first; of their content only hashes")
  @Allow(Access.ADMIN)
  @GetMapping("/mail")
  Page<MailRow> mail(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = slice(uuid, limit, offset);
    MailQuery query = new MailQuery(uuid, null, slice.limit(), slice.offset());
    return Paging.map(stores.finds().mails(query), MailRow::of);
  }

  private Paging slice(UUID uuid, int limit, int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    KnownAttackers.of(stores.actors(), uuid);
    return slice;
  }
}
