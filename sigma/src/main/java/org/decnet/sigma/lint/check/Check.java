package org.decnet.sigma.lint.check;

import java.util.List;
import org.decnet.sigma.Document;

/** One thing that the linter looks for. */
public sealed interface Check {
  /** Short name that reports and the documentation carry. */
  String id();

  /** How much a finding matters. */
  LintSeverity severity();

  /** A check that looks at one document at a time. */
  non-sealed interface OfDocument extends Check {
    /** Reports what is found in the document. */
    void look(Document document, Findings findings);
  }

  /** A check that compares documents. */
  non-sealed interface OfCollection extends Check {
    /** Reports what is found in the documents together. */
    void look(List<Document> documents, Findings findings);
  }
}
