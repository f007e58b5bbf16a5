package org.decnet.server.web.config;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.WorkerBeat;
import org.decnet.engine.port.WorkerName;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.worker.NodeWorkers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the workers are, and which shall rest (spec 05, section 4). */
@RestController
@RequestMapping("/workers")
public final class WorkerController {
  private final ApiParts parts;
  private final Stores stores;
  private final AuditTrail trail;

  /** Serves the workers of a node. */
  public WorkerController(ApiParts parts, AuditTrail trail) {
    this.parts = parts;
    this.stores = parts.stores();
    this.trail = trail;
  }

  /**
   * How a worker is.
   *
   * @param state running, failing, stopped, stale, or absent if it never ran
   * @param rests whether an admin has stopped it
   * @param behind messages that it has not looked at; null if it hears none
   */
  public record WorkerRow(
      String name,
      String state,
      boolean rests,
      @Nullable Long behind,
      String detail,
      @Nullable Instant startedAt,
      @Nullable Instant beatAt) {}

  /** What a worker was told. */
  public record WorkerOrder(String name, String order) {}

  /** All workers that ever ran on this node, or that may. */
  @Operation(summary = "List workers")
  @Allow(Access.VIEWER)
  @GetMapping
  List<WorkerRow> workers() {
    Map<WorkerName, WorkerBeat> beats =
        stores.workers().beats().stream()
            .collect(Collectors.toMap(WorkerBeat::worker, beat -> beat));
    Set<WorkerName> resting = stores.control().resting();
    Map<String, Long> cursors = stores.outbox().cursors();
    long head = stores.outbox().head();
    List<WorkerRow> rows = new ArrayList<>();
    for (WorkerName name : WorkerName.values()) {
      WorkerBeat beat = beats.get(name);
      if (beat != null || NodeWorkers.available().contains(name)) {
        Long heard = cursors.get(name.word());
        Long behind = heard == null ? null : (Long) Math.max(0, head - heard);
        rows.add(row(name, beat, resting.contains(name), behind));
      }
    }
    return rows;
  }

  private WorkerRow row(
      WorkerName name, @Nullable WorkerBeat beat, boolean rests, @Nullable Long behind) {
    return beat == null
        ? new WorkerRow(name.word(), "absent", rests, behind, "", null, null)
        : new WorkerRow(
            name.word(),
            beat.isStale(parts.clock().instant())
                ? "stale"
                : beat.state().name().toLowerCase(Locale.ROOT),
            rests,
            behind,
            beat.detail(),
            beat.startedAt(),
            beat.beatAt());
  }

  /** Lets a worker rest, in every process, until it is told to start. */
  @Operation(summary = "Stop a worker until it is started again")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/{name}/stop")
  WorkerOrder stop(@PathVariable String name, Caller caller, HttpServletRequest request) {
    return order(name, "stop", caller, request);
  }

  /** Lets a worker work again. */
  @Operation(summary = "Start a worker that was stopped")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/{name}/start")
  WorkerOrder start(@PathVariable String name, Caller caller, HttpServletRequest request) {
    return order(name, "start", caller, request);
  }

  private WorkerOrder order(String word, String order, Caller caller, HttpServletRequest request) {
    WorkerName name = WorkerName.named(word).orElseThrow(() -> ApiException.notFound("worker"));
    if (!NodeWorkers.available().contains(name)) {
      throw ApiException.conflict("This worker has no turns of its own that could be stopped");
    }
    var entry = trail.entry(request, caller, "worker." + order, name.word());
    Message told =
        Message.of(
            Topic.of("system", name.word(), "control"),
            order,
            String.valueOf(entry.requestId()),
            Map.of("worker", name.word(), "order", order));
    stores.control().setResting(name, order.equals("stop"), List.of(told), entry);
    return new WorkerOrder(name.word(), order);
  }
}
