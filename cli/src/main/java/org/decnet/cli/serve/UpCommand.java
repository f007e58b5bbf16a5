package org.decnet.cli.serve;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.console.StopSignal;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.intel.setting.IntelSettings;
import org.decnet.server.node.Intelligence;
import org.decnet.server.node.Node;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the API until it is told to stop. The only command that loads the web server. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Serve the API under /api/v1 until Ctrl-C or SIGTERM.",
    footer = {
      "",
      "The first start makes the account 'admin' and prints its random password once.",
      "Settings in the environment: see docs/reference/configuration.md."
    })
public final class UpCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final RulesOption rules = new RulesOption();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on. Default: $DECNET_API_HOST, else 127.0.0.1.")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on; 0 for any free one. Default: $DECNET_API_PORT, else 8000.")
  private @Nullable Integer port;

  /** The command on a console. */
  public UpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (StopSignal stop = StopSignal.listen(console);
        Node node = Node.open(rules.settings(data, console));
        Intelligence intelligence = node.intelligence(IntelSettings.of(console.environment()))) {
      intelligence.start();
      new WebNode(console, node).serve(host, port, stop);
    }
    return ExitCode.OK;
  }
}
