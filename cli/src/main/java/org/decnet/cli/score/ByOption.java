package org.decnet.cli.score;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that groups tags. */
final class ByOption {
  @Option(
      names = "--by",
      paramLabel = "GROUP",
      description = "Share of right tags by group too: rule, technique or tactic.")
  private @Nullable TagAxis axis;

  /** What to group by; null for nothing. */
  @Nullable TagAxis axis() {
    return axis;
  }
}
