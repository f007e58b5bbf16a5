package org.decnet.cli.option;

import picocli.CommandLine.Option;

/** The option that asks for JSON in place of text for people. */
public final class JsonOption {
  @Option(names = "--json", description = "Print JSON, one document a line.")
  private boolean wanted;

  /** Whether JSON is wanted. */
  public boolean wanted() {
    return wanted;
  }
}
