package org.decnet.sigma.regex;

import org.jspecify.annotations.Nullable;

/** What runs an expression. Immutable to the eye and safe for use by many threads. */
final class Machine {
  /** Words of the table of what each class of characters is taken by. */
  private static final int MOST_MASKS = 1 << 16;

  private final Automaton automaton;
  private final Program program;
  private final boolean matchesAll;
  private volatile @Nullable LazyDfa dfa;
  private volatile @Nullable MatchRange ranges;

  private Machine(Automaton automaton, Program program) {
    this.automaton = automaton;
    this.program = program;
    this.matchesAll = automaton.empty().always();
  }

  static Machine of(Node node) {
    Automaton automaton = AutomatonBuilder.build(node);
    Surroundings surroundings = Surroundings.of(automaton);
    CharClasses classes = CharClasses.of(automaton.sets(), surroundings.distinguished());
    bound(automaton, classes);
    return new Machine(automaton, new Program(automaton, classes, surroundings));
  }

  private static void bound(Automaton automaton, CharClasses classes) {
    if ((long) classes.width() * (automaton.size() / 64 + 1) > MOST_MASKS) {
      throw new RegexSyntaxException(0, "too many different characters in too many places");
    }
  }

  boolean find(String text) {
    return matchesAll || dfa().find(text);
  }

  /** The leftmost longest match as {@link LinearRegex#range} gives it. */
  long range(String text) {
    MatchRange known = ranges;
    if (known == null) {
      known = new MatchRange(automaton, program, new CharTable(program.classes()));
      ranges = known;
    }
    return known.find(text);
  }

  /** Threads that come at the same time may each build one; whichever stays is as good. */
  LazyDfa dfa() {
    LazyDfa known = dfa;
    if (known == null) {
      known = new LazyDfa(program, new CharTable(program.classes()));
      dfa = known;
    }
    return known;
  }

  int cost() {
    return program.cost();
  }
}
