package org.decnet.sigma.regex;

import java.util.List;

/**
 * Texts without which an expression is not found, in conjunctive form: of each clause at least one
 * literal occurs in every text that matches. Literals are folded by {@link CaseOrbits#fold}, and so
 * must be the text that they are looked for in.
 *
 * @param clauses the clauses, each of one literal or more; none if nothing is known
 * @param sufficient whether the converse holds too: a text that has a literal of each clause
 *     matches, so that the expression need not run
 */
public record RequiredLiterals(List<List<String>> clauses, boolean sufficient) {
  /** Nothing is known: any text may match. */
  public static final RequiredLiterals NONE = new RequiredLiterals(List.of(), false);

  /** Copies the clauses. */
  public RequiredLiterals {
    clauses = clauses.stream().map(List::copyOf).toList();
  }
}
