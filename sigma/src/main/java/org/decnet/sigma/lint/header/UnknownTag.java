package org.decnet.sigma.lint.header;

import org.decnet.sigma.Document;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;
import org.decnet.sigma.lint.check.TagCatalog;

/** Tags of a catalogue's area that the catalogue does not know. */
record UnknownTag(TagCatalog catalog) implements Check.OfDocument {
  @Override
  public String id() {
    return "unknown-tag";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.WARNING;
  }

  @Override
  public void look(Document document, Findings findings) {
    for (String tag : document.tags()) {
      if (MalformedTag.isWellFormed(tag) && !catalog.knows(tag)) {
        findings.add(
            document,
            "tags",
            "no known release has anything called '" + tag + "'",
            "look for a slip, or for the id that took its place");
      }
    }
  }
}
