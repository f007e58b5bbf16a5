package org.decnet.cli.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.decnet.attack.AttackCatalog;
import org.decnet.cli.text.Progress;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleFileReader;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.sigma.Document;
import org.decnet.sigma.Filter;
import org.decnet.sigma.Filtered;
import org.decnet.sigma.Filters;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Place;
import org.decnet.sigma.Placeholders;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.Severity;
import org.decnet.sigma.SigmaProblem;
import org.decnet.sigma.correlate.Correlator;
import org.decnet.sigma.correlate.CorrelatorOptions;
import org.decnet.sigma.json.JsonRules;
import org.decnet.sigma.lint.check.LintSeverity;
import org.decnet.sigma.pipeline.Pipeline;

/**
 * Checks rule files: as Sigma, then together with what they refer to, then for the events that they
 * shall meet.
 */
final class RuleCheck {
  private final LocalDate today;
  private final Progress progress;
  private final Supplier<AttackCatalog> attack;
  private final Map<String, FileReport> reports = new LinkedHashMap<>();
  private final List<Document> documents = new ArrayList<>();

  /**
   * A check.
   *
   * @param attack the release that emissions are checked against, if any are met
   */
  RuleCheck(LocalDate today, Progress progress, Supplier<AttackCatalog> attack) {
    this.attack = attack;
    this.today = today;
    this.progress = progress;
  }

  /** The reports so far, one for each file, in the order of the files. */
  Collection<FileReport> reports() {
    return reports.values();
  }

  /**
   * Checks files.
   *
   * @param pipelines how the events name things; if empty, the events are DECNET's own
   */
  void files(List<RuleSource> sources, Placeholders placeholders, List<Pipeline> pipelines) {
    sources.forEach(source -> report(source.path()));
    List<ParsedFile> files = ParsedFile.parse(sources, new RuleParser(placeholders), progress);
    files.forEach(file -> file.result().problems().forEach(this::add));
    List<ParsedFile> sound = files.stream().filter(file -> !file.result().rejected()).toList();
    sound.forEach(file -> documents.addAll(file.result().documents()));
    progress.show(() -> "compiling " + sound.size() + " files");
    List<Rule> filtered = filtered(sound);
    Correlator.compile(documents, CorrelatorOptions.live()).problems().forEach(this::add);
    if (pipelines.isEmpty()) {
      boolean filled = !placeholders.asMap().isEmpty();
      pack(sound, filled ? new RuleFileReader(attack.get()) : reader(sound));
    } else {
      compiled(JsonRules.compile(filtered, pipelines));
    }
  }

  private List<Rule> filtered(List<ParsedFile> files) {
    List<Filter> filters =
        files.stream().flatMap(file -> file.result().filters().stream()).toList();
    Filtered filtered = Filters.apply(ParsedFile.rules(files), filters);
    filtered.problems().forEach(this::add);
    return filtered.rules();
  }

  /** A pack knows no placeholders; without any the files need not be parsed again for it. */
  private RuleFileReader reader(List<ParsedFile> files) {
    IdentityHashMap<RuleSource, ParseResult> results = new IdentityHashMap<>();
    files.forEach(file -> results.put(file.source(), file.result()));
    return new RuleFileReader(attack.get(), source -> Objects.requireNonNull(results.get(source)));
  }

  private void pack(List<ParsedFile> files, RuleFileReader reader) {
    RulePackLoader.Loaded loaded =
        new RulePackLoader(reader).load(files.stream().map(ParsedFile::source).toList());
    loaded.problems().forEach(problem -> add(PackProblems.of(problem, Severity.ERROR)));
    loaded.warnings().forEach(problem -> add(PackProblems.of(problem, Severity.WARNING)));
    reviews(loaded.pack().rules());
  }

  private void compiled(JsonRules rules) {
    rules.problems().forEach(this::add);
    for (Rule rule : rules.unreachable()) {
      String message = "no event answers to " + rule.logsource().describe();
      add(warning(rule, "logsource", message));
    }
  }

  /** Adds, as warnings, what the linter says keeps the sound files from doing what they say. */
  void lint() {
    Lint.of(documents).stream()
        .filter(finding -> finding.severity() == LintSeverity.FAULT)
        .map(Lint::problem)
        .forEach(this::add);
  }

  /** Checks when rules that loaded have to be looked at again. */
  void reviews(List<PackRule> rules) {
    for (PackRule rule : rules) {
      report(rule.sigma().path());
      LocalDate due = rule.nextReview();
      if (due != null && due.isBefore(today)) {
        add(warning(rule.sigma(), "decnet.next_review", "review was due on " + due));
      }
    }
  }

  private static SigmaProblem warning(Document rule, String field, String message) {
    Place place = rule.place(field.replace('.', '/'));
    return new SigmaProblem(
        rule.path(), place.line(), place.column(), rule.ruleId(), field, Severity.WARNING, message);
  }

  private void add(SigmaProblem problem) {
    report(problem.path()).add(problem);
  }

  private FileReport report(String path) {
    return reports.computeIfAbsent(path, FileReport::new);
  }

  /** All that is wrong, file by file. */
  List<SigmaProblem> errors() {
    List<SigmaProblem> errors = new ArrayList<>();
    reports.values().forEach(report -> errors.addAll(report.errors()));
    return errors;
  }

  /** All that deserves a look, file by file. */
  List<SigmaProblem> warnings() {
    List<SigmaProblem> warnings = new ArrayList<>();
    reports.values().forEach(report -> warnings.addAll(report.warnings()));
    return warnings;
  }
}
