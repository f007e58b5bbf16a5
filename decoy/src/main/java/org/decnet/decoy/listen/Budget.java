package org.decnet.decoy.listen;

import java.time.Duration;
import org.decnet.net.BoundedServer;

/**
 * What clients may take of a service.
 *
 * @param most connections at one time
 * @param mostOfOne of one address
 * @param mostBytes that one connection may bring
 * @param longest how long one connection may last
 * @param idle how long it may be silent
 */
public record Budget(int most, int mostOfOne, long mostBytes, Duration longest, Duration idle) {
  /** What suits small machines. */
  public static final Budget USUAL =
      new Budget(256, 32, 8L << 20, Duration.ofMinutes(15), Duration.ofSeconds(60));

  private static final int WAITING = 128;

  /** The same with another time of silence. */
  public Budget withIdle(Duration other) {
    return new Budget(most, mostOfOne, mostBytes, longest, other);
  }

  BoundedServer.Room room() {
    return new BoundedServer.Room(most, mostOfOne, WAITING);
  }
}
