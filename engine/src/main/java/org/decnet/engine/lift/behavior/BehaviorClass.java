package org.decnet.engine.lift.behavior;

import java.util.Locale;

/** How a peer comes back, the first that fits (spec 01, section 3). */
enum BehaviorClass {
  /** Too few events to tell. */
  UNKNOWN,
  /** Tries several services, with long pauses. */
  SLOW_SCAN,
  /** Tries several services, quickly. */
  SCANNING,
  /** Tries one service again and again. */
  BRUTE_FORCE,
  /** Calls at even intervals. */
  BEACONING,
  /** Works like a person: quick, with pauses of every length. */
  INTERACTIVE,
  /** Anything else. */
  MIXED;

  /**
   * The class of a peer.
   *
   * @param services distinct services that it touched
   * @param actions pauses between all that it did
   * @param contacts pauses between its contacts: a beacon does several things at each
   */
  static BehaviorClass of(int services, Gaps actions, Gaps contacts) {
    if (actions.count() < 3) {
      return UNKNOWN;
    }
    double mean = actions.meanSeconds();
    if (services >= 2 && mean >= 10 && actions.count() >= 4) {
      return SLOW_SCAN;
    }
    if ((services >= 3 && mean < 10) || (services >= 2 && mean < 2)) {
      return SCANNING;
    }
    if (services == 1 && actions.count() >= 8 && mean < 5 && actions.scatter() < 0.6) {
      return BRUTE_FORCE;
    }
    if (contacts.scatter() < 0.35 && contacts.meanSeconds() >= 5 && contacts.count() >= 4) {
      return BEACONING;
    }
    if (actions.scatter() >= 0.5 && mean < 5 && actions.count() >= 6) {
      return INTERACTIVE;
    }
    return MIXED;
  }

  /** The name in events. */
  String className() {
    return name().toLowerCase(Locale.ROOT);
  }
}
