package org.decnet.engine.identity;

import java.util.Set;

/**
 * What the resolver takes for common.
 *
 * @param commonAbove a value with more holders tells nobody apart
 * @param softwareCommonAbove the same for traits of programs, see {@link FeatureType#isSoftware}
 * @param knownCommon values that do not either, however few hold them: what a widespread program
 *     sends by default
 */
public record CommonValues(int commonAbove, int softwareCommonAbove, Set<Feature> knownCommon) {
  /** As the specification has it, but for programs (ADR 132). */
  public static final CommonValues DEFAULT =
      new CommonValues(
          IdentityWeights.COMMON_ABOVE, IdentityWeights.SOFTWARE_COMMON_ABOVE, Set.of());

  /** Copies the set. */
  public CommonValues {
    if (commonAbove < 1 || softwareCommonAbove < 1) {
      throw new IllegalArgumentException(
          "limits must be at least 1, not " + commonAbove + " and " + softwareCommonAbove);
    }
    knownCommon = Set.copyOf(knownCommon);
  }
}
