package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.Limits;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.TextPattern;
import org.decnet.sigma.parse.ConditionTokens.Token;
import org.decnet.sigma.value.WildcardMatcher;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Parses one condition. {@code not} binds closest, then {@code and}, then {@code or}; the words may
 * be in any case.
 */
final class ConditionParser {
  private final YamlNode.Scalar source;
  private final String path;
  private final Set<String> searches;
  private final Allowance uses;
  private final Limits limits;
  private final Problems problems;
  private final String noun;
  private final List<Token> tokens;
  private int next;

  /**
   * A parser for one condition over the searches of a detection.
   *
   * @param path path of the condition, for messages
   * @param searches the search identifiers that it can name
   * @param uses how many more of them the patterns of the rule's conditions may stand for
   */
  ConditionParser(
      YamlNode.Scalar source,
      String path,
      Set<String> searches,
      Allowance uses,
      Limits limits,
      Problems problems) {
    this(source, path, searches, uses, limits, problems, "search identifier");
  }

  /**
   * A parser for a condition over other names.
   *
   * @param noun what the names stand for, for messages
   */
  ConditionParser(
      YamlNode.Scalar source,
      String path,
      Set<String> searches,
      Allowance uses,
      Limits limits,
      Problems problems,
      String noun) {
    this.noun = noun;
    this.source = source;
    this.path = path;
    this.searches = searches;
    this.uses = uses;
    this.limits = limits;
    this.problems = problems;
    boolean fits = source.text().length() <= limits.conditionLength();
    this.tokens = fits ? ConditionTokens.of(source.text()) : List.of();
  }

  /** Stops parsing at the first problem of a condition: what follows it would be guesswork. */
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;

    Stop(int offset, String message) {
      super(message, null, false, false);
      this.offset = offset;
    }

    String words() {
      return String.valueOf(getMessage());
    }
  }

  /** The condition, or null after a problem. */
  @Nullable Condition parse() {
    try {
      if (source.text().length() > limits.conditionLength()) {
        throw new Stop(0, "more than " + limits.conditionLength() + " characters");
      }
      Condition condition = or(0);
      if (next < tokens.size()) {
        throw unexpected("'and', 'or' or the end");
      }
      return condition;
    } catch (Stop e) {
      problems.error(source.placeOf(e.offset), path, e.words());
      return null;
    }
  }

  private Condition or(int depth) throws Stop {
    List<Condition> operands = new ArrayList<>();
    do {
      operands.add(and(depth));
    } while (accept("or"));
    return operands.size() == 1 ? operands.get(0) : new Condition.Or(operands);
  }

  private Condition and(int depth) throws Stop {
    List<Condition> operands = new ArrayList<>();
    do {
      operands.add(not(depth));
    } while (accept("and"));
    return operands.size() == 1 ? operands.get(0) : new Condition.And(operands);
  }

  private Condition not(int depth) throws Stop {
    if (depth > limits.depth()) {
      throw new Stop(offset(), "nested deeper than " + limits.depth() + " levels");
    }
    if (accept("not")) {
      return new Condition.Not(not(depth + 1));
    }
    if (accept("(")) {
      Condition inner = or(depth + 1);
      if (!accept(")")) {
        throw unexpected("')'");
      }
      return inner;
    }
    return operand();
  }

  private Condition operand() throws Stop {
    if (next >= tokens.size()) {
      throw unexpected("a " + noun);
    }
    Token token = tokens.get(next);
    if (next + 1 < tokens.size() && tokens.get(next + 1).is("of")) {
      next += 2;
      return some(token);
    }
    if (!ConditionTokens.isWordPart(token.text().charAt(0))
        || ConditionTokens.isReserved(token.text())) {
      throw unexpected("a " + noun);
    }
    next++;
    if (!searches.contains(token.text())) {
      throw new Stop(token.offset(), "no " + noun + " is called '" + token.text() + "'");
    }
    return new Condition.Ref(token.text());
  }

  private Condition some(Token quantity) throws Stop {
    if (next >= tokens.size()) {
      throw unexpected("'them' or a name after 'of'");
    }
    Token pattern = tokens.get(next);
    if (!pattern.is("them") && !isName(pattern)) {
      throw unexpected("'them' or a name after 'of'");
    }
    next++;
    List<String> names = pattern.is("them") ? them() : named(pattern.text());
    if (names.isEmpty()) {
      String message = "'" + pattern.text() + "' stands for no " + noun;
      throw new Stop(pattern.offset(), message);
    }
    if (!uses.take(names.size())) {
      String message = "the conditions name searches more than " + uses.total() + " times";
      throw new Stop(pattern.offset(), message);
    }
    return new Condition.AtLeast(count(quantity, names.size()), pattern.text(), names);
  }

  private static boolean isName(Token token) {
    return ConditionTokens.isWordPart(token.text().charAt(0))
        && !ConditionTokens.isReserved(token.text());
  }

  private static int count(Token quantity, int available) throws Stop {
    if (quantity.is("all")) {
      return available;
    }
    if (quantity.is("any")) {
      return 1;
    }
    int count = 0;
    for (int i = 0; i < quantity.text().length() && count <= available; i++) {
      int digit = quantity.text().charAt(i) - '0';
      count = digit < 0 || digit > 9 ? Integer.MAX_VALUE : count * 10 + digit;
    }
    if (count == Integer.MAX_VALUE) {
      String message = "before 'of' stands a number, 'all' or 'any', not '" + quantity.text() + "'";
      throw new Stop(quantity.offset(), message);
    }
    if (count < 1 || count > available) {
      String message = quantity.text() + " of " + available + " search identifiers is not possible";
      throw new Stop(quantity.offset(), message);
    }
    return count;
  }

  private List<String> them() {
    return searches.stream().filter(name -> !name.startsWith("_")).toList();
  }

  /** Names with an underscore are left out here too, unless the pattern begins with one. */
  private List<String> named(String pattern) {
    WildcardMatcher matcher = new WildcardMatcher(TextPattern.parse(pattern), true);
    boolean hidden = pattern.startsWith("_");
    return searches.stream()
        .filter(name -> (hidden || !name.startsWith("_")) && matcher.locate(name) >= 0)
        .toList();
  }

  private boolean accept(String word) {
    if (next < tokens.size() && tokens.get(next).is(word)) {
      next++;
      return true;
    }
    return false;
  }

  private Stop unexpected(String wanted) {
    if (next >= tokens.size()) {
      return new Stop(source.text().length(), "ends where " + wanted + " is expected");
    }
    Token token = tokens.get(next);
    if (token.is("|")) {
      return new Stop(
          token.offset(), "aggregations after '|' are obsolete: write a correlation rule");
    }
    return new Stop(token.offset(), "expected " + wanted + ", not '" + token.text() + "'");
  }

  private int offset() {
    return next < tokens.size() ? tokens.get(next).offset() : source.text().length();
  }
}
