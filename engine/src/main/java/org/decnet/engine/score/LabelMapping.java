package org.decnet.engine.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fixed way from the tags of a session to one label for each statement (docs/accuracy.md).
 *
 * <p>The corpus labels steps of an attack, not words: everything that serves a step carries its
 * label. So a pipeline is one step, a step with tags goes by what they mean, and a step without
 * belongs to the one that it prepares or follows. In a session without any step all is harmless.
 */
public final class LabelMapping {
  private static final Set<Meaning> HIDING = Set.of(Meaning.HIDES, Meaning.REMOVES, Meaning.NONE);

  private final List<Step> steps;
  private final List<@Nullable StatementLabel> own;
  private final List<@Nullable StatementLabel> before;
  private final List<@Nullable StatementLabel> after;
  private final Map<String, StatementLabel> handled = new HashMap<>();

  private LabelMapping(List<Step> steps) {
    this.steps = steps;
    this.own = own(steps);
    this.before = carried(own);
    this.after = carried(own.reversed()).reversed();
    for (int i = 0; i < steps.size(); i++) {
      StatementLabel label = own.get(i);
      if (label != null) {
        steps.get(i).names().forEach(name -> handled.putIfAbsent(name, label));
      }
    }
  }

  /** One label for each statement. */
  public static List<StatementLabel> predict(List<TaggedStatement> session) {
    LabelMapping mapping = new LabelMapping(Step.of(session));
    List<StatementLabel> labels = new ArrayList<>();
    for (int i = 0; i < mapping.steps.size(); i++) {
      labels.addAll(
          Collections.nCopies(mapping.steps.get(i).statements().size(), mapping.label(i)));
    }
    return labels;
  }

  /** The labels that steps have by themselves; null where one depends on the steps around it. */
  private static List<@Nullable StatementLabel> own(List<Step> steps) {
    boolean runs = steps.stream().anyMatch(LabelMapping::runs);
    int lastAct = lastAct(steps);
    Set<String> named = new HashSet<>();
    List<@Nullable StatementLabel> labels = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      StatementLabel label =
          switch (step.meaning()) {
            case PERSISTS, DISRUPTS, SERVES_ANOTHER, HIDES, LOOKS -> step.meaning().label();
            case RUNS -> step.opensShell() ? null : StatementLabel.EXECUTION;
            case BRINGS -> runs ? StatementLabel.EXECUTION : StatementLabel.HARMLESS;
            // After the last act, or of a file that the session named, a removal hides what was
            // done.
            case REMOVES ->
                i > lastAct || namesAnyOf(step, named) ? StatementLabel.DEFENSE_EVASION : null;
            case NONE -> null;
          };
      named.addAll(step.allNames());
      labels.add(label);
    }
    return labels;
  }

  /** The place of the last step that does more than hide; -1 if none does. */
  private static int lastAct(List<Step> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (!HIDING.contains(steps.get(i).meaning())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean namesAnyOf(Step step, Set<String> named) {
    return !Collections.disjoint(step.allNames(), named);
  }

  private static boolean runs(Step step) {
    return step.runsFile() || step.readies() || (step.runs() && !step.opensShell());
  }

  /** For each place the last label before it; null where there is none. */
  private static List<@Nullable StatementLabel> carried(List<@Nullable StatementLabel> labels) {
    List<@Nullable StatementLabel> carried = new ArrayList<>();
    StatementLabel last = null;
    for (StatementLabel label : labels) {
      carried.add(last);
      last = label == null ? last : label;
    }
    return carried;
  }

  private StatementLabel label(int at) {
    Step step = steps.get(at);
    StatementLabel handles = handles(step);
    if (step.isPrompt()) {
      return StatementLabel.HARMLESS;
    }
    if (step.meaning() == Meaning.REMOVES && handles == StatementLabel.DISCOVERY) {
      // Who looks by writing a file clears it away as a part of the look.
      return StatementLabel.DISCOVERY;
    }
    StatementLabel itself = own.get(at);
    if (itself != null) {
      return itself;
    }
    boolean forward = step.prepares() || step.meaning() == Meaning.REMOVES;
    StatementLabel past = first(handles, before.get(at));
    StatementLabel served = forward ? first(after.get(at), past) : first(past, after.get(at));
    return Objects.requireNonNullElseGet(
        served, () -> Objects.requireNonNullElse(step.meaning().label(), StatementLabel.HARMLESS));
  }

  /** The label of the first step that named a file that this one names too; null if none did. */
  private @Nullable StatementLabel handles(Step step) {
    for (String name : step.names()) {
      StatementLabel label = handled.get(name);
      if (label != null) {
        return label;
      }
    }
    return null;
  }

  private static @Nullable StatementLabel first(
      @Nullable StatementLabel one, @Nullable StatementLabel other) {
    return one != null ? one : other;
  }
}
