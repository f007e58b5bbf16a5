package org.decnet.engine.shell;

import java.util.ArrayDeque;
import java.util.Deque;

/** Reads redirections and the here-documents that they announce. */
final class Redirections {
  private final Source source;
  private final Drafts drafts;
  private final WordReader reader;
  private final Deque<HereDocument> hereDocuments = new ArrayDeque<>();

  Redirections(Source source, Drafts drafts, WordReader reader) {
    this.source = source;
    this.drafts = drafts;
    this.reader = reader;
  }

  /**
   * Reads a redirection from its sign on and gives it to a command.
   *
   * @param descriptor number before the sign; -1 if none
   * @param closer character that ends the enclosing substitution
   */
  void read(Draft command, int descriptor, char closer) {
    boolean both = reader.peek(0) == '&';
    if (both) {
      reader.position++;
    }
    char sign = reader.peek(0);
    reader.position++;
    String operator = sign + rest(sign);
    skipBlanks();
    boolean copies = operator.equals(">&") || operator.equals("<&");
    if (!reader.hasNext() || endsRedirect(reader.peek(0), reader.peek(1))) {
      drafts.incomplete();
      command.end = source.lineEnd(reader.position);
      return;
    }
    Word target = reader.read(closer);
    command.end = Math.max(command.end, target.end());
    if (!(copies && isDescriptor(target.value()))) {
      attach(command, operator, descriptor, target);
    }
  }

  /** The characters after the first of a redirection operator. */
  private String rest(char sign) {
    int from = reader.position;
    char next = reader.peek(0);
    if (next == sign) {
      reader.position++;
      if (sign == '<' && (reader.peek(0) == '<' || reader.peek(0) == '-')) {
        reader.position++;
      }
    } else if (next == '&' || (sign == '>' && next == '|') || (sign == '<' && next == '>')) {
      reader.position++;
    }
    return source.text().substring(from, reader.position);
  }

  private static boolean endsRedirect(char c, char next) {
    return "\n;&|()".indexOf(c) >= 0 || ("<>".indexOf(c) >= 0 && next != '(');
  }

  private static boolean isDescriptor(String word) {
    return word.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
  }

  private void attach(Draft command, String operator, int descriptor, Word target) {
    int output = descriptor < 0 ? 1 : descriptor;
    int input = Math.max(descriptor, 0);
    switch (operator) {
      case "<<<" -> command.hereText = target.constant() ? target.value() : null;
      case "<<", "<<-" ->
          hereDocuments.add(
              new HereDocument(command, target.value(), target.bare(), operator.length() == 3));
      case "<", "<&" ->
          command.redirects.add(new Redirect(Redirect.Kind.IN, input, target.value()));
      case ">>" ->
          command.redirects.add(new Redirect(Redirect.Kind.APPEND, output, target.value()));
      default -> command.redirects.add(new Redirect(Redirect.Kind.OUT, output, target.value()));
    }
  }

  private void skipBlanks() {
    while (reader.hasNext() && (reader.peek(0) == ' ' || reader.peek(0) == '\t')) {
      reader.position++;
    }
  }

  /** Reads the texts that the line before announced, from the start of the line after it. */
  void readHereDocuments() {
    for (HereDocument document; (document = hereDocuments.poll()) != null; ) {
      int end = document.read(source.text(), reader.position);
      for (int i = reader.position; i < end; i++) {
        drafts.step();
      }
      reader.position = end;
    }
  }
}
