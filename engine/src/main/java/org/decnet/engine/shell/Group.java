package org.decnet.engine.shell;

import java.util.List;

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

  Group(Kind kind, int firstDraft, List<Draft> feeders) {
    this.kind = kind;
    this.firstDraft = firstDraft;
    this.feeders = feeders;
  }
}
