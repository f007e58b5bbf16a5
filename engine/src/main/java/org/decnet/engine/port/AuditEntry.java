package org.decnet.engine.port;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change that a person or a key made. Holds no secret.
 *
 * @param actor user name, or {@code key:} and the name of a key
 * @param action such as {@code password.change}
 * @param target what was changed
 * @param before what it was, as plain values; empty if it was not there or does not say more
 * @param after what it is now, as plain values; empty if it is gone or does not say more
 * @param ip address of the client; null if not known
 * @param requestId id of the request; null if it was none
 */
public record AuditEntry(
    Instant at,
    String actor,
    String action,
    String target,
    Map<String, Object> before,
    Map<String, Object> after,
    @Nullable String ip,
    @Nullable String requestId) {
  /** Copies the values. */
  public AuditEntry {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  /** A change that says no more than its action and its target. */
  public AuditEntry(Instant at, String actor, String action, String target, @Nullable String ip) {
    this(at, actor, action, target, Map.of(), Map.of(), ip, null);
  }

  /** The same change, with what was before and what is now. */
  public AuditEntry changing(Map<String, Object> was, Map<String, Object> is) {
    return new AuditEntry(at, actor, action, target, was, is, ip, requestId);
  }
}
