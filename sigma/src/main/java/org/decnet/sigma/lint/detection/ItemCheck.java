package org.decnet.sigma.lint.detection;

import org.decnet.sigma.Document;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;

/** A check that looks at each item for itself. */
interface ItemCheck extends Check.OfDocument {
  void look(Located at, Findings findings);

  @Override
  default void look(Document document, Findings findings) {
    Located.of(document).forEach(item -> look(item, findings));
  }
}
