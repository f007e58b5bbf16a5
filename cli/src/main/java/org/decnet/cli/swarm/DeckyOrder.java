package org.decnet.cli.swarm;

import java.util.Map;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.StoreOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** An order about one decoy of a remote host. */
abstract class DeckyOrder implements Callable<Integer> {
  private final Console console;
  private final String path;
  @Mixin private final StoreOption data = new StoreOption();

  @Parameters(index = "0", paramLabel = "HOST", description = "As 'decnet swarm list' says.")
  private String host = "";

  @Parameters(index = "1", paramLabel = "DECKY", description = "Which decoy of it.")
  private String decky = "";

  /**
   * An order that has not been given.
   *
   * @param path where the agent takes it
   */
  DeckyOrder(Console console, String path) {
    this.console = console;
    this.path = path;
  }

  @Override
  public final Integer call() {
    return new HostOrder(console, data, host).give(path, Map.of("name", decky));
  }
}
