package org.decnet.engine.shell;

import java.util.List;

/**
 * A line typed at a shell and the statements in it.
 *
 * @param text the line as received
 * @param statements simple commands by the place where they start, a carrier before what it
 *     carries; at most 512
 * @param status how much of the line was understood
 */
public record CommandLine(String text, List<Statement> statements, ParseStatus status) {
  /** Copies the list. */
  public CommandLine {
    statements = List.copyOf(statements);
  }
}
