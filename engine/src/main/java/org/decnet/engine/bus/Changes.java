package org.decnet.engine.bus;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.session.CredentialSighting;
import org.decnet.engine.session.SessionSighting;
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
 */
public record Changes(
    List<Event> events,
    Set<UUID> attackers,
    List<SessionSighting> started,
    List<Ended> ended,
    List<CredentialSighting> credentials,
    List<Tag> tags) {
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
  }

  /** The same with new tags. */
  public Changes withTags(List<Tag> added) {
    return new Changes(events, attackers, started, ended, credentials, added);
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
