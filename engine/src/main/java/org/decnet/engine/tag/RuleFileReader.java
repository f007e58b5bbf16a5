package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.decnet.attack.AttackCatalog;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.tag.RuleId;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Document;
import org.decnet.sigma.Filter;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Place;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.SigmaProblem;

/** Reads one rule file and checks all that can be known from it alone (spec 02, section 2). */
public final class RuleFileReader {
  private final AttackCatalog attack;
  private final Function<RuleSource, ParseResult> parser;

  /** A reader that checks techniques and tactics against a catalogue. */
  public RuleFileReader(AttackCatalog attack) {
    this(attack, parser());
  }

  /** A reader of files that are parsed elsewhere, without values for placeholders. */
  public RuleFileReader(AttackCatalog attack, Function<RuleSource, ParseResult> parser) {
    this.attack = attack;
    this.parser = parser;
  }

  private static Function<RuleSource, ParseResult> parser() {
    RuleParser parser = new RuleParser();
    RuleParser ofPack = RuleParser.ofKnownFiles();
    return source -> (isOfPack(source) ? ofPack : parser).parse(source.path(), source.yaml());
  }

  /** Reads a file. Never throws on any content. */
  public RuleFile read(RuleSource source) {
    List<Problem> faults = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    ParseResult parsed = parser.apply(source);
    report(parsed.problems(), faults, warnings);
    List<PackRule> rules = new ArrayList<>();
    List<Filter> filters = new ArrayList<>();
    for (Document document : parsed.documents()) {
      switch (document) {
        case Rule rule -> {
          rules.add(packRule(source, rule, faults, warnings));
          if (!isOfPack(source)) {
            checkCompiled(rule, faults, warnings);
          }
        }
        case Correlation correlation -> {
          PackRule rule = packRule(source, correlation, faults, warnings);
          checkUnscaled(rule, faults);
          rules.add(rule);
        }
        case Filter filter -> filters.add(filter);
      }
    }
    return new RuleFile(source, rules, filters, faults, warnings);
  }

  /** The build holds the bundled rules to every check, and each start need not. */
  private static boolean isOfPack(RuleSource source) {
    return source.origin() == RuleSource.Origin.PACK;
  }

  private PackRule packRule(
      RuleSource source, Document rule, List<Problem> faults, List<Problem> warnings) {
    DecnetBlock block = block(rule, faults, warnings);
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

  private DecnetBlock block(Document rule, List<Problem> faults, List<Problem> warnings) {
    Object extension = rule.extensions().get(DecnetBlock.KEY);
    return extension == null
        ? TaggedEmissions.of(rule, attack, tag -> warnings.add(unresolved(rule, tag)))
        : DecnetBlock.read(
            extension,
            (place, message) -> faults.add(fault(rule, place, ErrorCode.BAD_RULE, message)));
  }

  private Problem unresolved(Document rule, String tag) {
    String message = "ATT&CK " + attack.release().version() + " has nothing for " + tag;
    return fault(rule, "tags", ErrorCode.UNKNOWN_TECHNIQUE, message);
  }

  private void check(Document rule, DecnetBlock block, List<Problem> faults) {
    for (int i = 0; i < block.emits().size(); i++) {
      check(rule, DecnetBlock.KEY + "/emits/" + i, block.emits().get(i), faults);
    }
    for (String key : EvidenceContract.unknownKeys(block.evidence())) {
      String message = "no evidence is called " + key;
      faults.add(fault(rule, DecnetBlock.KEY + "/evidence", ErrorCode.BAD_RULE, message));
    }
  }

  private void check(Document rule, String place, Emission emission, List<Problem> faults) {
    String release = "ATT&CK " + attack.release().version();
    if (!attack.isActive(emission.technique())) {
      String message = emission.technique() + " is not an active technique of " + release;
      faults.add(fault(rule, place, ErrorCode.UNKNOWN_TECHNIQUE, message));
    } else if (!attack.lists(emission.tactic(), emission.technique())) {
      String message =
          release + " lists " + emission.technique() + " not under " + emission.tactic();
      faults.add(fault(rule, place, ErrorCode.UNKNOWN_TECHNIQUE, message));
    }
  }

  /** A correlation has no one event whose field could scale what it claims. */
  private static void checkUnscaled(PackRule rule, List<Problem> faults) {
    for (int i = 0; i < rule.emits().size(); i++) {
      if (rule.emits().get(i).scaleBy() != null) {
        String place = DecnetBlock.KEY + "/emits/" + i + "/scale_by";
        String message = "a correlation cannot be scaled by a field";
        faults.add(fault(rule.sigma(), place, ErrorCode.BAD_RULE, message));
      }
    }
  }

  /** A rule that no event can match sleeps; one that does not compile is faulty. */
  private static void checkCompiled(Rule rule, List<Problem> faults, List<Problem> warnings) {
    if (EventRoutes.kinds(rule.logsource()).isEmpty()) {
      String message = "no event answers to " + rule.logsource() + ", so the rule sleeps";
      warnings.add(fault(rule, "logsource", ErrorCode.BAD_RULE, message));
    }
    report(RulePack.problems(rule), faults, warnings);
  }

  private static void report(
      Iterable<SigmaProblem> problems, List<Problem> faults, List<Problem> warnings) {
    for (SigmaProblem problem : problems) {
      (problem.isError() ? faults : warnings).add(located(problem));
    }
  }

  static Problem located(SigmaProblem problem) {
    String field = problem.field().isEmpty() ? "" : problem.field() + ": ";
    String rule = problem.rule().isEmpty() ? "" : "rule " + problem.rule() + ": ";
    return new Problem(
        problem.path(),
        problem.line(),
        problem.column(),
        ErrorCode.BAD_RULE,
        rule + field + problem.message());
  }

  /** A problem of a document of the file. */
  static Problem fault(Document document, String key, ErrorCode code, String message) {
    Place place = document.place(key);
    return new Problem(
        document.path(),
        place.line(),
        place.column(),
        code,
        "rule " + document.ruleId() + ": " + key.replace('/', '.') + ": " + message);
  }
}
