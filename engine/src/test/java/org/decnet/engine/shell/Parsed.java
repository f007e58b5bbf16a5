package org.decnet.engine.shell;

import java.util.List;

/** A line taken apart, as tests look at it. */
record Parsed(CommandLine line) {
  static Parsed of(String line) {
    return new Parsed(new TolerantShellParser().parse(line));
  }

  /** The words of each statement, joined by blanks. */
  List<String> commands() {
    return line.statements().stream().map(s -> String.join(" ", s.words())).toList();
  }

  /** The words of each statement that is carried or substituted. */
  List<String> nested() {
    return nestedStatements().stream().map(s -> String.join(" ", s.words())).toList();
  }

  /** The statements that are carried or substituted. */
  List<Statement> nestedStatements() {
    return line.statements().stream().filter(s -> s.depth() > 0).toList();
  }

  /** The words of the statements that came out of encoded text. */
  List<String> decoded() {
    return line.statements().stream()
        .filter(Statement::decoded)
        .map(s -> String.join(" ", s.words()))
        .toList();
  }

  /** The last statement. */
  Statement last() {
    return line.statements().getLast();
  }
}
