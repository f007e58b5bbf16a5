package org.decnet.engine.bus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.session.CredentialSighting;
import org.decnet.engine.session.Ending;
import org.decnet.engine.session.Peer;
import org.decnet.engine.session.Recording;
import org.decnet.engine.session.SessionSighting;
import org.decnet.model.bus.Message;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a write changed: who is new, which sessions began and ended, what was captured and
 * what was tagged. Self-tests are not told.
 */
public final class ChangeFacts {
  private final List<Fact> facts = new ArrayList<>();
  private final Set<UUID> unseen;
  private final Set<UUID> senders;
  private final Set<Trait> traits = new HashSet<>();

  /** Uses of tokens by the ids of the events that are lifted of them. */
  private final Map<UUID, Event> uses = new HashMap<>();

  private ChangeFacts(Changes changes) {
    this.unseen = new HashSet<>(changes.attackers());
    this.senders = new HashSet<>(changes.senders());
    for (Event event : changes.events()) {
      if (event.kind() == EventKind.CANARY_TRIGGER) {
        uses.put(EventIds.lifted(EventKind.CANARY, event.id().toString()), event);
      }
    }
  }

  /** A trait that one write tells once, however many connections showed it. */
  private record Trait(UUID attacker, EventKind kind, @Nullable Object type, @Nullable Object is) {}

  /** The messages about changes, in an order in which they make sense. */
  public static List<Message> messages(Changes changes) {
    ChangeFacts told = new ChangeFacts(changes);
    changes.started().forEach(told::started);
    changes.events().forEach(told::event);
    changes.credentials().forEach(told::credential);
    changes.rotations().stream().map(AttackerFact.FingerprintRotated::new).forEach(told.facts::add);
    changes.ended().forEach(told::ended);
    told.facts.addAll(NewTags.facts(changes.tags()));
    changes.scores().stream().map(AttackerFact.Scored::new).forEach(told.facts::add);
    return told.facts.stream().map(Fact::message).toList();
  }

  private void event(Event event) {
    UUID attacker = event.attacker();
    String ip = event.sourceIp();
    if (attacker == null || ip == null || event.flag(Field.SYNTHETIC)) {
      return;
    }
    if (unseen.remove(attacker)) {
      facts.add(new AttackerFact.Observed(attacker, ip, event));
    }
    Fact fact = ofKind(event, attacker);
    if (fact != null) {
      facts.add(fact);
    }
    if (event.kind() == EventKind.EMAIL && senders.remove(attacker)) {
      facts.add(new RelayProbe(event));
    }
  }

  private @Nullable Fact ofKind(Event event, UUID attacker) {
    return switch (event.kind()) {
      case FINGERPRINT -> trait(event, attacker, Field.VALUE);
      case HTTP_FINGERPRINT -> trait(event, attacker, Field.HASH);
      case IPV6_LEAK -> trait(event, attacker, Field.ADDR);
      case EMAIL -> new EmailReceived(event);
      case CANARY, CANARY_FINGERPRINT -> CanaryFact.Triggered.of(event, uses.get(event.id()));
      case CONNECTION,
          AUTH_ATTEMPT,
          COMMAND,
          PROCESS,
          FILE_OP,
          FILE,
          HTTP_REQUEST,
          DB_COMMAND,
          DNS_QUERY,
          MAIL_COMMAND,
          PROTO_REQUEST,
          TUNNEL,
          PAYLOAD,
          ALERT,
          RECORDING,
          NOTICE,
          CANARY_TRIGGER,
          SESSION,
          CREDENTIAL, // who finds reuse tells it
          IDENTITY,
          BEHAVIOR,
          INTEL ->
          null;
    };
  }

  private @Nullable Fact trait(Event event, UUID attacker, Field value) {
    Trait trait =
        new Trait(attacker, event.kind(), event.get(Field.FINGERPRINT_TYPE), event.get(value));
    return traits.add(trait) ? new AttackerFact.Fingerprinted(event) : null;
  }

  private void credential(CredentialSighting sighting) {
    facts.add(new CredentialFact.Captured(sighting.key(), sighting.attacker()));
  }

  private void started(SessionSighting session) {
    facts.add(new AttackerFact.SessionStarted(of(session)));
  }

  private void ended(Changes.Ended ended) {
    SessionSighting session = ended.session();
    Ending ending = session.ending();
    Instant at = Objects.requireNonNull(ending, "only ended sessions are told as such").at();
    Recording recording = session.recording();
    facts.add(
        new AttackerFact.SessionEnded(
            of(session),
            at,
            session.durationSeconds(),
            ended.commands(),
            session.counts().commands(),
            recording == null ? null : recording.ref()));
  }

  private static AttackerFact.SessionOf of(SessionSighting session) {
    Peer peer = session.peer();
    return new AttackerFact.SessionOf(
        session.id().value(),
        peer == null ? null : peer.attacker(),
        peer == null ? null : peer.ip(),
        session.place().text(),
        session.service(),
        session.startedAt());
  }
}
