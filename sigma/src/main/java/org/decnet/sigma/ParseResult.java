package org.decnet.sigma;

import java.util.List;

/**
 * What came out of one rule file.
 *
 * @param documents the documents in file order; empty if any problem is an error, because a file
 *     loads whole or not at all
 * @param problems errors and warnings, in file order
 */
public record ParseResult(List<Document> documents, List<SigmaProblem> problems) {
  /** Copies both lists. */
  public ParseResult {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  /** The detection rules, in file order. */
  public List<Rule> rules() {
    return of(Rule.class);
  }

  /** The correlation rules, in file order. */
  public List<Correlation> correlations() {
    return of(Correlation.class);
  }

  /** The filters, in file order. */
  public List<Filter> filters() {
    return of(Filter.class);
  }

  private <D extends Document> List<D> of(Class<D> kind) {
    return documents.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether the file was rejected. */
  public boolean rejected() {
    return problems.stream().anyMatch(SigmaProblem::isError);
  }
}
