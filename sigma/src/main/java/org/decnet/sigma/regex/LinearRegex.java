package org.decnet.sigma.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression in the flavour of PCRE that is found in time linear in the text. Immutable
 * to the eye and safe for use by many threads.
 */
public final class LinearRegex {
  /** No range. */
  public static final long NONE = -1;

  private final Pattern pattern;

  private LinearRegex(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @throws RegexSyntaxException if it is malformed, too large, or beyond linear time
   */
  public static LinearRegex compile(String source, RegexFlags flags, RegexLimits limits) {
    int bits = flags.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0;
    bits |= flags.multiline() ? Pattern.MULTILINE : 0;
    bits |= flags.dotAll() ? Pattern.DOTALL : 0;
    try {
      return new LinearRegex(Pattern.compile(source, bits));
    } catch (PatternSyntaxException e) {
      throw new RegexSyntaxException(0, e.getDescription());
    }
  }

  /** Whether some part of the text matches. */
  public boolean find(CharSequence text) {
    return pattern.matcher(text).find();
  }

  /**
   * The leftmost match, and of those that start there the longest.
   *
   * @return start in the upper and end in the lower half, or {@link #NONE}
   */
  public long range(CharSequence text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? (long) matcher.start() << 32 | matcher.end() : NONE;
  }

  /** Texts without which the expression is not found. */
  public RequiredLiterals required() {
    return RequiredLiterals.NONE;
  }

  /**
   * The literals, if the expression says no more than that one of them occurs; their case matters
   * unless {@link #ignoresCase}.
   */
  public Optional<List<String>> asLiterals() {
    return Optional.empty();
  }

  /** Whether two texts that differ only in case both match, or neither does. */
  public boolean ignoresCase() {
    return false;
  }

  /** Steps that one character of a text costs at most. */
  public int cost() {
    return pattern.programSize();
  }
}
