package org.decnet.engine.identity;

/** What each family of evidence counts between observations (spec 04, section 2). */
public final class IdentityWeights {
  /** An edge needs at least this. */
  public static final double EDGE_THRESHOLD = 1.0;

  /** Fingerprints, payloads, C2. */
  public static final double HIGH = 1.0;

  /**
   * Score of fingerprints that are all of one program. Whoever runs it has them, so something else
   * must speak for one operator too.
   */
  public static final double PROGRAM_ALONE = 0.8;

  /** Commands. */
  public static final double MEDIUM = 0.6;

  /** Credentials. */
  public static final double LOW = 0.2;

  /** Network. */
  public static final double VERY_LOW = 0.05;

  /** A value that more observations hold than this tells nobody apart. */
  public static final int COMMON_ABOVE = 500;

  /**
   * The same for traits of programs: strangers run the same one, and in a small store few hold it.
   */
  public static final int SOFTWARE_COMMON_ABOVE = 10;

  private IdentityWeights() {}
}
