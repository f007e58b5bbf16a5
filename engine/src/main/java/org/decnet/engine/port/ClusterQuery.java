package org.decnet.engine.port;

/**
 * Which identities or campaigns to list; those that are merged into others are never listed.
 *
 * @param leastMembers only those with at least as many observations or identities
 * @param sort order of the rows
 * @param limit 1 to 1000
 * @param offset 0 or more
 */
public record ClusterQuery(int leastMembers, Sort sort, int limit, int offset) {

  /** Order of clusters; ties go by uuid. */
  public enum Sort {
    /** Last seen first. */
    RECENT,
    /** Most members first. */
    LARGEST
  }
}
