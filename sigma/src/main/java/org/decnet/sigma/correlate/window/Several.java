package org.decnet.sigma.correlate.window;

import java.util.List;

/** The values of one event that has more than one. */
public record Several(List<Object> values) {
  /** Copies the list. */
  public Several {
    values = List.copyOf(values);
  }
}
