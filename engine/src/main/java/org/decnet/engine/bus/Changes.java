package org.decnet.engine.bus;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.bounty.BountySighting;
import org.decnet.engine.bounty.ProbeState.Rotation;
import org.decnet.engine.session.CredentialSighting;
import org.decnet.engine.session.SessionSighting;
import org.decnet.engine.threat.AttackerScore;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.Event;
import org.decnet.model.tag.Tag;

/**
 * What a write changed: only what was not there before.
 *
 * @param events new events, in order
 * @param attackers new attackers
 * @param started sessions of which nothing was known
 * @param ended sessions whose end was not known
 * @param credentials new credentials
 * @param tags new tags
 * @param bounties new finds
 * @param rotations traits that took the place of others
 * @param scores scores that rose
 * @param senders attackers who sent mail and of whom none was known
 */
public record Changes(
    List<Event> events,
    Set<UUID> attackers,
    List<SessionSighting> started,
    List<Ended> ended,
    List<CredentialSighting> credentials,
    List<Tag> tags,
    List<BountySighting> bounties,
    List<Rotation> rotations,
    List<AttackerScore> scores,
    Set<UUID> senders) {
  /** Nothing changed. */
  public static final Changes NONE =
      new Changes(List.of(), Set.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the collections. */
  public Changes {
    events = List.copyOf(events);
    attackers = Set.copyOf(attackers);
    started = List.copyOf(started);
    ended = List.copyOf(ended);
    credentials = List.copyOf(credentials);
    tags = List.copyOf(tags);
    bounties = List.copyOf(bounties);
    rotations = List.copyOf(rotations);
    scores = List.copyOf(scores);
    senders = Set.copyOf(senders);
  }

  /** Changes without finds. */
  public Changes(
      List<Event> events,
      Set<UUID> attackers,
      List<SessionSighting> started,
      List<Ended> ended,
      List<CredentialSighting> credentials,
      List<Tag> tags) {
    this(
        events,
        attackers,
        started,
        ended,
        credentials,
        tags,
        List.of(),
        List.of(),
        List.of(),
        Set.of());
  }

  /** The same with new tags. */
  public Changes withTags(List<Tag> added) {
    return withTags(added, scores);
  }

  /** The same with new tags, and the scores that rose by them. */
  public Changes withTags(List<Tag> added, List<AttackerScore> raised) {
    return new Changes(
        events,
        attackers,
        started,
        ended,
        credentials,
        added,
        bounties,
        rotations,
        raised,
        senders);
  }

  /** The same with new finds. */
  public Changes withFinds(
      List<BountySighting> found, List<Rotation> rotated, Set<UUID> firstSenders) {
    return new Changes(
        events, attackers, started, ended, credentials, tags, found, rotated, scores, firstSenders);
  }

  /**
   * A session that has ended.
   *
   * @param commands the first that are known of it, in order
   */
  public record Ended(SessionSighting session, List<TypedCommand> commands) {
    /** Copies the list. */
    public Ended {
      commands = List.copyOf(commands);
    }
  }
}
