package org.decnet.sigma.json;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;

/** Collects what rules look at. */
final class RuleFields {
  private final Set<String> names = new LinkedHashSet<>();
  private boolean keywords;

  static RuleFields of(Collection<Rule> rules) {
    RuleFields fields = new RuleFields();
    for (Rule rule : rules) {
      rule.detection().searches().values().forEach(fields::add);
    }
    return fields;
  }

  private void add(Search search) {
    switch (search) {
      case Search.AllOf all -> all.parts().forEach(this::add);
      case Search.AnyOf any -> any.parts().forEach(this::add);
      case Search.Item item -> add(item);
    }
  }

  private void add(Search.Item item) {
    if (item.field() == null) {
      keywords = true;
    } else {
      names.add(item.field());
    }
    for (Test test : item.tests()) {
      if (test instanceof Test.FieldRef ref) {
        names.add(ref.field());
      }
    }
  }

  /** Names of fields, in the order in which rules first name them. */
  Set<String> names() {
    return names;
  }

  /** Whether some rule searches the whole event. */
  boolean keywords() {
    return keywords;
  }
}
