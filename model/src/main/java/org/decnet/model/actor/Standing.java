package org.decnet.model.actor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an attacker stands.
 *
 * @param score how much he deserves attention, 0 to 100
 * @param bountyCount finds of his
 * @param identity identity that he belongs to, merges not followed; null before one was found
 */
public record Standing(double score, long bountyCount, @Nullable UUID identity) {
  /** Nothing is known of him. */
  public static final Standing NONE = new Standing(0, 0, null);
}
