package org.decnet.sigma.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the texts that a part matches.
 *
 * @param exact whether the prefixes are all of the texts
 * @param prefixes one of which each text starts with
 * @param suffixes one of which each text ends with
 * @param clauses of each of which a member occurs in each text
 */
record LiteralSets(
    boolean exact, Set<String> prefixes, Set<String> suffixes, List<Set<String>> clauses) {
  /** Alternatives of one clause. */
  static final int MOST_ALTERNATIVES = 32;

  /** The empty text alone, which every text starts and ends with. */
  static final Set<String> NOTHING = Set.of("");

  /** Units of one literal; a longer one hardly says more. */
  private static final int MOST_UNITS = 64;

  /** Shorter literals occur in almost every text. */
  private static final int LEAST_UNITS = 2;

  private static final int MOST_CLAUSES = 16;

  static LiteralSets unknown() {
    return new LiteralSets(false, NOTHING, NOTHING, List.of());
  }

  static LiteralSets of(Set<String> texts) {
    return new LiteralSets(true, texts, texts, List.of());
  }

  /** All that is known as clauses worth looking for. */
  List<Set<String>> required() {
    Set<Set<String>> all = new LinkedHashSet<>();
    all.add(prefixes);
    all.addAll(clauses);
    all.add(suffixes);
    return all.stream().filter(LiteralSets::isUseful).limit(MOST_CLAUSES).toList();
  }

  static boolean isUseful(Set<String> clause) {
    boolean useful = clause.size() <= MOST_ALTERNATIVES;
    for (String literal : clause) {
      useful &= literal.length() >= LEAST_UNITS;
    }
    return useful;
  }

  /** What each member of one set followed by each of another makes; null if that is too much. */
  static @Nullable Set<String> joined(Set<String> left, Set<String> right) {
    if ((long) left.size() * right.size() > MOST_ALTERNATIVES) {
      return null;
    }
    Set<String> joined = new LinkedHashSet<>();
    for (String head : left) {
      for (String tail : right) {
        if (head.length() + tail.length() > MOST_UNITS) {
          return null;
        }
        joined.add(head + tail);
      }
    }
    return joined;
  }

  /** One of several parts: the best that is known of each, put together. */
  static LiteralSets anyOf(List<LiteralSets> parts) {
    Set<String> prefixes = new LinkedHashSet<>();
    Set<String> suffixes = new LinkedHashSet<>();
    boolean exact = true;
    for (LiteralSets part : parts) {
      prefixes.addAll(part.prefixes);
      suffixes.addAll(part.suffixes);
      exact &= part.exact;
    }
    if (exact && prefixes.size() <= MOST_ALTERNATIVES) {
      return of(prefixes);
    }
    return new LiteralSets(false, few(prefixes), few(suffixes), bestOfEach(parts));
  }

  private static Set<String> few(Set<String> set) {
    return set.size() <= MOST_ALTERNATIVES ? set : NOTHING;
  }

  private static List<Set<String>> bestOfEach(List<LiteralSets> parts) {
    Set<String> clause = new LinkedHashSet<>();
    for (LiteralSets part : parts) {
      List<Set<String>> required = part.required();
      if (required.isEmpty()) {
        return List.of();
      }
      clause.addAll(best(required));
    }
    return isUseful(clause) ? List.of(clause) : List.of();
  }

  /** The clause whose shortest literal is longest, then the one of fewest alternatives. */
  private static Set<String> best(List<Set<String>> clauses) {
    Set<String> best = clauses.get(0);
    for (Set<String> clause : clauses) {
      best = score(clause) > score(best) ? clause : best;
    }
    return best;
  }

  private static int score(Set<String> clause) {
    int shortest = clause.stream().mapToInt(String::length).min().orElse(0);
    return 100 * shortest - clause.size();
  }

  /** Parts one after another, as far as they have been seen. */
  static final class Run {
    private final List<Set<String>> clauses = new ArrayList<>();
    private Set<String> tail = NOTHING;
    private @Nullable Set<String> prefixes;

    void add(LiteralSets part) {
      for (Set<String> clause : part.clauses()) {
        keep(clause);
      }
      if (!part.exact()) {
        join(part.prefixes());
        breakOff(part.suffixes());
      } else {
        join(part.prefixes());
      }
    }

    private void join(Set<String> texts) {
      Set<String> joined = joined(tail, texts);
      if (joined == null) {
        breakOff(texts);
      } else {
        tail = joined;
      }
    }

    /** What follows is known not to follow at once, but after one of some texts. */
    void breakOff(Set<String> next) {
      if (prefixes == null) {
        prefixes = tail;
      } else {
        keep(tail);
      }
      tail = next;
    }

    private void keep(Set<String> clause) {
      if (isUseful(clause) && clauses.size() < MOST_CLAUSES) {
        clauses.add(clause);
      }
    }

    LiteralSets end() {
      return prefixes == null ? of(tail) : new LiteralSets(false, prefixes, tail, clauses);
    }
  }
}
