package org.decnet.engine.lift.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.engine.lift.Lifter;
import org.decnet.model.credential.ReuseKey;
import org.decnet.model.credential.ReusePlace;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/**
 * Lifts a secret that was tried at two places or more to one event for each who tried it (spec 03,
 * section 2). Their artefact ids are those of the finding and of the attacker.
 */
public final class CredentialLifter implements Lifter<SecretUse> {
  @Override
  public EventKind kind() {
    return EventKind.CREDENTIAL;
  }

  @Override
  public List<Event> lift(SecretUse use) {
    if (!use.isReuse()) {
      return List.of();
    }
    List<Event> events = new ArrayList<>();
    String hash = hash(use.key());
    for (SecretUse.Peer peer : use.peers()) {
      events.add(event(use, peer, hash));
    }
    return events;
  }

  private static Event event(SecretUse use, SecretUse.Peer peer, String hash) {
    String artefact = use.key().id() + "|" + EventIds.attacker(peer.ip());
    int targets = use.targets().size();
    String service = peer.place().service();
    return LiftedEvent.of(EventKind.CREDENTIAL, artefact)
        .time(peer.lastAt())
        .set(Field.SENSOR, use.sensor())
        .set(Field.DECKY, peer.place().decky())
        .set(Field.SERVICE, service.isEmpty() ? null : service)
        .set(Field.SRC_IP, peer.ip())
        .set(Field.CREDENTIAL_HASH, hash)
        .set(Field.SECRET_KIND, use.key().secretKind())
        .set(Field.REUSE_COUNT, targets - 1L)
        .set(Field.TARGET_COUNT, (long) targets)
        .set(Field.SERVICES, services(use))
        .set(Field.DECKIES, use.targets().stream().map(ReusePlace::decky).distinct().toList())
        .set(Field.IP_COUNT, (long) use.peerCount())
        .set(Field.FIRST_SEEN, use.first())
        .set(Field.LAST_SEEN, use.last())
        .build();
  }

  private static List<String> services(SecretUse use) {
    return use.targets().stream()
        .map(ReusePlace::service)
        .filter(service -> !service.isEmpty())
        .sorted()
        .distinct()
        .toList();
  }

  private static String hash(ReuseKey key) {
    try {
      byte[] bytes =
          (key.secretSha256() + '|' + key.principalKey()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
