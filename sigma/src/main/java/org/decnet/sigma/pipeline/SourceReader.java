package org.decnet.sigma.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.sigma.Header;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.parse.Problems;
import org.decnet.sigma.parse.SearchReader;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the kinds of events that a pipeline tells apart. */
final class SourceReader {
  private static final Set<String> KEYS = Set.of("when", "logsource");
  private static final String WHEN = "when";

  private final String file;
  private final PipelineNode nodes;
  private final SearchReader searches;

  SourceReader(String file, PipelineNode nodes, Limits limits, Problems problems) {
    this.file = file;
    this.nodes = nodes;
    this.searches = new SearchReader(limits, problems);
  }

  List<EventSource> read(String path, YamlNode node) {
    List<EventSource> sources = new ArrayList<>();
    List<YamlNode> items = nodes.list(path, node);
    for (int i = 0; i < items.size(); i++) {
      YamlNode item = items.get(i);
      EventSource source = source(path + "[" + i + "]", i, item);
      if (source != null) {
        sources.add(source);
        if (source.test() == null && i + 1 < items.size()) {
          nodes.error(
              item.place(), path + "[" + i + "]", "without 'when' it hides those that follow");
        }
      }
    }
    return sources;
  }

  private @Nullable EventSource source(String path, int index, YamlNode node) {
    YamlNode.Mapping mapping = nodes.mapping(path, node);
    if (mapping == null) {
      return null;
    }
    nodes.refuseOthers(path, mapping, KEYS);
    YamlNode logsource = mapping.get("logsource");
    if (logsource == null) {
      nodes.error(mapping.place(), path, "expected a logsource");
      return null;
    }
    List<Logsource> logsources = nodes.logsources(path + ".logsource", logsource);
    YamlNode when = mapping.get(WHEN);
    String title = logsources.isEmpty() ? path : logsources.getFirst().describe();
    Rule test = when == null ? null : test(path, index, title, when);
    return new EventSource(title, logsources, test);
  }

  /** What tells the events apart is a rule like any other, so all of Sigma can be said. */
  private Rule test(String path, int index, String title, YamlNode when) {
    Search search = searches.read(path + "." + WHEN, when);
    Detection detection = new Detection(Map.of(WHEN, search), List.of(new Condition.Ref(WHEN)));
    Header header =
        new Header(
            file, index, title, null, null, null, null, null, null, List.of(), List.of(), Map.of(),
            Map.of(), Map.of(), "", "");
    return new Rule(header, new Logsource(null, null, null), detection);
  }
}
