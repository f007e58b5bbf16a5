package org.decnet.sigma.lint.check;

/** How much a finding of the linter matters. */
public enum LintSeverity {
  /** The rule cannot do what it says. */
  FAULT("fault"),
  /** The rule works, but most likely not as its author thinks, or nobody can tell what it is. */
  WARNING("warning"),
  /** The same could be said in a plainer way. */
  STYLE("style");

  private final String word;

  LintSeverity(String word) {
    this.word = word;
  }

  /** The lower-case word that reports carry. */
  public String word() {
    return word;
  }
}
