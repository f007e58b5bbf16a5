package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Place;
import org.decnet.sigma.Severity;
import org.decnet.sigma.SigmaProblem;

/** Collects the problems of one file. */
public final class Problems {
  /** A file that is wrong in more places than this is not worth listing further. */
  private static final int MOST = 200;

  private final String path;
  private final List<SigmaProblem> list = new ArrayList<>();
  private String rule = "";

  /** Problems of the file of that name. */
  public Problems(String path) {
    this.path = path;
  }

  /** Names the rule that the problems from here on belong to. */
  void rule(String label) {
    rule = label;
  }

  /** Adds a problem that stops the file from loading. */
  public void error(Place place, String field, String message) {
    add(place, field, Severity.ERROR, message);
  }

  /** Adds a problem that the rule loads in spite of. */
  void warning(Place place, String field, String message) {
    add(place, field, Severity.WARNING, message);
  }

  private void add(Place place, String field, Severity severity, String message) {
    // Errors are kept past the bound if none is there yet, so that a rejected file says why.
    boolean room = list.size() < MOST || (severity == Severity.ERROR && errors() == 0);
    if (room) {
      list.add(
          new SigmaProblem(path, place.line(), place.column(), rule, field, severity, message));
    }
  }

  /** How many errors there are so far. */
  public long errors() {
    return list.stream().filter(SigmaProblem::isError).count();
  }

  /** The problems in the order they were found. */
  public List<SigmaProblem> list() {
    return List.copyOf(list);
  }
}
