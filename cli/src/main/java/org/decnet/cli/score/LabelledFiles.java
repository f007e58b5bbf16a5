package org.decnet.cli.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.decnet.engine.score.AtomicTest;
import org.decnet.engine.score.LabelledSession;
import org.decnet.engine.score.StatementLabel;
import org.decnet.model.attack.TechniqueId;

/** Reads the labelled files that scores are held against. */
final class LabelledFiles {
  private LabelledFiles() {}

  /** Sessions with an expert's label for each statement. */
  static List<LabelledSession> sessions(Path file) {
    return LabelledEntries.read(file, LabelledFiles::session);
  }

  private static LabelledSession session(LabelledEntry entry) {
    String id = entry.text("id");
    List<String> statements = entry.texts("statements");
    List<StatementLabel> labels = new ArrayList<>();
    for (String word : entry.texts("labels")) {
      StatementLabel label = StatementLabel.named(word);
      if (label == null) {
        throw entry.malformed("labels", "there is no label '" + word + "'");
      }
      labels.add(label);
    }
    if (labels.size() != statements.size()) {
      throw entry.malformed(
          "labels", "expected " + statements.size() + ", one a statement, not " + labels.size());
    }
    // Without a family a session is a family of its own.
    String family = Objects.requireNonNullElse(entry.textOrNull("family"), id);
    return new LabelledSession(id, family, statements, labels);
  }

  /** Tests that show one technique each. */
  static List<AtomicTest> tests(Path file) {
    return LabelledEntries.read(file, LabelledFiles::test);
  }

  private static AtomicTest test(LabelledEntry entry) {
    String technique = entry.text("technique_v18_1");
    if (!TechniqueId.isWellFormed(technique)) {
      throw entry.malformed("technique_v18_1", "'" + technique + "' is no technique id");
    }
    return new AtomicTest(
        Objects.requireNonNullElse(entry.textOrNull("guid"), entry.place()),
        new TechniqueId(technique),
        Objects.requireNonNullElse(entry.textOrNull("name"), ""),
        entry.texts("commands"));
  }
}
