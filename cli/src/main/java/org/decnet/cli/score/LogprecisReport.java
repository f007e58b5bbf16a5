package org.decnet.cli.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.score.Half;
import org.decnet.engine.score.LabelScore;
import org.decnet.engine.score.LabelledSession;
import org.decnet.engine.score.MajorityVote;
import org.decnet.engine.score.Reliability;
import org.decnet.engine.score.ScoredSession;
import org.decnet.engine.score.StatementLabel;
import org.jspecify.annotations.Nullable;

/** The figures of one run over labelled sessions. */
final class LogprecisReport {
  private final List<LabelledSession> all;
  private final List<ScoredSession> scored;
  private final Half half;
  private final MajorityVote oracle;

  /**
   * A report.
   *
   * @param all every session of the file; trivial predictors may learn from those not scored
   * @param scored the sessions that count
   */
  LogprecisReport(List<LabelledSession> all, List<ScoredSession> scored, Half half) {
    this.all = all;
    this.scored = scored;
    this.half = half;
    this.oracle = MajorityVote.byText().learn(scored.stream().map(ScoredSession::session).toList());
  }

  /** Prints all parts; the totals come last. */
  void print(Report report, @Nullable TagAxis axis, boolean misses, boolean families) {
    LabelScore score = score(Half.ALL::holds, ScoredSession::predicted);
    predictors(report, score);
    perLabel(report, score);
    if (families) {
      families(report);
    }
    if (axis != null) {
      Tally tally = new Tally();
      scored.forEach(one -> one.forEachTag((tag, right) -> tally.add(axis.key(tag), right)));
      report.groups(axis.name().toLowerCase(java.util.Locale.ROOT), tally.counts());
    }
    Reliability reliability = new Reliability();
    scored.forEach(one -> one.forEachTag((tag, right) -> reliability.add(tag.confidence(), right)));
    report.reliability(reliability);
    Misses missed = new Misses(oracle);
    scored.forEach(missed::add);
    missed.print(report, misses);
    JsonObject last = new JsonObject().put("half", HalfOption.word(half));
    Figures.put(last, score)
        .put("misses_label_varies", missed.varies())
        .put("misses_other", missed.others())
        .put("calibration_error", Figures.share(reliability.error()));
    report.object(last);
    report.line("");
    report.line(
        Show.counted(score.statements(), "statement")
            + " in "
            + Show.counted(score.sessions(), "session")
            + ": accuracy "
            + Figures.text(score.accuracy())
            + ", macro-F1 "
            + Figures.text(score.macroF1())
            + ", fidelity "
            + Figures.text(score.fidelity()));
  }

  private LabelScore score(
      Predicate<String> families, Function<ScoredSession, List<StatementLabel>> predictor) {
    LabelScore score = new LabelScore();
    for (ScoredSession one : scored) {
      if (families.test(one.session().family())) {
        score.add(one.session().labels(), predictor.apply(one));
      }
    }
    return score;
  }

  private void predictors(Report report, LabelScore score) {
    Table table =
        new Table(
            Table.right("sessions"),
            Table.right("statements"),
            Table.right("accuracy"),
            Table.right("macro-F1"),
            Table.right("fidelity"),
            Table.left("predictor"));
    predictor(report, table, "tags", score);
    if (half == Half.ALL) {
      for (Half part : new Half[] {Half.DEVELOP, Half.OPENED, Half.SET_ASIDE}) {
        predictor(
            report,
            table,
            "tags, " + HalfOption.word(part),
            score(part::holds, ScoredSession::predicted));
      }
    }
    firstWord(report, table, "develop", "the rest", Half.DEVELOP::holds);
    firstWord(report, table, "the rest", "develop", family -> !Half.DEVELOP.holds(family));
    MajorityVote most = MajorityVote.byNothing().learn(all);
    predictor(
        report,
        table,
        "always the most frequent label",
        score(Half.ALL::holds, one -> most.predict(one.session().statements())));
    predictor(
        report,
        table,
        "oracle without context",
        score(Half.ALL::holds, one -> oracle.predict(one.session().statements())));
    report.table(table);
  }

  /** What first words tell that were learnt from some families, on the others and on all. */
  private void firstWord(
      Report report, Table table, String taught, String others, Predicate<String> teaches) {
    MajorityVote words =
        MajorityVote.byFirstWord()
            .learn(all.stream().filter(session -> teaches.test(session.family())).toList());
    Function<ScoredSession, List<StatementLabel>> predictor =
        one -> words.predict(one.session().statements());
    String name = "first word, taught by " + taught + ", on ";
    LabelScore other = score(teaches.negate(), predictor);
    if (other.statements() > 0) {
      predictor(report, table, name + others, other);
    }
    if (half == Half.ALL) {
      predictor(report, table, name + "all", score(Half.ALL::holds, predictor));
    }
  }

  private static void predictor(Report report, Table table, String name, LabelScore score) {
    table.row(
        Show.count(score.sessions()),
        Show.count(score.statements()),
        Figures.text(score.accuracy()),
        Figures.text(score.macroF1()),
        Figures.text(score.fidelity()),
        name);
    report.object(
        Figures.put(new JsonObject().put("kind", "predictor").put("predictor", name), score));
  }

  private static void perLabel(Report report, LabelScore score) {
    Table table =
        new Table(
            Table.left("label"),
            Table.right("statements"),
            Table.right("precision"),
            Table.right("recall"),
            Table.right("F1"),
            Table.left("predicted as"));
    for (LabelScore.PerLabel label : score.perLabel()) {
      Map<StatementLabel, Long> as = new TreeMap<>();
      for (StatementLabel other : StatementLabel.values()) {
        if (score.count(label.label(), other) > 0) {
          as.put(other, score.count(label.label(), other));
        }
      }
      table.row(
          label.label().word(),
          Show.count(label.labelled()),
          Figures.text(label.precision()),
          Figures.text(label.recall()),
          Figures.text(label.f1()),
          as.toString());
      report.object(
          new JsonObject()
              .put("kind", "label")
              .put("label", label.label().word())
              .put("statements", label.labelled())
              .put("predicted", label.predicted())
              .put("precision", Figures.share(label.precision()))
              .put("recall", Figures.share(label.recall()))
              .put("f1", Figures.share(label.f1()))
              .put("predicted_as", as));
    }
    report.heading("By label");
    report.table(table);
  }

  private void families(Report report) {
    Map<String, LabelScore> scores = new TreeMap<>();
    for (ScoredSession one : scored) {
      scores
          .computeIfAbsent(one.session().family(), family -> new LabelScore())
          .add(one.session().labels(), one.predicted());
    }
    Table table =
        new Table(
            Table.left("family"),
            Table.left("half"),
            Table.right("sessions"),
            Table.right("statements"),
            Table.right("accuracy"),
            Table.right("fidelity"));
    scores.forEach((family, score) -> {
      String part = HalfOption.word(Half.of(family));
      table.row(
          family,
          part,
          Show.count(score.sessions()),
          Show.count(score.statements()),
          Figures.text(score.accuracy()),
          Figures.text(score.fidelity()));
      report.object(
          Figures.put(
              new JsonObject().put("kind", "family").put("family", family).put("half", part),
              score));
    });
    report.heading("By family");
    report.table(table);
  }
}
