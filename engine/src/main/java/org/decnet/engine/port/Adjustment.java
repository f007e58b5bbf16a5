package org.decnet.engine.port;

import java.util.Set;

/**
 * How a verdict about an address changes the confidence of what it was seen doing (spec 02, section
 * 7.2). It never makes or hides a tag.
 */
public enum Adjustment {
  /** Somebody holds the address to be malicious: 0.05 more each time, up to 0.10. */
  RAISE,
  /** Somebody holds it to be harmless: 0.05 less than the rule says. */
  LOWER;

  /** What one verdict is worth. */
  public static final double STEP = 0.05;

  /** Farthest from what the rule says. */
  public static final double MOST = 0.10;

  /** Source kinds of the tags that are adjusted: what was seen, and no roll-up of it. */
  public static final Set<String> SOURCE_KINDS =
      Set.of(
          "command",
          "auth_attempt",
          "http_request",
          "payload",
          "file",
          "db_command",
          "proto_request",
          "tunnel",
          "email",
          "canary_fingerprint");
}
