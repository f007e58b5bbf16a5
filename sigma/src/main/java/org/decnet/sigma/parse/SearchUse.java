package org.decnet.sigma.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;

/**
 * Which searches a rule's conditions use, and what that costs.
 *
 * @param names the searches that are used
 * @param tests value tests of all uses together: the most that one event with single values costs
 */
record SearchUse(Set<String> names, long tests) {

  static SearchUse of(Detection detection) {
    Set<String> names = new HashSet<>();
    long tests = 0;
    for (Condition condition : detection.conditions()) {
      tests += cost(condition, detection.searches(), names);
    }
    return new SearchUse(names, tests);
  }

  private static long cost(Condition condition, Map<String, Search> searches, Set<String> names) {
    return switch (condition) {
      case Condition.Ref ref -> costOf(ref.search(), searches, names);
      case Condition.Not not -> cost(not.operand(), searches, names);
      case Condition.And and -> cost(and.operands(), searches, names);
      case Condition.Or or -> cost(or.operands(), searches, names);
      case Condition.AtLeast some ->
          some.searches().stream().mapToLong(name -> costOf(name, searches, names)).sum();
    };
  }

  private static long cost(
      List<Condition> operands, Map<String, Search> searches, Set<String> names) {
    return operands.stream().mapToLong(operand -> cost(operand, searches, names)).sum();
  }

  private static long costOf(String name, Map<String, Search> searches, Set<String> names) {
    names.add(name);
    Search search = searches.get(name);
    return search == null ? 0 : cost(search);
  }

  private static long cost(Search search) {
    return switch (search) {
      case Search.AllOf all -> all.parts().stream().mapToLong(SearchUse::cost).sum();
      case Search.AnyOf any -> any.parts().stream().mapToLong(SearchUse::cost).sum();
      case Search.Item item -> item.tests().size();
    };
  }
}
