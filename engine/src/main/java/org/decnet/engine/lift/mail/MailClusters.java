package org.decnet.engine.lift.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of messages that are nearly the same, within a day. A group has the name of its earliest
 * message. Two hashes that differ in three bits at most agree in one of four quarters, so only
 * messages with an equal quarter are compared.
 */
final class MailClusters {
  private static final Duration DAY = Duration.ofHours(24);
  private static final int MOST = 20_000;
  private static final int MOST_COMPARED = 512;
  private static final int FARTHEST = 3;
  private static final int QUARTERS = 4;
  private static final int QUARTER_BITS = 16;

  private final Deque<Member> members = new ArrayDeque<>();
  private final Map<Long, List<Member>> byQuarter = new HashMap<>();

  private record Member(long hash, Instant at, String cluster) {}

  /** The group that a message belongs to, and puts it there. */
  String assign(String id, long hash, Instant at) {
    forgetBefore(at.minus(DAY));
    String cluster = find(hash, at);
    Member member = new Member(hash, at, cluster == null ? id : cluster);
    members.add(member);
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      byQuarter.computeIfAbsent(key(hash, quarter), unused -> new ArrayList<>(1)).add(member);
    }
    return member.cluster;
  }

  private @org.jspecify.annotations.Nullable String find(long hash, Instant at) {
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      List<Member> alike = byQuarter.getOrDefault(key(hash, quarter), List.of());
      for (Member member : alike.subList(0, Math.min(alike.size(), MOST_COMPARED))) {
        boolean near = Long.bitCount(member.hash ^ hash) <= FARTHEST;
        if (near && Duration.between(member.at, at).abs().compareTo(DAY) <= 0) {
          return member.cluster;
        }
      }
    }
    return null;
  }

  private void forgetBefore(Instant oldest) {
    while (!members.isEmpty()
        && (members.size() >= MOST || members.getFirst().at.isBefore(oldest))) {
      Member gone = members.removeFirst();
      for (int quarter = 0; quarter < QUARTERS; quarter++) {
        long key = key(gone.hash, quarter);
        List<Member> alike = byQuarter.getOrDefault(key, new ArrayList<>());
        alike.remove(gone);
        if (alike.isEmpty()) {
          byQuarter.remove(key);
        }
      }
    }
  }

  private static long key(long hash, int quarter) {
    return (long) quarter << QUARTER_BITS | (hash >>> (quarter * QUARTER_BITS) & 0xffff);
  }
}
