package org.decnet.engine.bounty;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decnet.model.NameUuid;
import org.decnet.model.event.EventIds;
import org.jspecify.annotations.Nullable;

/**
 * What a probe of an attacker, or his program itself, showed last. A rotation is a hash that was
 * not there before; two programs behind one address that take turns are no rotation each time. So
 * the state follows from the hashes, whatever the order in which they came (ADR 0167).
 *
 * @param lastHash the hash that was seen last
 * @param rotations number of hashes behind the first one
 * @param lastRotationAt when the newest hash appeared; null while there is one only
 */
public record ProbeState(
    Key key, String lastHash, Instant lastSeen, int rotations, @Nullable Instant lastRotationAt) {
  /** The traits that identify a program well enough to be missed when they change. */
  public static final Set<String> PROBES = Set.of("jarm", "hassh", "tcpfp");

  /**
   * What was probed.
   *
   * @param port port of the attacker; 0 for what his programs said of themselves
   */
  public record Key(UUID attacker, int port, String probe) {
    /** Deterministic id of the row. */
    public UUID id() {
      return NameUuid.of(
          EventIds.NAMESPACE, "fingerprint_state|" + attacker + '|' + port + '|' + probe);
    }
  }

  /** A hash, from when to when. */
  public record Seen(String hash, Instant first, Instant last) {
    private static final Comparator<Seen> BY_FIRST =
        Comparator.comparing(Seen::first).thenComparing(Seen::hash);
    private static final Comparator<Seen> BY_LAST =
        Comparator.comparing(Seen::last).thenComparing(Seen::hash);
  }

  /**
   * The state that hashes make.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public static ProbeState of(Key key, List<Seen> hashes) {
    Seen last = hashes.stream().max(Seen.BY_LAST).orElseThrow();
    Seen newest = hashes.stream().max(Seen.BY_FIRST).orElseThrow();
    int rotations = hashes.size() - 1;
    return new ProbeState(
        key, last.hash(), last.last(), rotations, rotations == 0 ? null : newest.first());
  }

  /** The newest hash and the one that it took the place of; null while there is one only. */
  public static @Nullable Rotation newest(Key key, String ip, List<Seen> hashes) {
    List<Seen> inOrder = hashes.stream().sorted(Seen.BY_FIRST).toList();
    if (inOrder.size() < 2) {
      return null;
    }
    Seen now = inOrder.getLast();
    return new Rotation(
        key,
        ip,
        inOrder.get(inOrder.size() - 2).hash(),
        now.hash(),
        inOrder.size() - 1,
        now.first());
  }

  /** The same, seen once more. */
  public ProbeState seen(Instant at) {
    return at.isAfter(lastSeen)
        ? new ProbeState(key, lastHash, at, rotations, lastRotationAt)
        : this;
  }

  /**
   * A hash that took the place of another one.
   *
   * @param count number of rotations with this one
   * @param at when the new hash appeared
   */
  public record Rotation(
      Key key, String ip, String oldHash, String newHash, int count, Instant at) {}
}
