package org.decnet.cli.query;

import java.util.UUID;
import org.decnet.engine.port.ActorStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that narrows a list to one attacker. */
final class AttackerOption {
  @Option(
      names = "--attacker",
      paramLabel = "ID|IP",
      description = "Only what this address left: the address, or the attacker's UUID.")
  private @Nullable String attacker;

  /**
   * The attacker; null if everybody is meant.
   *
   * @throws org.decnet.model.error.DecnetException if there is no such attacker
   */
  @Nullable UUID find(ActorStore actors) {
    return attacker == null ? null : AttackerLookup.find(actors, attacker).uuid();
  }
}
