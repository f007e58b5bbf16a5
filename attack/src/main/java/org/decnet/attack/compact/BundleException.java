package org.decnet.attack.compact;

import java.util.List;
import java.util.stream.Stream;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;

/** A bundle that reads as STIX and still cannot become a catalogue, with everything against it. */
public final class BundleException extends DecnetException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final transient List<Problem> problems;

  BundleException(List<Problem> problems) {
    super(ErrorCode.BAD_VALUE, "The bundle cannot become a catalogue", shown(problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of finding; at least one. */
  public List<Problem> problems() {
    return problems;
  }

  private static List<String> shown(List<Problem> problems) {
    Stream<String> shown = problems.stream().limit(SHOWN).map(Problem::describe);
    int hidden = problems.size() - SHOWN;
    return hidden > 0
        ? Stream.concat(shown, Stream.of("and " + hidden + " more")).toList()
        : shown.toList();
  }
}
