package org.decnet.engine.worker;

/**
 * What a turn of a consumer came to.
 *
 * @param taken messages taken
 * @param laidAside messages given up
 * @param again whether a message could not be taken and will be tried again
 */
public record Turn(long taken, long laidAside, boolean again) {
  /** Nothing to do. */
  public static final Turn IDLE = new Turn(0, 0, false);

  /** This turn and another one. */
  public Turn plus(Turn other) {
    return new Turn(taken + other.taken, laidAside + other.laidAside, again || other.again);
  }
}
