package org.decnet.sigma.ast;

import java.util.List;

/** How the search identifiers of a rule combine. */
public sealed interface Condition {
  /** Holds when the named search holds. */
  record Ref(String search) implements Condition {}

  /** Holds when the operand does not. */
  record Not(Condition operand) implements Condition {}

  /** Holds when every operand holds. */
  record And(List<Condition> operands) implements Condition {
    /** Copies the list. */
    public And {
      operands = List.copyOf(operands);
    }
  }

  /** Holds when one operand holds. */
  record Or(List<Condition> operands) implements Condition {
    /** Copies the list. */
    public Or {
      operands = List.copyOf(operands);
    }
  }

  /**
   * Holds when at least so many of the searches hold: {@code 1 of sel*}, {@code all of them}.
   *
   * @param count from 1 to the number of searches
   * @param pattern the words after {@code of}, as written
   * @param searches the names that the pattern stands for, in file order
   */
  record AtLeast(int count, String pattern, List<String> searches) implements Condition {
    /** Copies the list. */
    public AtLeast {
      searches = List.copyOf(searches);
    }
  }
}
