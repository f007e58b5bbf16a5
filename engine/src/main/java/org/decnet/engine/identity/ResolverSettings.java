package org.decnet.engine.identity;

import java.util.Set;

/**
 * What the resolver takes for common.
 *
 * @param commonAbove a value with more holders tells nobody apart
 * @param knownCommon values that do not either, however few hold them: what a widespread program
 *     sends by default
 */
public record ResolverSettings(int commonAbove, Set<Feature> knownCommon) {
  /** As the specification has it. */
  public static final ResolverSettings DEFAULT =
      new ResolverSettings(IdentityWeights.COMMON_ABOVE, Set.of());

  /** Copies the set. */
  public ResolverSettings {
    if (commonAbove < 1) {
      throw new IllegalArgumentException("commonAbove must be at least 1, not " + commonAbove);
    }
    knownCommon = Set.copyOf(knownCommon);
  }
}
