package org.decnet.cli.rules;

import java.util.ArrayList;
import java.util.List;
import org.decnet.cli.text.Progress;
import org.decnet.engine.tag.RuleSource;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;

/**
 * A rule file with what the parser made of it.
 *
 * @param source its text
 * @param result its documents and problems
 */
record ParsedFile(RuleSource source, ParseResult result) {

  static List<ParsedFile> parse(List<RuleSource> sources, RuleParser parser, Progress progress) {
    List<ParsedFile> files = new ArrayList<>();
    for (RuleSource source : sources) {
      files.add(new ParsedFile(source, parser.parse(source.path(), source.yaml())));
      progress.show(() -> files.size() + " of " + sources.size() + " files read");
    }
    return files;
  }

  /** The detection rules of the files that are not rejected. */
  static List<Rule> rules(List<ParsedFile> files) {
    return files.stream().flatMap(file -> file.result().rules().stream()).toList();
  }
}
