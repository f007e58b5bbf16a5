package org.decnet.sigma;

/** How bad a problem of a rule file is. */
public enum Severity {
  /** The file cannot be used as it is: none of its rules is loaded. */
  ERROR("error"),
  /** The rules load; their author should look at this. */
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The lower-case word that messages carry. */
  public String word() {
    return word;
  }
}
