package org.decnet.engine.port;

import org.jspecify.annotations.Nullable;

/**
 * Which identities or campaigns to list; those that are merged into others are never listed.
 *
 * @param leastMembers only those with at least as many observations or identities
 * @param search only those of which an address holds it, of which a fingerprint, a payload's hash,
 *     an endpoint or the own id begins with it, or whose notes hold it; null for all
 * @param sort order of the rows
 * @param limit 1 to 1000
 * @param offset 0 or more
 */
public record ClusterQuery(
    int leastMembers, @Nullable String search, Sort sort, int limit, int offset) {

  /** Order of clusters; ties go by uuid. */
  public enum Sort {
    /** Last seen first. */
    RECENT,
    /** Most members first. */
    LARGEST
  }
}
