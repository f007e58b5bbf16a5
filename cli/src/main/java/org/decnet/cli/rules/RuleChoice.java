package org.decnet.cli.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.decnet.cli.text.Progress;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.tag.RuleId;
import org.decnet.sigma.Document;
import org.decnet.sigma.Filter;
import org.decnet.sigma.Filters;
import org.decnet.sigma.Placeholders;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.SigmaProblem;

/** Finds the rule that a person means. */
final class RuleChoice {
  private RuleChoice() {}

  /** Whether the word is a rule file rather than the id, name or title of a rule. */
  static boolean isFile(String word) {
    return (word.endsWith(".yml") || word.endsWith(".yaml")) && Files.exists(Path.of(word));
  }

  /**
   * The rule of the pack by its id, its UUID or its title.
   *
   * @throws DecnetException if the pack has none such
   */
  static PackRule inPack(RulePack pack, String word) {
    Optional<PackRule> byId = pack.rule(new RuleId(word));
    return byId.or(
            () -> pack.rules().stream().filter(rule -> isCalled(rule.sigma(), word)).findFirst())
        .orElseThrow(() ->
            new DecnetException(
                ErrorCode.NOT_FOUND,
                "There is no rule " + word + "; 'decnet rules list' lists them"));
  }

  /**
   * The one detection rule of a file.
   *
   * @throws DecnetException if the file is faulty or holds none
   */
  static List<Rule> inFile(Path file, Placeholders placeholders, Progress progress) {
    List<ParsedFile> files =
        ParsedFile.parse(RuleFiles.read(file), new RuleParser(placeholders), progress);
    String faults =
        files.stream()
            .flatMap(one -> one.result().problems().stream())
            .filter(SigmaProblem::isError)
            .map(SigmaProblem::describe)
            .collect(Collectors.joining("; "));
    if (!faults.isEmpty()) {
      throw new DecnetException(ErrorCode.BAD_RULE, faults);
    }
    List<Rule> rules = filtered(files);
    if (rules.isEmpty()) {
      throw new DecnetException(
          ErrorCode.NOT_FOUND, file + " holds no detection rule, and only these can be explained");
    }
    return rules;
  }

  /**
   * The rules of a folder with an id, name or title.
   *
   * @throws DecnetException if the folder has none such
   */
  static List<Rule> inFolder(
      Path folder, String word, Placeholders placeholders, Progress progress) {
    List<ParsedFile> files =
        ParsedFile.parse(RuleFiles.read(folder), new RuleParser(placeholders), progress);
    List<Rule> found = filtered(files).stream().filter(rule -> isCalled(rule, word)).toList();
    if (found.isEmpty()) {
      throw new DecnetException(
          ErrorCode.NOT_FOUND, "No sound file of " + folder + " holds a detection rule " + word);
    }
    return found;
  }

  // A filter is part of what the rules say, so an explanation without it would be wrong.
  private static List<Rule> filtered(List<ParsedFile> files) {
    List<Filter> filters = new ArrayList<>();
    files.forEach(file -> filters.addAll(file.result().filters()));
    return Filters.apply(ParsedFile.rules(files), filters).rules();
  }

  private static boolean isCalled(Document rule, String word) {
    return word.equalsIgnoreCase(rule.id())
        || word.equals(rule.name())
        || word.equalsIgnoreCase(rule.title());
  }
}
