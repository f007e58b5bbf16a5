package org.decnet.sigma.lint.header;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.decnet.sigma.Document;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;
import org.jspecify.annotations.Nullable;

/** Documents that give a key the value that another one has given it. */
record Duplicate(
    String key, LintSeverity severity, Function<Document, @Nullable String> value, String advice)
    implements Check.OfCollection {
  @Override
  public String id() {
    return "duplicate-" + key;
  }

  @Override
  public void look(List<Document> documents, Findings findings) {
    Map<String, Document> seen = new HashMap<>();
    for (Document document : documents) {
      String own = value.apply(document);
      // Names are told apart by case; whoever reads titles or ids does not.
      String compared = own == null || key.equals("name") ? own : own.toLowerCase(Locale.ROOT);
      Document first = compared == null ? null : seen.putIfAbsent(compared, document);
      if (first != null) {
        findings.add(document, key, first.path() + " has the same " + key, advice);
      }
    }
  }
}
