package org.decnet.sigma.regex;

import org.jspecify.annotations.Nullable;

/** Reads a class in brackets. */
final class ClassParser {
  private final Source source;
  private final EscapeParser escapes;
  private final boolean ignoreCase;
  private final CodePointSet.Builder members = CodePointSet.builder();

  /** Members that {@code \w} and the like bring: ignoring case adds none to them. */
  private final CodePointSet.Builder caseless = CodePointSet.builder();

  private boolean quoted;

  ClassParser(Source source, boolean ignoreCase) {
    this.source = source;
    this.escapes = new EscapeParser(source);
    this.ignoreCase = ignoreCase;
  }

  /** Reads from the opening bracket to the closing one. */
  CodePointSet parse() {
    int open = source.at();
    source.skip(1);
    boolean negated = source.accept("^");
    boolean first = true;
    while (first || quoted || source.peek() != ']') {
      if (source.atEnd()) {
        throw source.error(open, "class without ]");
      }
      if (!quoting()) {
        item();
        first = false;
      }
    }
    source.skip(1);
    CodePointSet set = members.build();
    set = (ignoreCase ? CaseOrbits.close(set) : set).union(caseless.build());
    return negated ? set.complement() : set;
  }

  /** Steps over {@code \Q} and {@code \E}. */
  private boolean quoting() {
    if (quoted ? source.accept("\\E") : source.accept("\\Q")) {
      quoted = !quoted;
      return true;
    }
    return !quoted && source.accept("\\E");
  }

  private void item() {
    int start = source.at();
    boolean property = source.peek() == '\\' && EscapeParser.isProperty(source.peek(1));
    CodePointSet set = set();
    if (set != null) {
      (property ? members : caseless).addAll(set);
      return;
    }
    int low = character();
    int high = low;
    if (!quoted && source.peek() == '-' && rangeFollows()) {
      source.skip(1);
      high = character();
    }
    if (high < low) {
      throw source.error(start, "range out of order in class");
    }
    members.add(low, high);
  }

  /** Whether what follows the hyphen is one character, so that the hyphen makes a range. */
  private boolean rangeFollows() {
    char next = source.peek(1);
    if (next == '\\') {
      char letter = source.peek(2);
      return NamedSets.ofLetter(letter) == null && "pPQE".indexOf(letter) < 0;
    }
    boolean named = next == '[' && source.peek(2) == ':';
    return next != ']' && !named && source.peek(1) != 0;
  }

  private @Nullable CodePointSet set() {
    if (quoted) {
      return null;
    }
    if (source.looksAt("[:")) {
      return posix();
    }
    if (source.looksAt("[.") || source.looksAt("[=")) {
      int close = source.find(source.peek(1) + "]");
      if (close >= 0) {
        throw source.error(source.at(), "collating elements are not supported");
      }
    }
    return source.peek() == '\\' ? escapes.set() : null;
  }

  /** Reads {@code [:name:]}; null, with nothing read, for what only begins like it. */
  private @Nullable CodePointSet posix() {
    int start = source.at();
    int length = 2;
    while (isNameSign(source.peek(length))) {
      length++;
    }
    if (source.peek(length) != ':' || source.peek(length + 1) != ']') {
      return null;
    }
    source.skip(2);
    boolean negated = source.accept("^");
    String name = source.upTo(start + length);
    source.skip(2);
    boolean letters = ignoreCase && (name.equals("upper") || name.equals("lower"));
    CodePointSet set = NamedSets.ofPosix(letters ? "alpha" : name);
    if (set == null) {
      throw source.error(start, "unknown class name '" + name + "', expected one such as alpha");
    }
    return negated ? set.complement() : set;
  }

  private static boolean isNameSign(char c) {
    return c == '^' || (c >= 'a' && c <= 'z');
  }

  private int character() {
    if (source.atEnd()) {
      throw source.error(source.at(), "class without ]");
    }
    if (quoted || source.peek() != '\\') {
      return source.next();
    }
    char letter = source.peek(1);
    if (letter == 'b') {
      source.skip(2);
      return '\b';
    }
    if (letter >= '1' && letter <= '7') {
      source.skip(1);
      return source.digits(8, 3);
    }
    return escapes.character();
  }
}
