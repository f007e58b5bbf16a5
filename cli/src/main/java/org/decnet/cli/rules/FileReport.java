package org.decnet.cli.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.decnet.cli.text.JsonObject;
import org.decnet.sigma.SigmaProblem;

/** What a check has to say about one rule file. */
final class FileReport {
  private final String file;
  private final List<SigmaProblem> errors = new ArrayList<>();
  private final List<SigmaProblem> warnings = new ArrayList<>();

  FileReport(String file) {
    this.file = file;
  }

  void add(SigmaProblem problem) {
    List<SigmaProblem> list = problem.isError() ? errors : warnings;
    if (!list.contains(problem)) {
      list.add(problem);
    }
  }

  boolean rejected() {
    return !errors.isEmpty();
  }

  List<SigmaProblem> errors() {
    return Collections.unmodifiableList(errors);
  }

  List<SigmaProblem> warnings() {
    return Collections.unmodifiableList(warnings);
  }

  /** The file with its reasons: why it is rejected, or what deserves a look. */
  JsonObject json(String member, List<SigmaProblem> problems) {
    return new JsonObject()
        .put("file", file)
        .put(member, problems.stream().map(FileReport::json).toList());
  }

  private static JsonObject json(SigmaProblem problem) {
    return new JsonObject()
        .put("file", problem.path())
        .put("line", problem.line())
        .put("column", problem.column())
        .put("rule", problem.rule())
        .put("field", problem.field())
        .put("message", problem.message());
  }
}
