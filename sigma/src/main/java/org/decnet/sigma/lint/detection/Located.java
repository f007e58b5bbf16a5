package org.decnet.sigma.lint.detection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Document;
import org.decnet.sigma.Filter;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.lint.check.Findings;
import org.jspecify.annotations.Nullable;

/**
 * An item and where it stands.
 *
 * @param search name of the search identifier that holds it
 */
record Located(Document document, String search, Search.Item item) {

  /** What a document detects; null if it detects nothing itself. */
  static @Nullable Detection detection(Document document) {
    return switch (document) {
      case Rule rule -> rule.detection();
      case Filter filter -> filter.detection();
      case Correlation correlation -> null;
    };
  }

  /** All items of a document. */
  static List<Located> of(Document document) {
    List<Located> items = new ArrayList<>();
    Detection detection = detection(document);
    if (detection != null) {
      detection.searches().forEach((name, search) -> collect(document, name, search, items));
    }
    return items;
  }

  /** All items of one search. */
  static List<Located> of(Document document, String name, Search search) {
    List<Located> items = new ArrayList<>();
    collect(document, name, search, items);
    return items;
  }

  private static void collect(Document document, String name, Search search, List<Located> items) {
    switch (search) {
      case Search.AllOf all -> all.parts().forEach(part -> collect(document, name, part, items));
      case Search.AnyOf any -> any.parts().forEach(part -> collect(document, name, part, items));
      case Search.Item item -> items.add(new Located(document, name, item));
    }
  }

  /** The modifiers of the key. */
  Set<Modifier> modifiers() {
    Set<Modifier> result = EnumSet.noneOf(Modifier.class);
    String key = item.key();
    for (int bar = key.indexOf('|'); bar >= 0; ) {
      int next = key.indexOf('|', bar + 1);
      Modifier modifier = Modifier.of(key.substring(bar + 1, next < 0 ? key.length() : next));
      if (modifier != null) {
        result.add(modifier);
      }
      bar = next;
    }
    return result;
  }

  void report(Findings findings, String message, String advice) {
    String key = item.key().isEmpty() ? "" : "." + item.key();
    findings.add(document, item.place(), "detection." + search + key, message, advice);
  }
}
