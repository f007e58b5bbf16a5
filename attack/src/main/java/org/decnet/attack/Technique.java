package org.decnet.attack;

import java.time.Instant;
import java.util.List;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;

/**
 * A technique or sub-technique as one release has it, revoked and deprecated ones included.
 *
 * @param id such as {@code T1548.001}
 * @param name own name, without the parent's
 * @param tactics tactics that the technique serves, in the order of MITRE's file; never empty
 * @param revoked whether another technique took its place
 * @param deprecated whether MITRE withdrew it without a replacement
 * @param revokedBy the technique that took its place, which may itself be revoked; null unless
 *     revoked
 * @param url MITRE's page
 * @param domain matrix that the technique is in
 * @param platforms platforms in MITRE's words and order; may be empty
 * @param stixId id of MITRE's STIX object, {@code attack-pattern--} and a UUID
 * @param created when MITRE created the object, to the millisecond
 * @param modified when MITRE last changed the object, to the millisecond
 */
public record Technique(
    TechniqueId id,
    String name,
    List<TacticId> tactics,
    boolean revoked,
    boolean deprecated,
    @Nullable TechniqueId revokedBy,
    String url,
    Domain domain,
    List<String> platforms,
    String stixId,
    Instant created,
    Instant modified) {
  /** Copies the lists. */
  public Technique {
    tactics = List.copyOf(tactics);
    platforms = List.copyOf(platforms);
  }

  /** Whether the release still stands by the technique: neither revoked nor deprecated. */
  public boolean active() {
    return !revoked && !deprecated;
  }
}
