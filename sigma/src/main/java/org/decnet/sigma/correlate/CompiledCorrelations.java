package org.decnet.sigma.correlate;

import java.util.List;
import org.decnet.sigma.SigmaProblem;

/**
 * A correlator and what its compiler has to say about the correlations.
 *
 * @param correlator runs the correlations that compiled
 * @param problems errors; a correlation with one is left out, and so is what refers to it
 */
public record CompiledCorrelations(Correlator correlator, List<SigmaProblem> problems) {
  /** Copies the list. */
  public CompiledCorrelations {
    problems = List.copyOf(problems);
  }
}
