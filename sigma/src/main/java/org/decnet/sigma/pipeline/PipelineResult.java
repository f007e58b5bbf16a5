package org.decnet.sigma.pipeline;

import java.util.List;
import org.decnet.sigma.SigmaProblem;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one pipeline file.
 *
 * @param pipeline null if any problem is an error
 * @param problems errors, in the order they were found
 */
public record PipelineResult(@Nullable Pipeline pipeline, List<SigmaProblem> problems) {
  /** Copies the list. */
  public PipelineResult {
    problems = List.copyOf(problems);
  }
}
