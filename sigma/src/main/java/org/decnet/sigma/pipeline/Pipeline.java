package org.decnet.sigma.pipeline;

import java.util.List;
import java.util.Map;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;

/**
 * Turns rules in Sigma's terms into rules in the terms of one source of events. Immutable; safe for
 * use by many threads.
 */
public final class Pipeline {
  private final String name;
  private final List<Step> steps;
  private final List<EventSource> sources;

  Pipeline(String name, List<Step> steps, List<EventSource> sources) {
    this.name = name;
    this.steps = List.copyOf(steps);
    this.sources = List.copyOf(sources);
  }

  /** What the pipeline is called. */
  public String name() {
    return name;
  }

  /** The kinds of events of the source, the first that fits an event being its kind. */
  public List<EventSource> sources() {
    return sources;
  }

  /** The rule in the source's terms; the same object if no step is for it. */
  public Rule apply(Rule rule) {
    ItemNames names = new ItemNames();
    Rule result = rule;
    for (Step step : steps) {
      if (step.scope().fits(rule)) {
        result = apply(step, result, names);
      }
    }
    return result;
  }

  /** The rule after several pipelines, each taking what the one before left. */
  public static Rule applyAll(List<Pipeline> pipelines, Rule rule) {
    Rule result = rule;
    for (Pipeline pipeline : pipelines) {
      result = pipeline.apply(result);
    }
    return result;
  }

  private static Rule apply(Step step, Rule rule, ItemNames names) {
    return switch (step) {
      case Step.Rename rename -> Rewriting.items(rule, item -> names.rename(item, rename.names()));
      case Step.Prefix prefix ->
          Rewriting.items(rule, item -> names.prefix(item, prefix.prefixes(), prefix.except()));
      case Step.Values values -> Rewriting.items(rule, item -> replaced(item, values.values()));
      case Step.Require require -> Rewriting.require(rule, require.search());
    };
  }

  private static Search replaced(Search.Item item, Map<String, Map<String, List<Test>>> values) {
    Map<String, List<Test>> ofField = item.field() == null ? null : values.get(item.field());
    return ofField == null ? item : ItemValues.replace(item, ofField);
  }
}
