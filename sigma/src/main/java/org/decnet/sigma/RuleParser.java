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
  private final Placeholders placeholders;
  private final boolean known;

  /** A parser with the limits for rules that anyone may have written. */
  public RuleParser() {
    this(Limits.DEFAULT);
  }

  /** A parser with limits of one's own. */
  public RuleParser(Limits limits) {
    this(limits, Placeholders.NONE);
  }

  /** A parser that fills the placeholders of rules. */
  public RuleParser(Placeholders placeholders) {
    this(Limits.DEFAULT, placeholders);
  }

  /** A parser with limits of one's own that fills the placeholders of rules. */
  public RuleParser(Limits limits, Placeholders placeholders) {
    this(limits, placeholders, false);
  }

  private RuleParser(Limits limits, Placeholders placeholders, boolean known) {
    this.limits = limits;
    this.placeholders = placeholders;
    this.known = known;
  }

  /**
   * A parser for files that another one found no fault in before, such as those that come with a
   * program. Regular expressions are not compiled to see what they cost, which takes a good part of
   * the time.
   */
  public static RuleParser ofKnownFiles() {
    return new RuleParser(Limits.DEFAULT, Placeholders.NONE, true);
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
      RuleReader reader = new RuleReader(path, limits, placeholders, problems, known);
      documents = reader.read(new YamlReader(limits).read(yaml));
    } catch (MalformedYaml e) {
      problems.error(e.place(), "", String.valueOf(e.getMessage()));
    }
    return new ParseResult(problems.errors() > 0 ? List.of() : documents, problems.list());
  }
}
