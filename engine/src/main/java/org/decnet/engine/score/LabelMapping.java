package org.decnet.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fixed way from the tags of a session to one label for each statement (docs/accuracy.md).
 *
 * <p>The corpus labels steps of an attack, not words: everything that serves a step carries its
 * label. So a statement with tags goes by {@link LabelTable}, a pipeline is one step, and what has
 * no tags belongs to the step that it prepares or follows. In a session without any step all is
 * harmless.
 */
public final class LabelMapping {
  /** Programs that do nothing by themselves but make ready for what follows. */
  private static final Set<String> PREPARING =
      Set.of("cd", "mkdir", "pwd", "export", "set", "sleep");

  private LabelMapping() {}

  /** One label for each statement. */
  public static List<StatementLabel> predict(List<TaggedStatement> session) {
    List<Step> steps = steps(session);
    List<StatementLabel> labels = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      StatementLabel label = label(steps, i);
      for (int n = 0; n < steps.get(i).statements().size(); n++) {
        labels.add(label);
      }
    }
    return labels;
  }

  private static StatementLabel label(List<Step> steps, int at) {
    StatementLabel own = steps.get(at).label();
    if (own != null) {
      return own;
    }
    StatementLabel before = labelled(steps, at, -1);
    StatementLabel after = labelled(steps, at, 1);
    StatementLabel near = steps.get(at).prepares() ? first(after, before) : first(before, after);
    return Objects.requireNonNullElse(near, StatementLabel.HARMLESS);
  }

  private static @Nullable StatementLabel first(
      @Nullable StatementLabel one, @Nullable StatementLabel other) {
    return one != null ? one : other;
  }

  /** The label of the nearest labelled step in a direction; null if there is none. */
  private static @Nullable StatementLabel labelled(List<Step> steps, int from, int direction) {
    for (int at = from + direction; at >= 0 && at < steps.size(); at += direction) {
      StatementLabel label = steps.get(at).label();
      if (label != null) {
        return label;
      }
    }
    return null;
  }

  private static List<Step> steps(List<TaggedStatement> session) {
    List<Step> steps = new ArrayList<>();
    int from = 0;
    for (List<String> pipeline :
        StatementLines.pipelines(session.stream().map(TaggedStatement::text).toList())) {
      steps.add(Step.of(session.subList(from, from + pipeline.size())));
      from += pipeline.size();
    }
    return steps;
  }

  /** A pipeline and the label that its own tags give it; null if it has none. */
  private record Step(List<TaggedStatement> statements, @Nullable StatementLabel label) {
    static Step of(List<TaggedStatement> statements) {
      List<StatementLabel> labels = new ArrayList<>();
      for (TaggedStatement statement : statements) {
        StatementLabel label = LabelTable.of(statement.tags());
        if (label != null) {
          labels.add(label);
        }
      }
      return new Step(statements, LabelTable.strongest(labels));
    }

    boolean prepares() {
      return PREPARING.contains(LabelledSession.firstWord(statements.getFirst().text()));
    }
  }
}
