package org.decnet.engine.port;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.Page;
import org.decnet.model.bounty.ArtifactContent;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.bounty.Bounty;
import org.decnet.model.bounty.MalwareMatch;
import org.decnet.model.bounty.ObservedAttachment;
import org.decnet.model.bounty.SmtpTarget;
import org.decnet.model.bounty.StoredArtifact;
import org.decnet.model.bounty.StoredMail;

/** Answers what was found, captured and meant for whom. Events write it, but for verdicts. */
public interface FindStore {
  /** Finds that a query asks for, latest first. */
  Page<Bounty> bounties(BountyQuery query);

  /** How much an attacker deserves attention, 0 to 100; 0 if nothing is known of him. */
  double score(UUID attacker);

  /**
   * Why an attacker has the score that he has, as {@link
   * org.decnet.engine.threat.AttackerScore#reason()} says it; empty without a score.
   */
  Map<String, Object> scoreReason(UUID attacker);

  /** Domains that an attacker wanted to send mail to, most mails first. */
  Page<SmtpTarget> smtpTargets(UUID attacker, int limit, int offset);

  /** Mails that a query asks for, latest first. */
  Page<StoredMail> mails(MailQuery query);

  /** Files that came with mails, last seen first. */
  Page<ObservedAttachment> attachments(int limit, int offset);

  /** The file of a hash that came with mails. */
  Optional<ObservedAttachment> attachment(String sha256);

  /** Remembers who says that a file that came with mails is malware. What was said before stays. */
  void judge(String sha256, MalwareMatch match);

  /** Captured files that a query asks for, last seen first. */
  Page<StoredArtifact> artifacts(ArtifactQuery query);

  /** The bytes of captured files that a query asks for, each once, last seen first. */
  Page<ArtifactContent> contents(ArtifactQuery query);

  /** The captured file of a name. */
  Optional<StoredArtifact> artifact(ArtifactName name);
}
