package org.decnet.engine.port;

/** What became of a change of an account. */
public enum AccountChange {
  /** It is done. */
  DONE,
  /** There is no such account. */
  UNKNOWN,
  /** It would have left nobody to administrate. */
  LAST_ADMIN
}
