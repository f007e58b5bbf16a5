package org.decnet.engine.port;

import org.jspecify.annotations.Nullable;

/**
 * Which attackers to list.
 *
 * @param search part of an address; null for all
 * @param service only attackers that touched it; null for all
 * @param sort order of the rows
 * @param limit 1 to 1000
 * @param offset 0 or more
 */
public record AttackerQuery(
    @Nullable String search, @Nullable String service, Sort sort, int limit, int offset) {

  /** The latest attackers. */
  public static AttackerQuery latest(int limit) {
    return new AttackerQuery(null, null, Sort.RECENT, limit, 0);
  }

  /** Order of attackers; ties go by address. */
  public enum Sort {
    /** Last seen first. */
    RECENT,
    /** Most events first. */
    ACTIVE,
    /** Most decoys first. */
    TRAVERSALS
  }
}
