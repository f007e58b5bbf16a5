package org.decnet.engine.shell;

/** Takes a line typed at a shell apart, without running anything (spec 02, section 3.2). */
public interface ShellParser {
  /**
   * The statements of a line. Takes any text: what it cannot understand becomes a statement of its
   * own, so that no rule goes blind.
   */
  CommandLine parse(String line);
}
