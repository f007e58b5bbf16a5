package org.decnet.sigma;

import java.util.List;
import java.util.Map;
import org.decnet.sigma.parse.PlaceholderReader;
import org.decnet.sigma.parse.Problems;
import org.decnet.sigma.yaml.MalformedYaml;
import org.decnet.sigma.yaml.YamlReader;

/**
 * Reads YAML files of placeholders: one map from names to a value or a list of values. Safe for use
 * by many threads.
 */
public final class PlaceholderParser {
  private final Limits limits;

  /** A parser with the limits for files that anyone may have written. */
  public PlaceholderParser() {
    this(Limits.DEFAULT);
  }

  /** A parser with limits of one's own. */
  public PlaceholderParser(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads one file. Never throws on any content.
   *
   * @param path name of the file, for messages; it is not opened
   * @param yaml content of the file: one YAML document
   */
  public PlaceholderResult parse(String path, String yaml) {
    Problems problems = new Problems(path);
    Map<String, List<String>> values = Map.of();
    try {
      values = new PlaceholderReader(limits, problems).read(new YamlReader(limits).read(yaml));
    } catch (MalformedYaml e) {
      problems.error(e.place(), "", String.valueOf(e.getMessage()));
    }
    Placeholders found = problems.errors() > 0 ? Placeholders.NONE : Placeholders.of(values);
    return new PlaceholderResult(found, problems.list());
  }
}
