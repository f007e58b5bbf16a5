package org.decnet.engine.bounty;

import java.time.Instant;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.model.bounty.MalwareMatch;
import org.jspecify.annotations.Nullable;

/**
 * What mails say about one file that came with them.
 *
 * @param first the first mail
 * @param last the last mail
 * @param observations number of mails
 * @param extensions ends of its names
 * @param malware who says that it is malware; null if nobody does. Once said stays said
 */
public record AttachmentSighting(
    String sha256,
    Mail first,
    Mail last,
    long observations,
    SortedSet<String> extensions,
    @Nullable MalwareMatch malware) {
  /** Most ends of names that are kept. */
  public static final int MOST_EXTENSIONS = 32;

  /** Copies the set. */
  public AttachmentSighting {
    extensions = new TreeSet<>(extensions);
  }

  /**
   * A mail.
   *
   * @param subjectSha256 hash of its subject; null if it has none
   */
  public record Mail(Instant at, String decky, UUID attacker, @Nullable String subjectSha256) {
    private static final Comparator<Mail> ORDER =
        Comparator.comparing(Mail::at)
            .thenComparing(Mail::decky)
            .thenComparing(Mail::attacker, Comparator.comparing(UUID::toString))
            .thenComparing(
                mail -> mail.subjectSha256 == null ? "" : mail.subjectSha256,
                Comparator.naturalOrder());

    /** The later mails only tell when and from whom. */
    private static final Comparator<Mail> LATER =
        Comparator.comparing(Mail::at)
            .thenComparing(Mail::attacker, Comparator.comparing(UUID::toString));
  }

  /** Both sightings of one file together. */
  public AttachmentSighting join(AttachmentSighting other) {
    return new AttachmentSighting(
        sha256,
        Mail.ORDER.compare(first, other.first) <= 0 ? first : other.first,
        Mail.LATER.compare(last, other.last) >= 0 ? last : other.last,
        observations + other.observations,
        together(extensions, other.extensions),
        earlier(malware, other.malware));
  }

  /** The least ones, so that what is left does not depend on the order. */
  private static SortedSet<String> together(SortedSet<String> some, SortedSet<String> others) {
    TreeSet<String> all = new TreeSet<>(some);
    all.addAll(others);
    while (all.size() > MOST_EXTENSIONS) {
      all.pollLast();
    }
    return all;
  }

  private static @Nullable MalwareMatch earlier(
      @Nullable MalwareMatch some, @Nullable MalwareMatch other) {
    if (some == null || other == null) {
      return some == null ? other : some;
    }
    Comparator<MalwareMatch> order =
        Comparator.comparing(MalwareMatch::at).thenComparing(MalwareMatch::provider);
    return order.compare(some, other) <= 0 ? some : other;
  }
}
