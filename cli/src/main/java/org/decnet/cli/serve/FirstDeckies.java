package org.decnet.cli.serve;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.decnet.cli.console.CommandTrail;
import org.decnet.cli.console.Console;
import org.decnet.decoy.catalogue.ServiceKind;
import org.decnet.decoy.persona.Distro;
import org.decnet.engine.port.DeckyStore.Outcome;
import org.decnet.engine.port.Stores;
import org.decnet.model.decky.Decky;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.fleet.DeckyPlan;
import org.decnet.server.fleet.DeckyWishes;
import org.decnet.server.fleet.DecoySettings;
import org.decnet.server.node.UsualLimits;

/** Wants the decoys that a start names, unless they are there. */
final class FirstDeckies {
  private final Console console;
  private final Stores stores;

  FirstDeckies(Console console, Stores stores) {
    this.console = console;
    this.stores = stores;
  }

  /**
   * Wants decoys by archetypes or services.
   *
   * @throws DecnetException if a word is neither, or if there is no room for one
   */
  void deploy(List<String> words) {
    DeckyWishes wishes = new DeckyWishes(stores.deckies(), new SecureRandom(), console.clock());
    for (String word : words) {
      if (stores.deckies().decky(name(word)).isEmpty()) {
        deploy(word, wishes);
      }
    }
  }

  /** A service's word may have a character that no name has. */
  private static String name(String word) {
    return word.replace('_', '-');
  }

  private void deploy(String word, DeckyWishes wishes) {
    boolean service = ServiceKind.named(word).isPresent();
    DeckyPlan plan =
        new DeckyPlan(
            name(word),
            Distro.DEBIAN.slug(),
            service ? null : word,
            service ? List.of(word) : List.of(),
            DecoySettings.of(console.environment()).address(),
            Map.of(),
            Map.of(),
            Decky.USUAL_MINUTES);
    DeckyPlan.Problem problem = plan.problem();
    if (problem != null) {
      throw new DecnetException(
          ErrorCode.BAD_SETTING,
          "--deckies: " + word + ": " + problem.field() + " must " + problem.expected());
    }
    int most = UsualLimits.of(console.environment()).deployment(stores.control().limits());
    DeckyWishes.Answer answer =
        wishes.deploy(
            plan,
            most,
            CommandTrail.line(console, "decky.deploy", plan.name(), Map.of(), Map.of()));
    if (answer.outcome() != Outcome.TAKEN && answer.outcome() != Outcome.NAME_TAKEN) {
      throw new DecnetException(ErrorCode.CONFLICT, "--deckies: " + word + ": " + answer.problem());
    }
  }
}
