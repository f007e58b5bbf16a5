package org.decnet.sigma.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What literals say about an expression.
 *
 * @param required those without which it does not match
 * @param equivalent those that say the same as it, in their own case unless case is ignored
 * @param ignoresCase whether case makes no difference to it
 */
record Literals(RequiredLiterals required, Optional<List<String>> equivalent, boolean ignoresCase) {
  static Literals of(Node node) {
    boolean ignoresCase = ignoresCase(node);
    LiteralSets own = new LiteralAnalysis(ignoresCase).of(node);
    boolean equivalent = own.exact() && !hasPlace(node) && arePairs(own.prefixes());
    LiteralSets folded = ignoresCase ? own : new LiteralAnalysis(true).of(node);
    List<List<String>> clauses = new ArrayList<>();
    folded.required().forEach(clause -> clauses.add(shortest(clause)));
    boolean sufficient = equivalent && ignoresCase && !clauses.isEmpty();
    Optional<List<String>> literals =
        equivalent ? Optional.of(List.copyOf(own.prefixes())) : Optional.empty();
    return new Literals(new RequiredLiterals(clauses, sufficient), literals, ignoresCase);
  }

  /** Leaves out what another literal of the clause is part of. */
  private static List<String> shortest(Set<String> clause) {
    return clause.stream()
        .filter(
            literal -> clause.stream().noneMatch(o -> !o.equals(literal) && literal.contains(o)))
        .toList();
  }

  /** Whether no literal has a half of a pair of surrogates, which texts may hold within a pair. */
  private static boolean arePairs(Set<String> literals) {
    return literals.stream()
        .flatMapToInt(String::codePoints)
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static boolean ignoresCase(Node node) {
    return switch (node) {
      case Node.Chars chars -> CaseOrbits.isClosed(chars.set());
      case Node.Place place -> true;
      case Node.Sequence sequence -> sequence.parts().stream().allMatch(Literals::ignoresCase);
      case Node.Choice choice -> choice.parts().stream().allMatch(Literals::ignoresCase);
      case Node.Repeat repeat -> ignoresCase(repeat.part());
    };
  }

  private static boolean hasPlace(Node node) {
    return switch (node) {
      case Node.Chars chars -> false;
      case Node.Place place -> true;
      case Node.Sequence sequence -> sequence.parts().stream().anyMatch(Literals::hasPlace);
      case Node.Choice choice -> choice.parts().stream().anyMatch(Literals::hasPlace);
      case Node.Repeat repeat -> hasPlace(repeat.part());
    };
  }
}
