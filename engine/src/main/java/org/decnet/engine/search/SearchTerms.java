package org.decnet.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.LogQuery;
import org.jspecify.annotations.Nullable;

/** The terms of all that a query asks for. */
public final class SearchTerms {
  private SearchTerms() {}

  /** All of them; none if it looks for a text without any word, which no event has. */
  public static List<Term> of(LogQuery query) {
    List<Term> terms = new ArrayList<>();
    if (query.search() != null) {
      terms.addAll(SearchText.of(query.search()).terms());
      if (terms.isEmpty()) {
        return List.of();
      }
    }
    add(Term.Kind.SERVICE, query.service(), terms);
    add(Term.Kind.DECKY, query.decky(), terms);
    add(Term.Kind.EVENT_CLASS, query.eventClass(), terms);
    UUID attacker = query.attacker();
    add(Term.Kind.ATTACKER, attacker == null ? null : attacker.toString(), terms);
    return terms;
  }

  private static void add(Term.Kind kind, @Nullable String value, List<Term> terms) {
    if (value != null) {
      terms.add(Term.of(kind, value));
    }
  }
}
