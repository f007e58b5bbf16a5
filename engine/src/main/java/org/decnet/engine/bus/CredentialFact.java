package org.decnet.engine.bus;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.decnet.engine.session.CredentialSighting;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.credential.CredentialReuse;
import org.decnet.model.credential.ReusePlace;

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
   * One secret was used at several places, or at more than was told before.
   *
   * @param places where, of very many the first
   */
  record ReuseDetected(CredentialReuse finding, List<ReusePlace> places) implements CredentialFact {
    /** Most places that are told. */
    public static final int MOST_PLACES = 512;

    /** Copies the list. */
    public ReuseDetected {
      places = List.copyOf(places);
    }

    @Override
    public Message message() {
      UUID id = finding.id();
      Payload payload =
          new Payload()
              .uuid("id", id)
              .text("secret_kind", finding.key().secretKind())
              .text("secret_sha256", finding.key().secretSha256())
              .number("target_count", finding.targetCount())
              .uuids("attacker_uuids", finding.attackers())
              .texts("attacker_ips", finding.addresses())
              .texts("deckies", distinct(ReusePlace::decky))
              .texts("services", distinct(ReusePlace::service))
              .objects("targets", places.stream().map(ReuseDetected::plain).toList());
      return Message.of(
          Topic.of(ROOT, "reuse", "detected"),
          "credential_reuse",
          id + "|" + finding.targetCount(),
          payload.values());
    }

    private List<String> distinct(Function<ReusePlace, String> part) {
      return places.stream().map(part).filter(name -> !name.isEmpty()).distinct().sorted().toList();
    }

    private static Map<String, Object> plain(ReusePlace place) {
      return new Payload().text("decky", place.decky()).text("service", place.service()).values();
    }
  }
}
