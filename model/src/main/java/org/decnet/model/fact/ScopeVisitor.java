package org.decnet.model.fact;

import java.io.IOException;
import org.decnet.model.tag.Scope;

/** Takes one scope after the other. */
@FunctionalInterface
public interface ScopeVisitor {
  /**
   * Takes one.
   *
   * @param facts all that is known of each of its attackers, first seen first; may be asked until
   *     the next scope comes
   * @throws IOException if it cannot be handed on; none comes after it
   */
  void accept(Scope scope, FactSource facts) throws IOException;
}
