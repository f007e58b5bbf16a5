package org.decnet.sigma.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;

/** One change that a pipeline makes to rules. */
sealed interface Step {
  /** The rules that it changes. */
  Scope scope();

  /** Fields get other names. */
  record Rename(Scope scope, Map<String, String> names) implements Step {
    /** Copies the map. */
    public Rename {
      names = Map.copyOf(names);
    }
  }

  /**
   * Fields that no step of the pipeline has renamed get something before their names.
   *
   * @param prefixes at least one; several make several ways to the field
   * @param except fields that keep their names
   */
  record Prefix(Scope scope, List<String> prefixes, Set<String> except) implements Step {
    /** Copies both. */
    public Prefix {
      prefixes = List.copyOf(prefixes);
      except = Set.copyOf(except);
    }
  }

  /**
   * Whole values of fields are replaced.
   *
   * @param values by field, then by the value in lower case: the tests that take its place
   */
  record Values(Scope scope, Map<String, Map<String, List<Test>>> values) implements Step {
    /** Copies the outer map. */
    public Values {
      values = Map.copyOf(values);
    }
  }

  /** Rules match only events in which something else is found too. */
  record Require(Scope scope, Search search) implements Step {}
}
