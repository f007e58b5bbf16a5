package org.decnet.engine.port;

import org.decnet.model.attack.TechniqueId;
import org.decnet.model.intel.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which attackers to list. Null leaves out a condition.
 *
 * @param search part of an address
 * @param service only attackers that touched it
 * @param country only those of it: two capital letters
 * @param asn only those of this autonomous system
 * @param technique only those of whom it, or a sub-technique of it, was seen with the confidence
 *     that lists show
 * @param verdict only those of whom providers think so; of most nobody was asked, which is unknown
 * @param sort order of the rows
 * @param limit 1 to 1000
 * @param offset 0 or more
 */
public record AttackerQuery(
    @Nullable String search,
    @Nullable String service,
    @Nullable String country,
    @Nullable Long asn,
    @Nullable TechniqueId technique,
    @Nullable Verdict verdict,
    Sort sort,
    int limit,
    int offset) {

  /** A query by address and service alone. */
  public AttackerQuery(
      @Nullable String search, @Nullable String service, Sort sort, int limit, int offset) {
    this(search, service, null, null, null, null, sort, limit, offset);
  }

  /** The latest attackers. */
  public static AttackerQuery latest(int limit) {
    return new AttackerQuery(null, null, Sort.RECENT, limit, 0);
  }

  /** The first rows of the same attackers in the usual order. */
  public AttackerQuery firstOf(int rows) {
    return new AttackerQuery(
        search, service, country, asn, technique, verdict, Sort.RECENT, rows, 0);
  }

  /** Order of attackers; ties go by address. */
  public enum Sort {
    /** Last seen first. */
    RECENT,
    /** Most events first. */
    ACTIVE,
    /** Most decoys first. */
    TRAVERSALS,
    /** Highest score first. */
    SCORE
  }
}
