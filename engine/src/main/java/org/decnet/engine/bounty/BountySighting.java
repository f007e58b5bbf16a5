package org.decnet.engine.bounty;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.model.NameUuid;
import org.decnet.model.bounty.BountyType;
import org.decnet.model.event.EventIds;
import org.jspecify.annotations.Nullable;

/**
 * A find, and the first event that showed it.
 *
 * @param at time of that event
 * @param service its service; null if not known
 */
public record BountySighting(Key key, Instant at, String decky, @Nullable String service) {
  /** Of events of one moment the one of the least decoy and service counts as the first. */
  private static final Comparator<BountySighting> ORDER =
      Comparator.comparing(BountySighting::at)
          .thenComparing(BountySighting::decky)
          .thenComparing(
              sighting -> sighting.service == null ? "" : sighting.service,
              Comparator.naturalOrder());

  /** What makes a find one of its own: whose it is and what it holds. */
  public record Key(UUID attacker, String ip, BountyType type, Map<String, String> payload) {
    /** Copies the payload. */
    public Key {
      payload = Map.copyOf(payload);
    }

    /** Deterministic id of the row. Lengths keep two payloads with separators inside them apart. */
    public UUID id() {
      StringBuilder name = new StringBuilder("bounty|" + type.word() + '|' + ip);
      new TreeMap<>(payload)
          .forEach((field, value) ->
              name.append('|')
                  .append(field)
                  .append('=')
                  .append(value.length())
                  .append(':')
                  .append(value));
      return NameUuid.of(EventIds.NAMESPACE, name.toString());
    }
  }

  /** The earlier of two sightings of one find. */
  public BountySighting join(BountySighting other) {
    return ORDER.compare(this, other) <= 0 ? this : other;
  }
}
