package org.decnet.sigma.regex;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression in the flavour of PCRE that is found in time linear in the text. Immutable
 * to the eye and safe for use by many threads.
 */
public final class LinearRegex {
  /** No range. */
  public static final long NONE = -1;

  /** Words of the table of what each class of characters is taken by. */
  private static final int MOST_MASKS = 1 << 16;

  private final Automaton automaton;
  private final Program program;
  private final Literals literals;
  private final boolean matchesAll;
  private volatile @Nullable LazyDfa dfa;
  private volatile @Nullable MatchRange ranges;

  private LinearRegex(Automaton automaton, Program program, Literals literals) {
    this.literals = literals;
    this.automaton = automaton;
    this.program = program;
    this.matchesAll = automaton.empty().always();
  }

  /**
   * Compiles an expression.
   *
   * @throws RegexSyntaxException if it is malformed, too large, or beyond linear time
   */
  public static LinearRegex compile(String source, RegexFlags flags, RegexLimits limits) {
    if (source.length() > limits.length()) {
      throw new RegexSyntaxException(
          0, source.length() + " characters, more than " + limits.length());
    }
    Node node = new RegexParser(source, flags, limits.depth()).parse();
    bound(node.size(), limits);
    Automaton automaton = AutomatonBuilder.build(node);
    Surroundings surroundings = Surroundings.of(automaton);
    CharClasses classes = CharClasses.of(automaton.sets(), surroundings.distinguished());
    bound(automaton, classes);
    Program program = new Program(automaton, classes, surroundings);
    bound(program.cost(), limits);
    return new LinearRegex(automaton, program, Literals.of(node));
  }

  private static void bound(long size, RegexLimits limits) {
    if (size > limits.size()) {
      throw new RegexSyntaxException(
          0, size + " steps once its repetitions are written out, more than " + limits.size());
    }
  }

  private static void bound(Automaton automaton, CharClasses classes) {
    if ((long) classes.width() * (automaton.size() / 64 + 1) > MOST_MASKS) {
      throw new RegexSyntaxException(0, "too many different characters in too many places");
    }
  }

  /** Whether some part of the text matches. */
  public boolean find(CharSequence text) {
    return matchesAll || dfa().find(text.toString());
  }

  /**
   * The leftmost match, and of those that start there the longest. Takes a few passes over the text
   * and is meant for explanations.
   *
   * @return start in the upper and end in the lower half, or {@link #NONE}
   */
  public long range(CharSequence text) {
    MatchRange known = ranges;
    if (known == null) {
      known = new MatchRange(automaton, program, new CharTable(program.classes()));
      ranges = known;
    }
    return known.find(text.toString());
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

  /** Texts without which the expression is not found. */
  public RequiredLiterals required() {
    return literals.required();
  }

  /**
   * The literals, if the expression says no more than that one of them occurs; their case matters
   * unless {@link #ignoresCase}.
   */
  public Optional<List<String>> asLiterals() {
    return literals.equivalent();
  }

  /** Whether two texts that differ only in case both match, or neither does. */
  public boolean ignoresCase() {
    return literals.ignoresCase();
  }

  /** Steps that one character of a text costs at most. */
  public int cost() {
    return program.cost();
  }
}
