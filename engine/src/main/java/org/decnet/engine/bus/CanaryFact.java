package org.decnet.engine.bus;

import java.util.UUID;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** What becomes of planted tokens. The topic holds the token's id. */
public sealed interface CanaryFact extends Fact {
  /** The root of the topics. */
  String ROOT = "canary";

  /** A token was planted. */
  record Placed(
      UUID token,
      String decky,
      @Nullable String path,
      @Nullable String instrumenter,
      @Nullable String generator)
      implements CanaryFact {
    @Override
    public Message message() {
      Payload payload =
          new Payload()
              .uuid("token_id", token)
              .text("decky_name", decky)
              .text("placement_path", path)
              .text("instrumenter", instrumenter)
              .text("generator", generator);
      return Message.of(
          Topic.of(ROOT, token.toString(), "placed"), "canary", "placed", payload.values());
    }
  }

  /**
   * A token was used, or the browser behind it has shown itself.
   *
   * @param event of kind canary or canary_fingerprint, which has no request, header or browser data
   * @param token id of the token
   */
  record Triggered(Event event, String token) implements CanaryFact {
    @Override
    public Message message() {
      Payload payload =
          new Payload()
              .uuid("event_id", event.id())
              .uuid("attacker_uuid", event.attacker())
              .text("decky_name", event.decky())
              .text("src_ip", event.sourceIp())
              .event(event);
      return Message.of(
          Topic.of(ROOT, token, "triggered"),
          event.kind().kindName(),
          event.id().toString(),
          payload.values());
    }

    /** The use that an event tells; null if it names no token that can stand in a topic. */
    public static @Nullable Triggered of(Event event) {
      String token = event.text(Field.TOKEN_ID);
      try {
        return token == null ? null : new Triggered(event, UUID.fromString(token).toString());
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
  }

  /** A token is no longer watched. */
  record Revoked(UUID token) implements CanaryFact {
    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, token.toString(), "revoked"),
          "canary",
          "revoked",
          new Payload().uuid("token_id", token).values());
    }
  }
}
