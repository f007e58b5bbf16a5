package org.decnet.cli.deckies;

import java.security.SecureRandom;
import java.util.Map;
import org.decnet.cli.console.CommandTrail;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.Stores;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyLifecycle;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.fleet.DeckyWishes;
import org.decnet.server.fleet.DeckyWishes.Answer;
import org.decnet.server.node.Node;

/** Wants something of one decoy that there is. */
final class DeckyOrder {
  private DeckyOrder() {}

  /** What is wanted. */
  @FunctionalInterface
  interface Order {
    Answer of(DeckyWishes wishes, Decky decky, AuditEntry line);
  }

  static int give(Console console, StoreOption data, String name, String action, Order order) {
    try (Stores stores = Node.openStores(data.existing(console))) {
      Decky decky = stores.deckies().decky(name).orElseThrow(() -> unknown(name));
      AuditEntry line = CommandTrail.line(console, action, name, Map.of(), Map.of());
      tell(console, name, order.of(wishes(console, stores), decky, line));
    }
    return ExitCode.OK;
  }

  static DeckyWishes wishes(Console console, Stores stores) {
    return new DeckyWishes(stores.deckies(), new SecureRandom(), console.clock());
  }

  static void tell(Console console, String name, Answer answer) {
    switch (answer.outcome()) {
      case TAKEN -> {
        DeckyLifecycle row = answer.row();
        console.say(
            row == null
                ? "Done."
                : "Asked for: "
                    + row.operation().word()
                    + " of "
                    + name
                    + ", operation "
                    + row.id());
      }
      case UNKNOWN -> throw unknown(name);
      case NAME_TAKEN, LIMIT, BUSY ->
          throw new DecnetException(ErrorCode.CONFLICT, String.valueOf(answer.problem()));
    }
  }

  private static DecnetException unknown(String name) {
    return new DecnetException(ErrorCode.NOT_FOUND, "There is no decoy " + name);
  }
}
