package org.decnet.sigma;

import java.util.List;
import org.decnet.sigma.ast.Detection;

/**
 * One Sigma filter as its file states it: what it detects is taken out of the rules that it names.
 *
 * @param header what the filter says about itself
 * @param logsource the logs that the filter is about; it is added only to rules about these
 * @param targets the rules that it is added to; empty for every rule of the logsource
 * @param detection searches by name, and the conditions over them
 */
public record Filter(Header header, Logsource logsource, List<Target> targets, Detection detection)
    implements Document {
  /** What a filter names instead of rules to be added to all of its logsource. */
  public static final String ANY = "any";

  /** Copies the list. */
  public Filter {
    targets = List.copyOf(targets);
  }

  /**
   * A rule that a filter names.
   *
   * @param rule id or name of the rule
   * @param place where the filter names it
   */
  public record Target(String rule, Place place) {}

  /** Ids or names of the rules that it is added to; empty for every rule of the logsource. */
  public List<String> rules() {
    return targets.stream().map(Target::rule).toList();
  }

  /** Whether the filter is about all the logs that the rule is about. */
  public boolean fits(Rule rule) {
    return logsource.covers(rule.logsource());
  }
}
