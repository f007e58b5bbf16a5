package org.decnet.sigma.regex;

/**
 * How large an expression may be.
 *
 * @param length characters of its source
 * @param size characters that it asks for once its counted repetitions are written out, and steps
 *     that one character of a text may cost
 * @param depth how deep its groups nest
 */
public record RegexLimits(int length, int size, int depth) {
  /** Several times what the largest published rules need. */
  public static final RegexLimits DEFAULT = new RegexLimits(2_048, 20_000, 32);

  /** No bounds but those of memory, for expressions that were checked against others before. */
  public static final RegexLimits NONE =
      new RegexLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, 1_000);
}
