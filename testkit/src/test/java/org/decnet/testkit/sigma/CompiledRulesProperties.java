package org.decnet.testkit.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compiled rules match what the naive interpreter says, alone, in company and with filters, and
 * explain it. Seeds are fixed, so a failure repeats; the message holds all that is needed to replay
 * it.
 */
class CompiledRulesProperties {
  private static final int ROUNDS = 15;

  @Test
  void compiledRulesMatchWhatTheNaiveInterpreterSays() {
    compare(1, ROUNDS, 100_000);
  }

  @Test
  @Tag("slow")
  void theyDoSoOnAMillionPairs() {
    compare(1_074, 10 * ROUNDS, 1_000_000);
  }

  private static void compare(long firstSeed, int rounds, long atLeast) {
    Comparison comparison = new Comparison();
    for (long seed = firstSeed; seed < firstSeed + rounds; seed++) {
      comparison.round(seed);
    }
    System.getLogger("comparison").log(System.Logger.Level.INFO, comparison.summary());
    assertThat(comparison.pairs()).isGreaterThanOrEqualTo(atLeast);
    // Neither all nor nothing: else the comparison would show little.
    assertThat(comparison.shareMatching()).isBetween(0.1, 0.7);
    assertThat(comparison.shareRefused()).isLessThan(0.1);
  }
}
