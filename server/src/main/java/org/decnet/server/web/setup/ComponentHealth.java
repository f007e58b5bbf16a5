package org.decnet.server.web.setup;

/**
 * How one part of the node fares.
 *
 * @param name such as {@code database} or {@code tagger}
 * @param status whether it works
 * @param detail for operators; no secrets
 */
public record ComponentHealth(String name, Status status, String detail) {
  /** Whether a part works, best first. */
  public enum Status {
    /** It works. */
    HEALTHY,
    /** It works less well than it should. */
    DEGRADED,
    /** It does not work. */
    UNHEALTHY
  }
}
