package org.decnet.cli.canary;

import java.util.Map;
import java.util.UUID;
import org.decnet.cli.console.Console;
import org.decnet.engine.port.AuditEntry;

/** Says who ran a command, for the audit log. */
final class CanaryTrail {
  private CanaryTrail() {}

  /** The user of this process, as the log names him. */
  static String who() {
    return "cli:" + System.getProperty("user.name", "unknown");
  }

  static AuditEntry line(
      Console console,
      String action,
      UUID token,
      Map<String, Object> before,
      Map<String, Object> after) {
    return new AuditEntry(console.clock().instant(), who(), action, token.toString(), null)
        .changing(before, after);
  }
}
