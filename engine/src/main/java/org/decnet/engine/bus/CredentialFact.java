package org.decnet.engine.bus;

import java.util.List;
import java.util.UUID;
import org.decnet.engine.session.CredentialSighting;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;

/** What is known of credentials: hashes only, never a secret. */
public sealed interface CredentialFact extends Fact {
  /** The root of the topics. */
  String ROOT = "credential";

  /** An address tried a credential that it had not tried there before. */
  record Captured(CredentialSighting.Key key, UUID attacker) implements CredentialFact {
    @Override
    public Message message() {
      Payload payload =
          new Payload()
              .text("secret_sha256", key.secretSha256())
              .text("secret_kind", key.secretKind())
              .uuid("attacker_uuid", attacker)
              .text("attacker_ip", key.ip())
              .text("decky", key.decky())
              .text("service", key.service());
      return Message.of(
          Topic.of(ROOT, "captured"), "credential", key.id().toString(), payload.values());
    }
  }

  /**
   * One secret was used at several places.
   *
   * @param event of kind credential
   */
  record ReuseDetected(Event event) implements CredentialFact {
    @Override
    public Message message() {
      Payload payload =
          new Payload()
              .uuid("id", event.id())
              .uuid("event_id", event.id())
              .text("secret_sha256", event.text(Field.CREDENTIAL_HASH))
              .event(event);
      List<String> addresses = event.sourceIp() == null ? List.of() : List.of(event.sourceIp());
      payload.texts("attacker_ips", addresses);
      return Message.of(
          Topic.of(ROOT, "reuse", "detected"),
          "credential_reuse",
          event.id().toString(),
          payload.values());
    }
  }
}
