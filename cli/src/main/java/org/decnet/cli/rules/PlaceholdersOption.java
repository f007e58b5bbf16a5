package org.decnet.cli.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.sigma.PlaceholderParser;
import org.decnet.sigma.PlaceholderResult;
import org.decnet.sigma.Placeholders;
import org.decnet.sigma.SigmaProblem;
import picocli.CommandLine.Option;

/** The option that names files of placeholder values. */
final class PlaceholdersOption {
  @Option(
      names = "--placeholders",
      paramLabel = "FILE",
      description = "YAML file of values for the placeholders of rules. May be repeated.")
  private List<Path> files = new ArrayList<>();

  /**
   * The values of all files; those of later files count.
   *
   * @throws DecnetException if a file is faulty; the message says where
   */
  Placeholders placeholders() {
    Placeholders all = Placeholders.NONE;
    for (Path file : files) {
      all = all.with(read(file));
    }
    return all;
  }

  private static Placeholders read(Path file) {
    PlaceholderResult result = new PlaceholderParser().parse(file.toString(), RuleFiles.text(file));
    String faults =
        result.problems().stream()
            .filter(SigmaProblem::isError)
            .map(SigmaProblem::describe)
            .collect(Collectors.joining("; "));
    if (!faults.isEmpty()) {
      throw new DecnetException(ErrorCode.BAD_YAML, faults);
    }
    return result.placeholders();
  }
}
