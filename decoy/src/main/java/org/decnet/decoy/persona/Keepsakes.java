package org.decnet.decoy.persona;

import java.util.function.Supplier;

/** What a decoy must still have after a start, such as its keys: a real host keeps them. */
@FunctionalInterface
public interface Keepsakes {
  /**
   * What is kept under a name.
   *
   * @param name of a to z and dots
   * @param made makes it if there is nothing yet
   */
  byte[] get(String name, Supplier<byte[]> made);
}
