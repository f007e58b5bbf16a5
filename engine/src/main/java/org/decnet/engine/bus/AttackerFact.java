package org.decnet.engine.bus;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.bounty.ProbeState;
import org.decnet.engine.bounty.ProbeState.Rotation;
import org.decnet.engine.threat.AttackerScore;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.intel.AttackerIntel;
import org.jspecify.annotations.Nullable;

/** What attackers did. */
public sealed interface AttackerFact extends Fact {
  /** The root of the topics. */
  String ROOT = "attacker";

  /**
   * An address was seen for the first time.
   *
   * @param first the event that showed it
   */
  record Observed(UUID attacker, String ip, Event first) implements AttackerFact {
    @Override
    public Message message() {
      Payload payload =
          new Payload()
              .uuid("attacker_uuid", attacker)
              .text("attacker_ip", ip)
              .text("decky", first.decky())
              .text("service", first.service())
              .text("event_type", first.kind().kindName())
              .time("first_seen", first.time());
      return Message.of(
          Topic.of(ROOT, "observed"), "attacker", attacker.toString(), payload.values());
    }
  }

  /** What stands of a session in its messages. */
  record SessionOf(
      String id,
      @Nullable UUID attacker,
      @Nullable String ip,
      String decky,
      @Nullable String service,
      Instant startedAt) {
    private Payload payload() {
      return new Payload()
          .text("session_id", id)
          .uuid("attacker_uuid", attacker)
          .text("attacker_ip", ip)
          .text("decky_id", decky)
          .text("service", service);
    }
  }

  /** A session began. */
  record SessionStarted(SessionOf session) implements AttackerFact {
    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "session", "started"),
          "session",
          session.id(),
          session.payload().time("started_at", session.startedAt()).values());
    }
  }

  /**
   * A session ended. Of very many commands the first are told, and how many are not.
   *
   * @param commands the first ones, in order
   * @param commandCount how many there are
   * @param recording where the recording lies; null if there is none
   */
  record SessionEnded(
      SessionOf session,
      Instant endedAt,
      @Nullable Double durationSeconds,
      List<TypedCommand> commands,
      long commandCount,
      @Nullable String recording)
      implements AttackerFact {
    /** Copies the list. */
    public SessionEnded {
      commands = List.copyOf(commands);
    }

    @Override
    public Message message() {
      List<Map<String, Object>> told = CommandLines.of(commands);
      Payload payload =
          session
              .payload()
              .time("ended_at", endedAt)
              .number("duration_s", durationSeconds)
              .objects("commands", told)
              .text("shard_path", recording);
      if (told.size() < commandCount) {
        payload.number("commands_left_out", commandCount - told.size());
      }
      return Message.of(
          Topic.of(ROOT, "session", "ended"), "session", session.id(), payload.values());
    }
  }

  /**
   * A peer showed a trait of its software or its address.
   *
   * @param event of kind fingerprint, http_fingerprint or ipv6_leak
   */
  record Fingerprinted(Event event) implements AttackerFact {
    @Override
    public Message message() {
      Payload payload =
          new Payload()
              .uuid("attacker_uuid", event.attacker())
              .text("attacker_ip", event.sourceIp())
              .text("decky_id", event.decky())
              .text("service", event.service())
              .uuid("event_id", event.id())
              .event(event);
      return Message.of(
          Topic.of(ROOT, "fingerprinted"), type(event), event.id().toString(), payload.values());
    }

    private static String type(Event event) {
      String type = event.text(Field.FINGERPRINT_TYPE);
      return event.kind() == EventKind.FINGERPRINT && type != null ? type : event.kind().kindName();
    }
  }

  /** What an attacker did or brought raised his score. */
  record Scored(AttackerScore score) implements AttackerFact {
    @Override
    public Message message() {
      Payload payload =
          new Payload()
              .uuid("attacker_uuid", score.attacker())
              .text("attacker_ip", score.ip())
              .flag("is_traversal", score.isTraversal())
              .number("score", score.value());
      score.counts().forEach(payload::number);
      return Message.of(
          Topic.of(ROOT, "scored"),
          "attacker",
          score.attacker() + "|" + score.value(),
          payload.values());
    }
  }

  /** A trait of an attacker's software took the place of another one. */
  record FingerprintRotated(Rotation rotation) implements AttackerFact {
    @Override
    public Message message() {
      ProbeState.Key key = rotation.key();
      return Message.of(
          Topic.of(ROOT, "fingerprint_rotated"),
          key.probe(),
          key.id() + "|" + rotation.count() + '|' + rotation.newHash(),
          new Payload()
              .uuid("attacker_uuid", key.attacker())
              .text("ip", rotation.ip())
              .number("port", (long) key.port())
              .text("probe_type", key.probe())
              .text("old_hash", rotation.oldHash())
              .text("new_hash", rotation.newHash())
              .number("rotation_count", (long) rotation.count())
              .time("ts", rotation.at())
              .values());
    }
  }

  /**
   * Providers were asked about an attacker.
   *
   * @param providers who answered
   */
  record IntelEnriched(AttackerIntel intel, List<String> providers) implements AttackerFact {
    /** Copies the list. */
    public IntelEnriched {
      providers = List.copyOf(providers);
    }

    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "intel", "enriched"),
          "intel",
          intel.attackerUuid() + "|" + intel.cachedAt(),
          IntelPayload.of(intel).texts("providers", providers).values());
    }
  }
}
