package org.decnet.server.webhook.subscribe;

import org.decnet.engine.port.AuditEntry;

/** Says who does something, for the audit log. */
@FunctionalInterface
public interface Trail {
  /** The entry of an action on a subscription or a delivery. */
  AuditEntry entry(String action, String target);
}
