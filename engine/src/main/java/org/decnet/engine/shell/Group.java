package org.decnet.engine.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open compound command: {@code ( )}, {@code { }}, a loop, {@code if} or {@code case}. */
final class Group {
  /** How a group ends. */
  enum Kind {
    /** By a closing parenthesis. */
    PARENTHESES,
    /** By a word: {@code }}, done, fi. */
    WORD,
    /** By esac; its patterns end in a closing parenthesis. */
    CASE
  }

  final Kind kind;
  final int firstDraft;
  final List<Draft> feeders;

  /** Whether a pattern of {@code case} is being read. */
  boolean inPattern;

  /** Whether it is, or stands in, the body of a function. */
  boolean inFunction;

  /** Whether its head names a variable, which is to be read next. */
  boolean namesVariable;

  /** The variable of a loop; null if it has none. */
  @Nullable String variable;

  /** How many values the variable takes. */
  int values;

  Group(Kind kind, int firstDraft, List<Draft> feeders) {
    this.kind = kind;
    this.firstDraft = firstDraft;
    this.feeders = feeders;
  }

  /** Takes a word of the head of a loop: its variable, {@code in}, or a value. */
  void takeHead(Word word, Variables variables) {
    if (variable == null) {
      variable = word.value();
      variables.forget(variable);
    } else if (values > 0 || !word.value().equals("in")) {
      boolean only = ++values == 1 && word.constant() && word.fields() == null;
      if (only && word.value().chars().noneMatch(c -> c == '*' || c == '?')) {
        variables.set(variable, word.value(), word.decoded());
      } else {
        variables.forget(variable);
      }
    }
  }
}
