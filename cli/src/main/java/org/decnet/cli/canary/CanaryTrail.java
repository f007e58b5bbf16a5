package org.decnet.cli.canary;

import java.util.Map;
import java.util.UUID;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.Operator;
import org.decnet.engine.port.AuditEntry;

/** Writes lines of the audit log. */
final class CanaryTrail {
  private CanaryTrail() {}

  static AuditEntry line(
      Console console,
      String action,
      UUID token,
      Map<String, Object> before,
      Map<String, Object> after) {
    return new AuditEntry(
            console.clock().instant(), Operator.name(), action, token.toString(), null)
        .changing(before, after);
  }
}
