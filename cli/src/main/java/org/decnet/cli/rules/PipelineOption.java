package org.decnet.cli.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.sigma.SigmaProblem;
import org.decnet.sigma.pipeline.BundledPipelines;
import org.decnet.sigma.pipeline.Pipeline;
import org.decnet.sigma.pipeline.PipelineReader;
import org.decnet.sigma.pipeline.PipelineResult;
import picocli.CommandLine.Option;

/** The option that names pipelines. */
final class PipelineOption {
  @Option(
      names = "--pipeline",
      paramLabel = "NAME|FILE",
      description = "How events name things: decnet, ecs, evtx, or a file. May be repeated.")
  private List<String> names = new ArrayList<>();

  boolean given() {
    return !names.isEmpty();
  }

  /**
   * The pipelines, in the order given.
   *
   * @throws DecnetException if one is unknown or faulty; the message says where
   */
  List<Pipeline> pipelines() {
    return pipelines("");
  }

  /** The pipelines, or those of a bundled name if the option was not given. */
  List<Pipeline> pipelines(String otherwise) {
    List<Pipeline> pipelines = new ArrayList<>();
    if (names.isEmpty() && !otherwise.isEmpty()) {
      return BundledPipelines.named(otherwise);
    }
    for (String name : names) {
      if (BundledPipelines.names().contains(name)) {
        pipelines.addAll(BundledPipelines.named(name));
      } else {
        pipelines.add(read(name));
      }
    }
    return pipelines;
  }

  private static Pipeline read(String file) {
    if (!Files.exists(Path.of(file))) {
      throw new DecnetException(
          ErrorCode.NO_SUCH_FILE,
          "There is no pipeline "
              + file
              + "; bundled are "
              + String.join(", ", BundledPipelines.names()));
    }
    PipelineResult result = new PipelineReader().read(file, RuleFiles.text(Path.of(file)));
    if (result.pipeline() == null) {
      throw new DecnetException(
          ErrorCode.BAD_RULE,
          result.problems().stream().map(SigmaProblem::describe).collect(Collectors.joining("; ")));
    }
    return result.pipeline();
  }
}
