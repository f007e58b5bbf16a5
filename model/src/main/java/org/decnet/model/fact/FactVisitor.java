package org.decnet.model.fact;

import java.io.IOException;

/** Takes one actor after the other. */
@FunctionalInterface
public interface FactVisitor {
  /**
   * Takes what is known of one.
   *
   * @throws IOException if it cannot be handed on; nobody comes after it
   */
  void accept(ActorFacts facts) throws IOException;
}
