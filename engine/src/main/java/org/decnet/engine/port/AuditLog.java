package org.decnet.engine.port;

import org.decnet.model.Page;

/** What people and keys changed. Lines are only ever added. */
public interface AuditLog {
  /** Adds a line for a change that is no change of the store, or was one of an earlier moment. */
  void add(AuditEntry entry);

  /** Lines that a query asks for, latest first. */
  Page<AuditLine> lines(AuditQuery query);
}
