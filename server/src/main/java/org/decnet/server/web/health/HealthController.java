package org.decnet.server.web.health;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ComponentHealth;
import org.decnet.server.web.setup.ComponentHealth.Status;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the node works (spec 05, section 12). */
@RestController
@RequestMapping("/health")
public final class HealthController {
  private static final int UNAVAILABLE = 503;

  private final NodeHealth node;

  /** Tells how a node fares. */
  public HealthController(NodeHealth node) {
    this.node = node;
  }

  /**
   * How the node and its parts fare.
   *
   * @param status that of the worst part
   */
  public record HealthRow(String status, Map<String, ComponentRow> components) {}

  /** How one part fares. */
  public record ComponentRow(String status, String detail) {}

  /** A word for load balancers. */
  public record Probe(String status) {}

  /** All parts; 503 when one does not work. */
  @Operation(summary = "Health of the node and its parts")
  @Allow(Access.VIEWER)
  @GetMapping
  ResponseEntity<HealthRow> health() {
    Map<String, ComponentRow> rows = new TreeMap<>();
    Status worst = Status.HEALTHY;
    for (ComponentHealth part : node.components()) {
      rows.put(part.name(), new ComponentRow(word(part.status()), part.detail()));
      worst = part.status().compareTo(worst) > 0 ? part.status() : worst;
    }
    int status = worst == Status.UNHEALTHY ? UNAVAILABLE : 200;
    return ResponseEntity.status(status).body(new HealthRow(word(worst), rows));
  }

  /** Whether the process answers. */
  @Operation(summary = "The process answers")
  @Allow(Access.PUBLIC)
  @GetMapping("/live")
  Probe live() {
    return new Probe("live");
  }

  /** Whether requests can be served. */
  @Operation(summary = "Requests can be served")
  @Allow(Access.PUBLIC)
  @GetMapping("/ready")
  ResponseEntity<Probe> ready() {
    return node.isReady()
        ? ResponseEntity.ok(new Probe("ready"))
        : ResponseEntity.status(UNAVAILABLE).body(new Probe("not-ready"));
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
