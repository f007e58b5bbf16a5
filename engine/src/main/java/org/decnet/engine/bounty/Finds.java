package org.decnet.engine.bounty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.session.AttackerIds;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.bounty.StoredMail;
import org.decnet.model.event.Event;

/**
 * What a batch of new events leaves beside itself, by key, in the order of first appearance. Each
 * event must be folded once over the life of a store, because sightings count.
 */
public final class Finds {
  private final Map<UUID, BountySighting> bounties = new LinkedHashMap<>();
  private final Map<TargetSighting.Key, TargetSighting> targets = new LinkedHashMap<>();
  private final Map<String, AttachmentSighting> attachments = new LinkedHashMap<>();
  private final Map<ArtifactName, ArtifactSighting> artifacts = new LinkedHashMap<>();

  private final List<StoredMail> mails = new ArrayList<>();

  private Finds() {}

  /** What events say. Those of nobody, self-tests among them, leave nothing. */
  public static Finds in(List<Event> events, AttackerIds attackerIds) {
    Finds finds = new Finds();
    for (Event event : events) {
      UUID attacker = attackerIds.of(event);
      String ip = event.sourceIp();
      if (attacker != null && ip != null) {
        FindReading.read(event, attacker, ip, finds);
      }
    }
    return finds;
  }

  void add(BountySighting sighting) {
    bounties.merge(sighting.key().id(), sighting, BountySighting::join);
  }

  void add(TargetSighting sighting) {
    targets.merge(sighting.key(), sighting, TargetSighting::join);
  }

  void add(AttachmentSighting sighting) {
    attachments.merge(sighting.sha256(), sighting, AttachmentSighting::join);
  }

  void add(ArtifactSighting sighting) {
    artifacts.merge(sighting.name(), sighting, ArtifactSighting::join);
  }

  void add(StoredMail mail) {
    mails.add(mail);
  }

  /** Mails, each of an event of its own. */
  public List<StoredMail> mails() {
    return List.copyOf(mails);
  }

  /** Finds by the id of their row. */
  public Map<UUID, BountySighting> bounties() {
    return bounties;
  }

  /** Domains that mail was meant for. */
  public List<TargetSighting> targets() {
    return List.copyOf(targets.values());
  }

  /** Files that came with mails, by hash. */
  public Map<String, AttachmentSighting> attachments() {
    return attachments;
  }

  /** Captured files, by name. */
  public Map<ArtifactName, ArtifactSighting> artifacts() {
    return artifacts;
  }
}
