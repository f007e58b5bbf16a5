package org.decnet.sigma;

import java.util.List;
import org.decnet.sigma.parse.Problems;
import org.decnet.sigma.parse.RuleReader;
import org.decnet.sigma.yaml.MalformedYaml;
import org.decnet.sigma.yaml.YamlReader;

/**
 * Reads Sigma YAML files into rules, collecting every problem with its place. Safe for use by many
 * threads.
 */
public final class RuleParser {
  private final Limits limits;

  /** A parser with the limits for rules that anyone may have written. */
  public RuleParser() {
    this(Limits.DEFAULT);
  }

  /** A parser with limits of one's own. */
  public RuleParser(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads one file. A file with an error yields no rule at all. Never throws on any content.
   *
   * @param path name of the file, for messages and {@link Rule#path()}; it is not opened
   * @param yaml content of the file: one or more YAML documents
   */
  public ParseResult parse(String path, String yaml) {
    Problems problems = new Problems(path);
    List<Document> documents = List.of();
    try {
      documents = new RuleReader(path, limits, problems).read(new YamlReader(limits).read(yaml));
    } catch (MalformedYaml e) {
      problems.error(e.place(), "", String.valueOf(e.getMessage()));
    }
    return new ParseResult(problems.errors() > 0 ? List.of() : documents, problems.list());
  }
}
