package org.decnet.sigma;

/**
 * How large a rule file may be. Rules come from strangers; these bounds keep any of them from
 * taking the memory or the time of the process.
 *
 * @param fileLength characters in a file
 * @param documents documents in a file
 * @param nodes YAML nodes in a file, each use of an alias counted as the nodes that it stands for
 * @param depth how deep YAML nodes, condition parentheses and regular-expression groups nest
 * @param values values listed for one field
 * @param valueLength characters of one value
 * @param conditionLength characters of one condition
 * @param regexLength characters of one regular expression
 * @param regexSize steps of one regular expression after its counted repetitions are written out;
 *     matching takes at most this many steps a character
 * @param tests value tests that one event can cost one rule, a search counted each time that a
 *     condition names it
 * @param steps what one character of an event can cost one rule, see {@link RuleCost}
 */
public record Limits(
    int fileLength,
    int documents,
    int nodes,
    int depth,
    int values,
    int valueLength,
    int conditionLength,
    int regexLength,
    int regexSize,
    int tests,
    int steps) {

  private static final int DEFAULT_STEPS = 50_000;

  /** Several times what the largest published rules need. */
  public static final Limits DEFAULT =
      new Limits(1 << 20, 500, 50_000, 32, 10_000, 8_192, 8_192, 2_048, 20_000, 100_000);

  /** Limits with the default for the steps that a character can cost. */
  public Limits(
      int fileLength,
      int documents,
      int nodes,
      int depth,
      int values,
      int valueLength,
      int conditionLength,
      int regexLength,
      int regexSize,
      int tests) {
    this(
        fileLength,
        documents,
        nodes,
        depth,
        values,
        valueLength,
        conditionLength,
        regexLength,
        regexSize,
        tests,
        DEFAULT_STEPS);
  }
}
