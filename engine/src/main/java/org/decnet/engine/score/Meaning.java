package org.decnet.engine.score;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What a tag means for the label of a statement (docs/accuracy.md holds this table for readers). In
 * order of precedence: of several meanings the rarer intention names a step.
 *
 * <p>A technique that the expert shell corpus counts elsewhere than its tactic says is listed;
 * every other tag goes by its tactic. The table may be peculiar; tags are never bent to please it.
 */
enum Meaning {
  /** Keeps a way in. */
  PERSISTS(StatementLabel.PERSISTENCE),
  /** Stops or destroys. */
  DISRUPTS(StatementLabel.IMPACT),
  /** Serves a tactic that the corpus has no label for. */
  SERVES_ANOTHER(StatementLabel.OTHER),
  /** Hides. */
  HIDES(StatementLabel.DEFENSE_EVASION),
  /** Removes files: hides what was done, or makes room if nothing was done yet. */
  REMOVES(StatementLabel.DEFENSE_EVASION),
  /** Brings or readies a program: a part of running it, and harmless if nothing is run. */
  BRINGS(StatementLabel.EXECUTION),
  /** Looks. */
  LOOKS(StatementLabel.DISCOVERY),
  /** Runs something; how, not what for, so every other meaning tells more. */
  RUNS(StatementLabel.EXECUTION),
  /** Says nothing about the step that it is part of. */
  NONE(null);

  private static final Map<String, Meaning> TECHNIQUES =
      Map.ofEntries(
          // Bringing a tool, making it executable and unpacking it are parts of running it.
          Map.entry("T1105", BRINGS),
          Map.entry("T1222", BRINGS),
          Map.entry("T1140", BRINGS),
          Map.entry("T1027", BRINGS),
          // Removing files is not always hiding.
          Map.entry("T1070.004", REMOVES),
          // A hidden folder or a harmless name is where a step happens, not what it is for.
          Map.entry("T1564", NONE),
          Map.entry("T1036", NONE),
          // A changed password keeps others out and the attacker in.
          Map.entry("T1531", PERSISTS),
          // Floods are labelled apart from what stops the machine itself.
          Map.entry("T1498", SERVES_ANOTHER),
          Map.entry("T1499", SERVES_ANOTHER),
          // Reading files for secrets and telling decoys from devices are looks.
          Map.entry("T1552", LOOKS),
          Map.entry("T1003", LOOKS),
          Map.entry("T1497", LOOKS));

  private static final Map<String, Meaning> TACTICS =
      Map.of(
          // How the attacker came in is said of a session, not of a statement.
          "TA0001", NONE,
          "TA0002", RUNS,
          "TA0003", PERSISTS,
          "TA0004", PERSISTS,
          "TA0005", HIDES,
          "TA0007", LOOKS,
          "TA0040", DISRUPTS,
          "TA0043", LOOKS);

  private final @Nullable StatementLabel label;

  Meaning(@Nullable StatementLabel label) {
    this.label = label;
  }

  /** The label of a step with this meaning; null if it has none of its own. */
  @Nullable StatementLabel label() {
    return label;
  }

  /** What one tag means. */
  static Meaning of(Tag tag) {
    Meaning meaning = ofTechnique(tag);
    if (!Boolean.TRUE.equals(tag.evidence().values().get("decoded"))) {
      return meaning;
    }
    // What decoded code would do step by step is read by nobody who reads the statement: it runs
    // something. A program that stays and takes its orders over a channel is known for that.
    boolean isChannel = meaning == SERVES_ANOTHER && tag.tactic().value().equals("TA0011");
    return isChannel ? meaning : RUNS;
  }

  private static Meaning ofTechnique(Tag tag) {
    Meaning exact = TECHNIQUES.get(tag.technique().value());
    if (exact != null) {
      return exact;
    }
    Meaning parent = TECHNIQUES.get(tag.technique().parent().value());
    return parent != null ? parent : TACTICS.getOrDefault(tag.tactic().value(), SERVES_ANOTHER);
  }

  /** What tags mean together. */
  static Meaning of(Collection<Tag> tags) {
    return tags.stream().map(Meaning::of).min(Comparator.naturalOrder()).orElse(NONE);
  }
}
