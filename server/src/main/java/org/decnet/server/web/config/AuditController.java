package org.decnet.server.web.config;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.AuditLine;
import org.decnet.engine.port.AuditLog;
import org.decnet.engine.port.AuditQuery;
import org.decnet.model.Page;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.http.TextParameter;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people and keys changed (spec 05, section 4). */
@RestController
public final class AuditController {
  private final AuditLog log;

  /** Serves the audit log of a node. */
  public AuditController(ApiParts parts) {
    this.log = parts.stores().audit();
  }

  /**
   * A line of the audit log.
   *
   * @param user user name, or {@code key:} and the name of a key
   * @param before what was before, as far as the line says more than action and target
   * @param after what is now
   * @param ip address of the client; null for the command line
   * @param requestId id of the request; null for the command line
   */
  public record AuditRow(
      long id,
      Instant at,
      String user,
      String action,
      String target,
      Map<String, Object> before,
      Map<String, Object> after,
      @Nullable String ip,
      @Nullable String requestId) {
    static AuditRow of(AuditLine line) {
      AuditEntry entry = line.entry();
      return new AuditRow(
          line.id(),
          entry.at(),
          entry.actor(),
          entry.action(),
          entry.target(),
          entry.before(),
          entry.after(),
          entry.ip(),
          entry.requestId());
    }
  }

  /** Lines of the audit log, latest first. */
  @Operation(summary = "List what people and keys changed")
  @Allow(Access.ADMIN)
  @GetMapping("/audit")
  Page<AuditRow> audit(
      @Parameter(description = "user name, or key: and the name of a key")
          @RequestParam(required = false)
          @Nullable String user,
      @RequestParam(required = false) @Nullable String action,
      @Parameter(schema = @Schema(type = "string", format = "date-time"))
          @RequestParam(required = false)
          @Nullable String since,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging paging = Paging.of(limit, offset, Paging.MAX_LIMIT);
    Instant from = TextParameter.time("since", since);
    return Paging.map(
        log.lines(new AuditQuery(user, action, from, paging.limit(), paging.offset())),
        AuditRow::of);
  }
}
