package org.decnet.engine.score;

import static org.decnet.engine.score.StatementLabel.DEFENSE_EVASION;
import static org.decnet.engine.score.StatementLabel.DISCOVERY;
import static org.decnet.engine.score.StatementLabel.EXECUTION;
import static org.decnet.engine.score.StatementLabel.IMPACT;
import static org.decnet.engine.score.StatementLabel.OTHER;
import static org.decnet.engine.score.StatementLabel.PERSISTENCE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The fixed table from tags to the labels of the expert shell corpus (docs/accuracy.md). A
 * technique that the corpus counts elsewhere than its tactic says is listed; every other tag goes
 * by its tactic. The table may be peculiar; tags are never bent to please it.
 */
final class LabelTable {
  /** Techniques that the corpus counts as something else; a sub-technique before its parent. */
  private static final Map<String, StatementLabel> TECHNIQUES =
      Map.ofEntries(
          // Bringing a tool is a part of running it.
          Map.entry("T1105", EXECUTION),
          // Making a file executable too, and unpacking what runs next.
          Map.entry("T1222", EXECUTION),
          Map.entry("T1140", EXECUTION),
          Map.entry("T1027", EXECUTION),
          Map.entry("T1564", EXECUTION),
          Map.entry("T1036", EXECUTION),
          // A changed password keeps others out and the attacker in.
          Map.entry("T1531", PERSISTENCE),
          // Floods are labelled apart from what stops the machine itself.
          Map.entry("T1498", OTHER),
          Map.entry("T1499", OTHER),
          // Telling a decoy from a device is a look at the system.
          Map.entry("T1497", DISCOVERY));

  private static final Map<String, StatementLabel> TACTICS =
      Map.ofEntries(
          Map.entry("TA0043", DISCOVERY),
          Map.entry("TA0042", OTHER),
          Map.entry("TA0001", EXECUTION),
          Map.entry("TA0002", EXECUTION),
          Map.entry("TA0003", PERSISTENCE),
          Map.entry("TA0004", PERSISTENCE),
          Map.entry("TA0005", DEFENSE_EVASION),
          Map.entry("TA0006", OTHER),
          Map.entry("TA0007", DISCOVERY),
          Map.entry("TA0008", OTHER),
          Map.entry("TA0009", OTHER),
          Map.entry("TA0010", OTHER),
          Map.entry("TA0011", OTHER),
          Map.entry("TA0040", IMPACT));

  /** Which label a statement or pipeline has that several would fit: the rarer intention. */
  private static final List<StatementLabel> PRECEDENCE =
      List.of(PERSISTENCE, IMPACT, OTHER, DEFENSE_EVASION, EXECUTION, DISCOVERY);

  private LabelTable() {}

  /** The label of one tag. */
  static StatementLabel of(Tag tag) {
    StatementLabel exact = TECHNIQUES.get(tag.technique().value());
    if (exact != null) {
      return exact;
    }
    StatementLabel parent = TECHNIQUES.get(tag.technique().parent().value());
    return parent != null ? parent : TACTICS.getOrDefault(tag.tactic().value(), OTHER);
  }

  /** The label of all tags of a statement; null if it has none. */
  static @Nullable StatementLabel of(Collection<Tag> tags) {
    List<StatementLabel> labels = tags.stream().map(LabelTable::of).toList();
    return strongest(labels);
  }

  /** The label that takes precedence; null if there is none. */
  static @Nullable StatementLabel strongest(Collection<StatementLabel> labels) {
    return PRECEDENCE.stream().filter(labels::contains).findFirst().orElse(null);
  }
}
