package org.decnet.sigma.correlate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decnet.sigma.Document;

/** All documents by their names and ids. */
final class References {
  private final Map<String, List<Document>> byName = new HashMap<>();

  References(List<Document> documents) {
    for (Document document : documents) {
      if (document.name() != null) {
        add(document.name(), document);
      }
      if (document.id() != null && !document.id().equals(document.name())) {
        add(document.id().toLowerCase(Locale.ROOT), document);
      }
    }
  }

  private void add(String name, Document document) {
    List<Document> known = byName.computeIfAbsent(name, absent -> new ArrayList<>());
    if (known.stream().noneMatch(each -> same(each, document))) {
      known.add(document);
    }
  }

  /** The documents that a reference may mean. */
  List<Document> find(String reference) {
    List<Document> named = byName.getOrDefault(reference, List.of());
    return named.isEmpty()
        ? byName.getOrDefault(reference.toLowerCase(Locale.ROOT), List.of())
        : named;
  }

  /** Whether two documents are one, given twice. */
  @SuppressWarnings("ReferenceEquality") // Equal documents of two files are two all the same.
  static boolean same(Document one, Document other) {
    return one == other;
  }
}
