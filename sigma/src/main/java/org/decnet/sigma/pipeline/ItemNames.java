package org.decnet.sigma.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;

/** Gives the fields of one rule other names, and knows which have been renamed. */
final class ItemNames {
  /** Separates the ways to one field; no name in a rule can hold it. */
  static final String ALTERNATIVE = "|";

  private final Set<String> renamed = new HashSet<>();

  Search.Item rename(Search.Item item, Map<String, String> names) {
    return with(item, name -> renamed(name, names));
  }

  private String renamed(String name, Map<String, String> names) {
    String other = names.get(name);
    if (other == null) {
      return name;
    }
    renamed.add(other);
    return other;
  }

  Search.Item prefix(Search.Item item, List<String> prefixes, Set<String> except) {
    return with(item, name -> prefixed(name, prefixes, except));
  }

  private String prefixed(String name, List<String> prefixes, Set<String> except) {
    boolean settled = renamed.contains(name) || except.contains(name);
    if (settled || prefixes.stream().anyMatch(name::startsWith)) {
      return name;
    }
    String longer =
        prefixes.stream().map(prefix -> prefix + name).collect(Collectors.joining(ALTERNATIVE));
    renamed.add(longer);
    return longer;
  }

  private static Search.Item with(Search.Item item, UnaryOperator<String> change) {
    String field = item.field();
    return new Search.Item(
        item.key(),
        field == null ? null : change.apply(field),
        item.quantifier(),
        item.negated(),
        item.tests().stream().map(test -> with(test, change)).toList(),
        item.place());
  }

  private static Test with(Test test, UnaryOperator<String> change) {
    return test instanceof Test.FieldRef ref
        ? new Test.FieldRef(ref.source(), change.apply(ref.field()), ref.placement(), ref.cased())
        : test;
  }
}
