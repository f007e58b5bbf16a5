package org.decnet.sigma.regex;

/**
 * How an expression reads before any flag that it sets itself.
 *
 * @param ignoreCase letters that differ only in case are the same ({@code i})
 * @param multiline {@code ^} and {@code $} hold at every line ({@code m})
 * @param dotAll {@code .} takes a line feed too ({@code s})
 */
public record RegexFlags(boolean ignoreCase, boolean multiline, boolean dotAll) {
  /** None set. */
  public static final RegexFlags NONE = new RegexFlags(false, false, false);
}
