package org.decnet.sigma.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Place;
import org.decnet.sigma.parse.Problems;
import org.decnet.sigma.yaml.MalformedYaml;
import org.decnet.sigma.yaml.YamlDocument;
import org.decnet.sigma.yaml.YamlNode;
import org.decnet.sigma.yaml.YamlReader;

/**
 * Reads pipelines from YAML, collecting every problem with its place. Safe for use by many threads.
 */
public final class PipelineReader {
  private static final Set<String> KEYS = Set.of("name", "description", "steps", "events");

  private final Limits limits;

  /** A reader with the limits for files that anyone may have written. */
  public PipelineReader() {
    this(Limits.DEFAULT);
  }

  /** A reader with limits of one's own. */
  public PipelineReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads one pipeline. Never throws on any content.
   *
   * @param path name of the file, for messages; it is not opened
   * @param yaml content of the file
   */
  public PipelineResult read(String path, String yaml) {
    Problems problems = new Problems(path);
    Pipeline pipeline = null;
    try {
      List<YamlDocument> documents = new YamlReader(limits).read(yaml);
      if (documents.size() == 1) {
        pipeline = read(path, documents.getFirst().root(), problems);
      } else {
        problems.error(
            Place.WHOLE_FILE, "", "expected one pipeline, not " + documents.size() + " documents");
      }
    } catch (MalformedYaml e) {
      problems.error(e.place(), "", String.valueOf(e.getMessage()));
    }
    return new PipelineResult(problems.errors() > 0 ? null : pipeline, problems.list());
  }

  private Pipeline read(String path, YamlNode root, Problems problems) {
    PipelineNode nodes = new PipelineNode(problems);
    YamlNode.Mapping mapping = nodes.mapping("", root);
    if (mapping == null) {
      return new Pipeline("", List.of(), List.of());
    }
    nodes.refuseOthers("", mapping, KEYS);
    YamlNode name = mapping.get("name");
    if (name == null) {
      nodes.error(mapping.place(), "name", "a pipeline needs a name");
    }
    YamlNode events = mapping.get("events");
    return new Pipeline(
        name == null ? "" : String.valueOf(nodes.text("name", name)),
        steps(mapping, nodes, problems),
        events == null
            ? List.of()
            : new SourceReader(path, nodes, limits, problems).read("events", events));
  }

  private List<Step> steps(YamlNode.Mapping mapping, PipelineNode nodes, Problems problems) {
    List<Step> steps = new ArrayList<>();
    YamlNode node = mapping.get("steps");
    if (node != null) {
      StepReader reader = new StepReader(nodes, limits, problems);
      List<YamlNode> items = nodes.list("steps", node);
      for (int i = 0; i < items.size(); i++) {
        Step step = reader.read("steps[" + i + "]", items.get(i));
        if (step != null) {
          steps.add(step);
        }
      }
    }
    return steps;
  }
}
