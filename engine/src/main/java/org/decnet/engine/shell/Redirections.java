package org.decnet.engine.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import org.decnet.engine.shell.decode.Bytes;

/** Reads redirections and the here-documents that they announce. */
final class Redirections {
  private final Source source;
  private final Reading reading;
  private final WordReader reader;
  private final Deque<HereDocument> hereDocuments = new ArrayDeque<>(0);

  Redirections(Source source, Reading reading, WordReader reader) {
    this.source = source;
    this.reading = reading;
    this.reader = reader;
  }

  /**
   * Reads a redirection from its sign on and gives it to a command.
   *
   * @param descriptor number before the sign; -1 if none
   * @param closer character that ends the enclosing substitution
   */
  void read(Draft command, int descriptor, char closer) {
    if (reader.peek(0) == '&') {
      reader.position++;
    }
    String operator = operator();
    skipBlanks();
    boolean copies = operator.equals(">&") || operator.equals("<&");
    if (!reader.hasNext() || endsRedirect(reader.peek(0), reader.peek(1))) {
      reading.incomplete();
      command.end = source.lineEnd(reader.position);
      return;
    }
    Word target = reader.read(closer);
    command.end = Math.max(command.end, target.end());
    if (!(copies && isDescriptor(target.value()))) {
      attach(command, operator, descriptor, target);
    }
  }

  private String operator() {
    int from = reader.position;
    char sign = reader.peek(0);
    reader.position++;
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
    for (int i = 0; i < word.length(); i++) {
      if (!Characters.isDigit(word.charAt(i)) && word.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  private void attach(Draft command, String operator, int descriptor, Word target) {
    int output = descriptor < 0 ? 1 : descriptor;
    int input = Math.max(descriptor, 0);
    switch (operator) {
      case "<<<" -> {
        command.hasHereText = true;
        command.hereText = target.constant() ? hereString(target) : null;
      }
      case "<<", "<<-" -> announce(command, target, operator.length() == 3);
      case "<", "<&" -> {
        command.inputStream = target.stream() == null ? command.inputStream : target.stream();
        command.redirects.add(new Redirect(Redirect.Kind.IN, input, target.value()));
      }
      case ">>" ->
          command.redirects.add(new Redirect(Redirect.Kind.APPEND, output, target.value()));
      default -> command.redirects.add(new Redirect(Redirect.Kind.OUT, output, target.value()));
    }
  }

  private static KnownText hereString(Word word) {
    return new KnownText(Bytes.of(word.value() + '\n'), word.decoded(), word.start(), word.end());
  }

  private void announce(Draft command, Word delimiter, boolean stripsTabs) {
    command.hasHereText = true;
    command.hasHereDocument = true;
    reading.openHereDocuments++;
    hereDocuments.add(new HereDocument(command, delimiter.value(), delimiter.bare(), stripsTabs));
  }

  private void skipBlanks() {
    while (reader.hasNext() && (reader.peek(0) == ' ' || reader.peek(0) == '\t')) {
      reader.position++;
    }
  }

  /** Reads the texts that the line before announced, from the start of the line after it. */
  void readHereDocuments(Grammar grammar) {
    for (HereDocument document; (document = hereDocuments.poll()) != null; ) {
      int end = document.read(source, reader.position, grammar);
      reading.stepped(end - reader.position);
      reading.openHereDocuments--;
      reader.position = end;
    }
  }

  /** Gives up on texts whose lines never came. */
  void close() {
    reading.openHereDocuments -= hereDocuments.size();
    hereDocuments.clear();
  }
}
