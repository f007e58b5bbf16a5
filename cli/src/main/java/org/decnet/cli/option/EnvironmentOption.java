package org.decnet.cli.option;

import org.decnet.cli.console.Console;
import org.decnet.server.node.NodeSettings;

/** The settings of commands that need no data folder and yet hold to what the environment says. */
public final class EnvironmentOption {
  private EnvironmentOption() {}

  /** The settings that the environment decides. */
  public static NodeSettings settings(Console console) {
    return NodeSettings.of(new DataOption().folder(console), console.environment());
  }
}
