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
   * @param use the event that it was lifted of, which says what was asked for; null if it is not at
   *     hand
   */
  record Triggered(Event event, String token, @Nullable Event use) implements CanaryFact {
    @Override
    public Message message() {
      Payload payload =
          new Payload()
              .uuid("event_id", event.id())
              .uuid("attacker_uuid", event.attacker())
              .text("decky_name", event.decky())
              .text("src_ip", event.sourceIp())
              .event(event);
      if (use != null) {
        payload
            .uuid("trigger_id", use.id())
            .text("user_agent", use.text(Field.USER_AGENT))
            .text("request_path", withoutQuery(use.text(Field.PATH)))
            .text("dns_qname", use.text(Field.QUERY));
      }
      return Message.of(
          Topic.of(ROOT, token, "triggered"),
          event.kind().kindName(),
          event.id().toString(),
          payload.values());
    }

    /** The use that an event tells; null if it names no token that can stand in a topic. */
    public static @Nullable Triggered of(Event event, @Nullable Event use) {
      String token = event.text(Field.TOKEN_ID);
      try {
        return token == null ? null : new Triggered(event, UUID.fromString(token).toString(), use);
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
  }

  private static @Nullable String withoutQuery(@Nullable String target) {
    int query = target == null ? -1 : target.indexOf('?');
    return target == null || query < 0 ? target : target.substring(0, query);
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
