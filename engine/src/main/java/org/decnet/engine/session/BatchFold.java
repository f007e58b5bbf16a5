package org.decnet.engine.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.trace.TraceReading;
import org.decnet.engine.trace.TraceSighting;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Folds events into sightings. Each event must be folded exactly once over the life of a store,
 * because sightings count.
 *
 * <p>Events with an address make attackers, whatever their class. Events with a session id make
 * sessions. Lifted events sum up what others say, so they add nothing, and synthetic ones tell of
 * nothing that happened.
 */
public final class BatchFold {
  private final AttackerIds attackerIds;
  private final Map<UUID, AttackerSighting> attackers = new LinkedHashMap<>();
  private final Map<ContactSighting.Key, ContactSighting> contacts = new LinkedHashMap<>();
  private final Map<SessionId, SessionSighting> sessions = new LinkedHashMap<>();
  private final Map<CredentialSighting.Key, CredentialSighting> credentials = new LinkedHashMap<>();
  private final Map<TraceSighting.Key, TraceSighting> traces = new LinkedHashMap<>();
  private final List<TypedCommand> commands = new ArrayList<>();

  private BatchFold(AttackerIds attackerIds) {
    this.attackerIds = attackerIds;
  }

  /** What events say. */
  public static Sightings fold(List<Event> events, AttackerIds attackerIds) {
    BatchFold fold = new BatchFold(attackerIds);
    for (Event event : events) {
      if (event.flag(Field.SYNTHETIC)) {
        continue;
      }
      if (event.kind().isLifted()) {
        fold.addLifted(event);
      } else {
        fold.add(event);
      }
    }
    return new Sightings(
        fold.attackers, fold.contacts, fold.sessions, fold.credentials, fold.traces, fold.commands);
  }

  /** What is lifted happened in another event, which counts; it may show more of who that was. */
  private void addLifted(Event event) {
    UUID attacker = attackerIds.of(event);
    if (attacker != null) {
      addTraces(event, attacker);
    }
  }

  private void addTraces(Event event, UUID attacker) {
    TraceReading.of(event, attacker)
        .forEach(trace -> traces.merge(trace.key(), trace, TraceSighting::join));
  }

  private void add(Event event) {
    UUID attacker = attackerIds.of(event);
    String ip = event.sourceIp();
    if (attacker != null && ip != null) {
      addAttacker(event, attacker, ip);
      addContact(event, attacker);
      addCredential(event, attacker, ip);
      addTraces(event, attacker);
    }
    SessionId session = event.session();
    if (session != null) {
      addSession(event, session, attacker);
    }
    if (event.kind() == EventKind.COMMAND) {
      commands.add(command(event, session, attacker));
    }
  }

  private void addAttacker(Event event, UUID attacker, String ip) {
    attackers.merge(
        attacker,
        new AttackerSighting(attacker, ip, event.time(), event.time(), 1),
        AttackerSighting::join);
  }

  private void addContact(Event event, UUID attacker) {
    String service = event.service();
    ContactSighting.Key key =
        new ContactSighting.Key(attacker, event.decky(), service == null ? "" : service);
    contacts.merge(
        key, new ContactSighting(key, event.time(), event.time(), 1), ContactSighting::join);
  }

  private void addSession(Event event, SessionId session, @Nullable UUID attacker) {
    sessions.merge(session, SessionReading.of(event, session, attacker), SessionSighting::join);
  }

  private void addCredential(Event event, UUID attacker, String ip) {
    CredentialSighting sighting = CredentialReading.of(event, attacker, ip);
    if (sighting != null) {
      credentials.merge(sighting.key(), sighting, CredentialSighting::join);
    }
  }

  private static TypedCommand command(
      Event event, @Nullable SessionId session, @Nullable UUID attacker) {
    String text = event.text(Field.COMMAND_TEXT);
    return new TypedCommand(
        event.id(),
        session,
        attacker,
        event.decky(),
        event.service(),
        event.time(),
        0,
        text == null ? "" : text,
        event.text(Field.UID),
        event.text(Field.USER),
        event.sourceIp(),
        event.text(Field.PWD),
        event.text(Field.PARSE_STATUS));
  }
}
