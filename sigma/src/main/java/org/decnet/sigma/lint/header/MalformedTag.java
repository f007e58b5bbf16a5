package org.decnet.sigma.lint.header;

import org.decnet.sigma.Document;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** Tags that are not an area, a dot and a word, all of lower-case letters, digits, - and _. */
record MalformedTag() implements Check.OfDocument {
  @Override
  public String id() {
    return "malformed-tag";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.WARNING;
  }

  @Override
  public void look(Document document, Findings findings) {
    for (String tag : document.tags()) {
      if (!isWellFormed(tag)) {
        findings.add(
            document,
            "tags",
            "'" + tag + "' is not of the form area.word in lower case",
            "write it as in attack.t1083 or cve.2021-44228");
      }
    }
  }

  static boolean isWellFormed(String tag) {
    int dot = tag.indexOf('.');
    boolean wellFormed = dot > 0 && dot < tag.length() - 1;
    for (int i = 0; i < tag.length() && wellFormed; i++) {
      char c = tag.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
      wellFormed = word || (c == '.' && i >= dot);
    }
    return wellFormed;
  }
}
