package org.decnet.cli.console;

import java.util.Map;
import org.decnet.engine.port.AuditEntry;

/** Says who ran a command, for the audit log. */
public final class CommandTrail {
  private CommandTrail() {}

  /** The line of what a command does to a target. */
  public static AuditEntry line(
      Console console,
      String action,
      String target,
      Map<String, Object> before,
      Map<String, Object> after) {
    return new AuditEntry(console.clock().instant(), Operator.name(), action, target, null)
        .changing(before, after);
  }
}
