package org.decnet.model.fact;

import java.io.IOException;
import org.decnet.model.tag.Scope;

/** Takes one scope after the other. */
@FunctionalInterface
public interface ScopeVisitor {
  /**
   * Takes one.
   *
   * @throws IOException if it cannot be handed on; none comes after it
   */
  void accept(Scope scope) throws IOException;
}
