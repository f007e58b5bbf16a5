package org.decnet.engine.port;

import java.util.Optional;
import java.util.UUID;
import org.decnet.model.Page;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.bounty.Bounty;
import org.decnet.model.bounty.ObservedAttachment;
import org.decnet.model.bounty.SmtpTarget;
import org.decnet.model.bounty.StoredArtifact;

/** Answers what was found, captured and meant for whom. Events write it. */
public interface FindStore {
  /** Finds that a query asks for, latest first. */
  Page<Bounty> bounties(BountyQuery query);

  /** Domains that an attacker wanted to send mail to, most mails first. */
  Page<SmtpTarget> smtpTargets(UUID attacker, int limit, int offset);

  /** Files that came with mails, last seen first. */
  Page<ObservedAttachment> attachments(int limit, int offset);

  /** The file of a hash that came with mails. */
  Optional<ObservedAttachment> attachment(String sha256);

  /** Captured files that a query asks for, last seen first. */
  Page<StoredArtifact> artifacts(ArtifactQuery query);

  /** The captured file of a name. */
  Optional<StoredArtifact> artifact(ArtifactName name);
}
