package org.decnet.attack.killchain;

/** The third of an attack that a phase belongs to. */
public enum Stage {
  /** Getting a foothold. */
  IN,
  /** Moving on from it. */
  THROUGH,
  /** Reaching the goal. */
  OUT
}
