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

  private final String source;
  private final RegexFlags flags;
  private final Literals literals;
  private final int weight;
  private volatile @Nullable Machine machine;

  private LinearRegex(String source, RegexFlags flags, Node node, @Nullable Machine machine) {
    this.source = source;
    this.flags = flags;
    this.literals = Literals.of(node);
    this.weight = (int) Math.min(node.size() / Long.SIZE + 1, Integer.MAX_VALUE);
    this.machine = machine;
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
    Machine machine = Machine.of(node);
    bound(machine.cost(), limits);
    return new LinearRegex(source, flags, node, machine);
  }

  /**
   * An expression that {@link #compile} took before. What runs it is built when the first text
   * comes: most expressions of most rules never see one.
   *
   * @throws RegexSyntaxException if it is malformed; if it is beyond linear time, only the first
   *     text brings that to light
   */
  public static LinearRegex known(String source, RegexFlags flags) {
    return new LinearRegex(source, flags, parsed(source, flags), null);
  }

  private static Node parsed(String source, RegexFlags flags) {
    return new RegexParser(source, flags, RegexLimits.NONE.depth()).parse();
  }

  private static void bound(long size, RegexLimits limits) {
    if (size > limits.size()) {
      throw new RegexSyntaxException(
          0, size + " steps once its repetitions are written out, more than " + limits.size());
    }
  }

  /** Whether some part of the text matches. */
  public boolean find(CharSequence text) {
    return machine().find(text.toString());
  }

  /**
   * The leftmost match, and of those that start there the longest. Takes a few passes over the text
   * and is meant for explanations.
   *
   * @return start in the upper and end in the lower half, or {@link #NONE}
   */
  public long range(CharSequence text) {
    return machine().range(text.toString());
  }

  /** Threads that come at the same time may each build one; whichever stays is as good. */
  Machine machine() {
    Machine known = machine;
    if (known == null) {
      known = Machine.of(parsed(source, flags));
      machine = known;
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
    return machine().cost();
  }

  /** What it costs beside other expressions, told without building anything; at least 1. */
  public int weight() {
    return weight;
  }
}
