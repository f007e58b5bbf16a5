package org.decnet.cli.canary;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.decnet.cli.console.CommandTrail;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import org.decnet.engine.port.Stores;
import org.decnet.model.canary.CanaryState;
import org.decnet.model.canary.CanaryToken;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.node.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Revokes a token. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description = "Take the uses of a token down no longer. Its file stays where it lies.")
final class TokenRevokeCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();

  @Parameters(paramLabel = "UUID", description = "Which one, as 'decnet canary token list' says.")
  private UUID uuid = new UUID(0, 0);

  TokenRevokeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Stores stores = Node.openStores(data.existing(console))) {
      CanaryToken token =
          stores
              .canaries()
              .token(uuid)
              .orElseThrow(
                  () -> new DecnetException(ErrorCode.NOT_FOUND, "There is no token " + uuid));
      boolean revoked =
          stores
              .canaries()
              .revoke(
                  uuid,
                  CommandTrail.line(
                      console,
                      "canary.token.revoke",
                      uuid.toString(),
                      Map.of("state", token.state().word()),
                      Map.of("state", CanaryState.REVOKED.word())));
      console.say(revoked ? "Revoked." : "It was revoked before.");
    }
    return ExitCode.OK;
  }
}
