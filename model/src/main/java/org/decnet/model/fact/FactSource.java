package org.decnet.model.fact;

import java.io.IOException;

/** Where the facts of an export come from. */
@FunctionalInterface
public interface FactSource {
  /**
   * Gives each to a visitor, one after the other.
   *
   * @throws IOException as the visitor does
   */
  void each(FactVisitor visitor) throws IOException;
}
