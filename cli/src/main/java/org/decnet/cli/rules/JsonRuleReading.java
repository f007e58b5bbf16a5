package org.decnet.cli.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.Rule;
import org.decnet.sigma.json.JsonEvent;
import org.decnet.sigma.json.JsonReader;
import org.decnet.sigma.json.JsonRules;
import org.decnet.sigma.json.MalformedJson;
import org.decnet.sigma.pipeline.BundledPipelines;

/** Finds out in whose names JSON events are written, when nobody says it. */
final class JsonRuleReading {
  private JsonRuleReading() {}

  /**
   * A rule in the names of the bundled pipeline that knows every one of the events; in its own
   * names if none does.
   *
   * @throws MalformedJson if the events are no JSON objects
   */
  static JsonRules of(Rule rule, byte[] events) throws MalformedJson {
    for (String name : BundledPipelines.names()) {
      JsonRules compiled = JsonRules.compile(List.of(rule), BundledPipelines.named(name));
      if (knows(compiled, events)) {
        return compiled;
      }
    }
    return JsonRules.compile(List.of(rule), List.of());
  }

  private static boolean knows(JsonRules compiled, byte[] events) throws MalformedJson {
    Set<Boolean> known = new HashSet<>();
    JsonEvent event = new JsonEvent(compiled.fields());
    new JsonReader(compiled.fields())
        .readAll(events, event, read -> known.add(compiled.sourceOf(read) != null));
    return known.equals(Set.of(true));
  }
}
