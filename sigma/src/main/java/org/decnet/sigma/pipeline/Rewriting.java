package org.decnet.sigma.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;

/** Makes changed copies of rules. */
final class Rewriting {
  private static final String REQUIRED = "_required";

  private Rewriting() {}

  /** The rule with each item replaced; what is in lists and maps stays there. */
  static Rule items(Rule rule, Function<Search.Item, Search> change) {
    Map<String, Search> searches = new LinkedHashMap<>();
    rule.detection().searches().forEach((name, search) -> searches.put(name, of(search, change)));
    return with(rule, new Detection(searches, rule.detection().conditions()));
  }

  private static Search of(Search search, Function<Search.Item, Search> change) {
    return switch (search) {
      case Search.AllOf all -> new Search.AllOf(parts(all.parts(), change));
      case Search.AnyOf any -> new Search.AnyOf(parts(any.parts(), change));
      case Search.Item item -> change.apply(item);
    };
  }

  private static List<Search> parts(List<Search> parts, Function<Search.Item, Search> change) {
    return parts.stream().map(part -> of(part, change)).toList();
  }

  /** The rule with a search that each of its conditions needs too. */
  static Rule require(Rule rule, Search search) {
    Map<String, Search> searches = new LinkedHashMap<>(rule.detection().searches());
    String name = REQUIRED;
    while (searches.containsKey(name)) {
      name += "_";
    }
    searches.put(name, search);
    Condition required = new Condition.Ref(name);
    List<Condition> conditions =
        rule.detection().conditions().stream()
            .<Condition>map(one -> new Condition.And(List.of(required, one)))
            .toList();
    return with(rule, new Detection(searches, conditions));
  }

  private static Rule with(Rule rule, Detection detection) {
    return new Rule(rule.header(), rule.logsource(), detection);
  }
}
