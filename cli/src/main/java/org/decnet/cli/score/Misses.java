package org.decnet.cli.score;

import java.util.ArrayList;
import java.util.List;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.score.MajorityVote;
import org.decnet.engine.score.ScoredSession;
import org.decnet.engine.score.StatementLabel;
import org.decnet.engine.score.TaggedStatement;
import org.decnet.engine.tag.SecretMask;

/**
 * Statements that were predicted wrong, sorted into those whose text carries different labels in
 * different places, which no context-free reading can all get right, and the rest.
 */
final class Misses {
  private final MajorityVote labels;
  private final List<Miss> varying = new ArrayList<>();
  private final List<Miss> others = new ArrayList<>();

  /**
   * No misses yet.
   *
   * @param labels the labels of every text
   */
  Misses(MajorityVote labels) {
    this.labels = labels;
  }

  private record Miss(
      String session,
      int place,
      StatementLabel label,
      StatementLabel predicted,
      boolean varies,
      TaggedStatement statement) {}

  void add(ScoredSession one) {
    for (int i = 0; i < one.predicted().size(); i++) {
      StatementLabel label = one.session().labels().get(i);
      TaggedStatement statement = one.tagged().get(i);
      if (label != one.predicted().get(i)) {
        boolean varies = labels.varies(statement.text());
        (varies ? varying : others)
            .add(new Miss(one.session().id(), i, label, one.predicted().get(i), varies, statement));
      }
    }
  }

  int varies() {
    return varying.size();
  }

  int others() {
    return others.size();
  }

  void print(Report report, boolean each) {
    report.heading(
        Show.counted(others.size() + varying.size(), "miss")
            + ", "
            + varying.size()
            + " of them texts that carry different labels in different places");
    if (each) {
      others.forEach(miss -> print(report, miss));
      varying.forEach(miss -> print(report, miss));
    }
  }

  private static void print(Report report, Miss miss) {
    String text = SecretMask.mask(miss.statement().text());
    report.line(
        "  "
            + miss.session()
            + " #"
            + (miss.place() + 1)
            + (miss.varies() ? " (label varies) " : " ")
            + miss.label()
            + ", predicted "
            + miss.predicted()
            + ": "
            + VisibleText.of(text));
    report.line("      tags: " + TagWords.line(miss.statement().tags()));
    report.object(
        new JsonObject()
            .put("kind", "miss")
            .put("session", miss.session())
            .put("statement", miss.place() + 1)
            .put("text", text)
            .put("label", miss.label().word())
            .put("predicted", miss.predicted().word())
            .put("label_varies", miss.varies())
            .put("tags", TagWords.json(miss.statement().tags())));
  }
}
