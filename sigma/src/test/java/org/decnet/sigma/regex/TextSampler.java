package org.decnet.sigma.regex;

import java.util.Random;

/** Makes texts that an expression matches, and texts that it nearly matches. */
final class TextSampler {
  private static final int TRIES = 8;

  private final Random random;

  TextSampler(Random random) {
    this.random = random;
  }

  /** A text that matches but for what assertions ask. */
  String match(Node node) {
    StringBuilder text = new StringBuilder();
    append(node, text);
    return text.toString();
  }

  /** A text with a few characters changed, left out or doubled, and something around it. */
  String mutated(String text) {
    StringBuilder mutated = new StringBuilder(random.nextBoolean() ? "" : "x \\").append(text);
    for (int edits = random.nextInt(3); edits > 0 && !mutated.isEmpty(); edits--) {
      int at = random.nextInt(mutated.length());
      char other = mutated.charAt(random.nextInt(mutated.length()));
      switch (random.nextInt(4)) {
        case 0 -> mutated.deleteCharAt(at);
        case 1 -> mutated.setCharAt(at, other);
        case 2 -> mutated.insert(at, other);
        default -> mutated.setCharAt(at, Character.toUpperCase(mutated.charAt(at)));
      }
    }
    return mutated.append(random.nextBoolean() ? "" : "\n").toString();
  }

  private void append(Node node, StringBuilder text) {
    switch (node) {
      case Node.Chars chars -> text.appendCodePoint(member(chars.set()));
      case Node.Place place -> text.append("");
      case Node.Sequence sequence -> sequence.parts().forEach(part -> append(part, text));
      case Node.Choice choice ->
          append(choice.parts().get(random.nextInt(choice.parts().size())), text);
      case Node.Repeat repeat -> {
        int more = repeat.most() < 0 ? 3 : Math.min(3, repeat.most() - repeat.least());
        for (int i = repeat.least() + random.nextInt(more + 1); i > 0; i--) {
          append(repeat.part(), text);
        }
      }
    }
  }

  /** One of ASCII if a few tries find one. */
  private int member(CodePointSet set) {
    for (int i = 0; i < TRIES; i++) {
      int c = ' ' + random.nextInt('~' - ' ');
      if (set.contains(c)) {
        return c;
      }
    }
    int range = random.nextInt(set.ranges());
    return set.first(range) + random.nextInt(Math.min(100, set.last(range) - set.first(range) + 1));
  }
}
