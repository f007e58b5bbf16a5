package org.decnet.sigma.regex;

import java.util.ArrayList;
import java.util.List;

/** Reads an expression in the flavour of PCRE; refuses what linear time cannot do, by its name. */
final class RegexParser {
  private final Source source;
  private final int maxDepth;
  private final EscapeParser escapes;
  private Mode mode;

  RegexParser(String text, RegexFlags flags, int maxDepth) {
    this.source = new Source(text);
    this.maxDepth = maxDepth;
    this.escapes = new EscapeParser(source);
    this.mode = Mode.of(flags);
  }

  /**
   * Reads all of it.
   *
   * @throws RegexSyntaxException if it is malformed or beyond linear time
   */
  Node parse() {
    Node node = choice(0);
    if (!source.atEnd()) {
      throw source.error(source.at(), ") without (");
    }
    return node;
  }

  private Node choice(int depth) {
    List<Node> branches = new ArrayList<>();
    do {
      branches.add(sequence(depth));
    } while (source.accept("|"));
    return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
  }

  private Node sequence(int depth) {
    List<Node> parts = new ArrayList<>();
    for (skipComments(); !atSequenceEnd(); skipComments()) {
      if (source.accept("\\Q")) {
        quote(parts);
      } else if (!source.accept("\\E")) {
        Node atom = atom(depth);
        parts.add(quantified(atom));
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  private boolean atSequenceEnd() {
    return source.atEnd() || source.peek() == '|' || source.peek() == ')';
  }

  /** Only the last character of a quotation is what a quantifier after it repeats. */
  private void quote(List<Node> parts) {
    while (!source.atEnd() && !source.looksAt("\\E")) {
      parts.add(literal(source.next()));
    }
    if (source.accept("\\E") && !parts.isEmpty()) {
      skipComments();
      parts.set(parts.size() - 1, quantified(parts.get(parts.size() - 1)));
    }
  }

  private Node atom(int depth) {
    return switch (source.peek()) {
      case '(' -> group(depth);
      case '[' -> new Node.Chars(new ClassParser(source, mode.ignoreCase()).parse());
      case '\\' -> escape();
      case '.' -> consumed(1, new Node.Chars(anyCharacter()));
      case '^' -> place(1, mode.multiline() ? Assertion.LINE_START : Assertion.TEXT_START);
      case '$' -> place(1, mode.multiline() ? Assertion.LINE_END : Assertion.FINAL_END);
      case '*', '+', '?' ->
          throw source.error(
              source.at(), "nothing to repeat before '" + source.peek() + "', expected a part");
      default -> literal(source.next());
    };
  }

  private CodePointSet anyCharacter() {
    return mode.dotAll() ? CodePointSet.ALL : NamedSets.NEWLINE.complement();
  }

  private Node literal(int codePoint) {
    CodePointSet set = CodePointSet.of(codePoint);
    return new Node.Chars(mode.ignoreCase() ? CaseOrbits.close(set) : set);
  }

  private Node place(int units, Assertion assertion) {
    return consumed(units, new Node.Place(assertion));
  }

  private Node consumed(int units, Node node) {
    source.skip(units);
    return node;
  }

  private Node escape() {
    int start = source.at();
    char letter = source.peek(1);
    return switch (letter) {
      case 'A' -> place(2, Assertion.TEXT_START);
      case 'z' -> place(2, Assertion.TEXT_END);
      case 'Z' -> place(2, Assertion.FINAL_END);
      case 'b' -> place(2, Assertion.WORD_EDGE);
      case 'B' -> place(2, Assertion.NO_WORD_EDGE);
      case '1', '2', '3', '4', '5', '6', '7', '8', '9', 'k' ->
          throw source.beyond(start, "back-reference \\" + letter);
      case 'g' -> throw source.beyond(start, "back-reference or recursion \\g");
      case 'G' -> throw source.beyond(start, "start of the search \\G");
      case 'K' -> throw source.beyond(start, "reset of the match \\K");
      case 'R', 'X' -> throw source.beyond(start, "atomic sequence \\" + letter);
      default -> {
        boolean cased = mode.ignoreCase() && EscapeParser.isProperty(letter);
        CodePointSet set = escapes.set();
        if (set == null) {
          yield literal(escapes.character());
        }
        yield new Node.Chars(cased ? CaseOrbits.close(set) : set);
      }
    };
  }

  private Node group(int depth) {
    int start = source.at();
    if (depth >= maxDepth) {
      throw source.error(start, "groups nested deeper than " + maxDepth + " levels");
    }
    Mode outer = mode;
    source.skip(1);
    GroupOpening opening = new GroupOpening(source, start);
    mode = opening.read(mode);
    if (!opening.hasBody()) {
      return Node.EMPTY;
    }
    Node body = choice(depth + 1);
    if (!source.accept(")")) {
      throw source.error(start, "( without )");
    }
    mode = outer;
    return body;
  }

  private Node quantified(Node atom) {
    QuantifierParser quantifiers = new QuantifierParser(source);
    Node node = atom;
    for (int count = 0; quantifiers.read(); count++) {
      if (count >= maxDepth) {
        throw source.error(source.at(), "more than " + maxDepth + " quantifiers in a row");
      }
      node = quantifiers.applied(node);
      skipComments();
    }
    return node;
  }

  /** Steps over comments, and over white space in extended mode. */
  private void skipComments() {
    while (comment() || (mode.extended() && blank())) {
      // Each round steps over something.
    }
  }

  private boolean comment() {
    if (!source.looksAt("(?#")) {
      return false;
    }
    int close = source.find(")");
    if (close < 0) {
      throw source.error(source.at(), "comment without )");
    }
    source.skip(close + 1 - source.at());
    return true;
  }

  private boolean blank() {
    if (source.peek() == '#') {
      int end = source.find("\n");
      source.skip(end < 0 ? Integer.MAX_VALUE / 2 : end + 1 - source.at());
      return true;
    }
    boolean blank = !source.atEnd() && NamedSets.SPACE.contains(source.peek());
    source.skip(blank ? 1 : 0);
    return blank;
  }
}
