package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.decnet.attack.AttackCatalog;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.tag.RuleId;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Place;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.SigmaProblem;

/**
 * Turns rule files into a pack (spec 02, section 2). A faulty file is left out as a whole; the
 * others load.
 */
public final class RulePackLoader {
  private final AttackCatalog attack;
  private final RuleParser parser = new RuleParser();

  /** A loader that checks techniques and tactics against a catalogue. */
  public RulePackLoader(AttackCatalog attack) {
    this.attack = attack;
  }

  /**
   * What loading gave.
   *
   * @param pack the rules of the sound files
   * @param problems what is wrong with the others
   * @param warnings what does not stop a rule but deserves a look
   */
  public record Loaded(RulePack pack, List<Problem> problems, List<Problem> warnings) {
    /** Copies the lists. */
    public Loaded {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }

  /** Loads rule files. */
  public Loaded load(List<RuleSource> sources) {
    List<Problem> faults = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    Map<RuleId, PackRule> rules = new LinkedHashMap<>();
    for (RuleSource source : sources) {
      List<Problem> faultsOfFile = new ArrayList<>();
      List<PackRule> file = readFile(source, faultsOfFile, warnings);
      rejectDuplicates(file, rules, faultsOfFile);
      if (faultsOfFile.isEmpty()) {
        file.forEach(rule -> rules.put(rule.id(), rule));
      }
      faults.addAll(faultsOfFile);
    }
    return new Loaded(compile(List.copyOf(rules.values()), faults, warnings), faults, warnings);
  }

  private static RulePack compile(
      List<PackRule> rules, List<Problem> faults, List<Problem> warnings) {
    RulePack pack = RulePack.of(rules);
    Set<String> broken =
        pack.problems().stream()
            .filter(SigmaProblem::isError)
            .map(SigmaProblem::path)
            .collect(Collectors.toSet());
    for (SigmaProblem problem : pack.problems()) {
      (problem.isError() ? faults : warnings).add(located(problem));
    }
    return broken.isEmpty()
        ? pack
        : RulePack.of(
            rules.stream().filter(rule -> !broken.contains(rule.sigma().path())).toList());
  }

  private List<PackRule> readFile(RuleSource source, List<Problem> faults, List<Problem> warnings) {
    ParseResult parsed = parser.parse(source.path(), source.yaml());
    for (SigmaProblem problem : parsed.problems()) {
      (problem.isError() ? faults : warnings).add(located(problem));
    }
    return parsed.rules().stream().map(rule -> packRule(source, rule, faults)).toList();
  }

  private PackRule packRule(RuleSource source, Rule rule, List<Problem> faults) {
    DecnetBlock block = block(rule, faults);
    check(rule, block, faults);
    return new PackRule(
        new RuleId(rule.ruleId()),
        rule,
        source.origin(),
        block.version(),
        block.emits(),
        block.evidence(),
        block.lastReviewed(),
        block.nextReview());
  }

  private DecnetBlock block(Rule rule, List<Problem> faults) {
    Object extension = rule.extensions().get(DecnetBlock.KEY);
    return extension == null
        ? TaggedEmissions.of(rule, attack)
        : DecnetBlock.read(
            extension,
            (place, message) -> faults.add(fault(rule, place, ErrorCode.BAD_RULE, message)));
  }

  private void check(Rule rule, DecnetBlock block, List<Problem> faults) {
    if (!RulePack.hasSource(rule)) {
      faults.add(
          fault(rule, "logsource", ErrorCode.BAD_RULE, "no event answers to " + rule.logsource()));
    }
    for (int i = 0; i < block.emits().size(); i++) {
      check(rule, DecnetBlock.KEY + "/emits/" + i, block.emits().get(i), faults);
    }
    for (String key : EvidenceContract.unknownKeys(block.evidence())) {
      faults.add(
          fault(
              rule,
              DecnetBlock.KEY + "/evidence",
              ErrorCode.BAD_RULE,
              "no evidence is called " + key));
    }
  }

  private void check(Rule rule, String place, Emission emission, List<Problem> faults) {
    String release = attack.release().version();
    if (!attack.isActive(emission.technique())) {
      String message = emission.technique() + " is not an active technique of ATT&CK " + release;
      faults.add(fault(rule, place, ErrorCode.UNKNOWN_TECHNIQUE, message));
    } else if (!attack.lists(emission.tactic(), emission.technique())) {
      String message =
          "ATT&CK "
              + release
              + " lists "
              + emission.technique()
              + " not under "
              + emission.tactic();
      faults.add(fault(rule, place, ErrorCode.UNKNOWN_TECHNIQUE, message));
    }
  }

  private static void rejectDuplicates(
      List<PackRule> file, Map<RuleId, PackRule> loaded, List<Problem> faults) {
    Map<RuleId, PackRule> seen = new HashMap<>(loaded);
    for (PackRule rule : file) {
      PackRule earlier = seen.put(rule.id(), rule);
      if (earlier != null) {
        String message = "the id is taken by a rule of " + earlier.sigma().path();
        faults.add(fault(rule.sigma(), "name", ErrorCode.DUPLICATE_RULE, message));
      }
    }
  }

  private static Problem located(SigmaProblem problem) {
    String field = problem.field().isEmpty() ? "" : problem.field() + ": ";
    String rule = problem.rule().isEmpty() ? "" : "rule " + problem.rule() + ": ";
    return new Problem(
        problem.path(),
        problem.line(),
        problem.column(),
        ErrorCode.BAD_RULE,
        rule + field + problem.message());
  }

  private static Problem fault(Rule rule, String key, ErrorCode code, String message) {
    Place place = rule.place(key);
    return new Problem(
        rule.path(),
        place.line(),
        place.column(),
        code,
        "rule " + rule.ruleId() + ": " + key.replace('/', '.') + ": " + message);
  }
}
