package org.decnet.engine.attribution;

/** How steady a behavioural primitive of an identity is. */
public enum AttributionState {
  /** Too few observations. */
  UNKNOWN,
  /** As it was before. */
  STABLE,
  /** Steady, but not as it was before. */
  DRIFTING,
  /** Not steady at all. */
  CONFLICTED,
  /** Goes back and forth between two, as two people at one keyboard would. */
  MULTI_ACTOR
}
