package org.decnet.server.web.clusters;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.decnet.engine.port.IdentityStore;
import org.decnet.model.Page;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What identities and campaigns are asked and told alike (spec 05, section 6). */
public abstract class ClusterController {
  private final IdentityStore store;
  private final ClusterLevel level;
  private final Timelines timelines;
  private final ClusterActions actions;

  /** Serves those of one level. */
  protected ClusterController(ApiParts parts, ClusterLevel level) {
    this.store = parts.stores().identities();
    this.level = level;
    this.timelines = new Timelines(parts.stores());
    this.actions = new ClusterActions(store, level, parts.decided());
  }

  /**
   * The one that a uuid stands for, merges followed.
   *
   * @throws org.decnet.server.web.errors.ApiException 404 if there is none
   */
  abstract UUID known(UUID uuid);

  /** Keeps notes about one that is known. */
  final void note(UUID known, ClusterRequests.Notes notes, Caller caller) {
    store.note(level, known, ClusterRequests.notes(notes.notes()), caller.account().username());
  }

  /** Why its members are held to be one, strongest reasons first. */
  @Operation(summary = "Why its members were joined")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/edges")
  Page<EdgeRow> edges(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    return Paging.map(store.edges(level, known(uuid), slice.limit(), slice.offset()), EdgeRow::of);
  }

  /** What was decided about it, latest first. */
  @Operation(summary = "What was decided about it, latest first")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/decisions")
  Page<DecisionRow> decisions(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    return Paging.map(store.decisions(known(uuid), slice.limit(), slice.offset()), DecisionRow::of);
  }

  /** What was done where. */
  @Operation(summary = "Phases on the decoys that were reached, and hand-offs among identities")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/timeline")
  Timeline timeline(@PathVariable UUID uuid) {
    return timelines.of(level, known(uuid));
  }

  /** Forces several to be one. */
  @Operation(summary = "Force several to be one, whatever the evidence says")
  @Allow(Access.ADMIN)
  @PostMapping(path = "/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
  DecisionRow merge(@RequestBody ClusterRequests.Merge merge, Caller caller) {
    return actions.merge(merge, caller);
  }

  /** Forces members to be another one. */
  @Operation(summary = "Force members to be another one, whatever the evidence says")
  @Allow(Access.ADMIN)
  @PostMapping(path = "/{uuid}/split", consumes = MediaType.APPLICATION_JSON_VALUE)
  DecisionRow split(
      @PathVariable UUID uuid, @RequestBody ClusterRequests.Split split, Caller caller) {
    return actions.split(known(uuid), split, caller);
  }

  /** Lets nobody join or leave. */
  @Operation(summary = "Let nobody join or leave")
  @Allow(Access.ADMIN)
  @PostMapping("/{uuid}/lock")
  DecisionRow lock(@PathVariable UUID uuid, Caller caller) {
    return actions.lock(known(uuid), caller);
  }

  /** Takes a lock back. */
  @Operation(summary = "Take a lock back")
  @Allow(Access.ADMIN)
  @PostMapping("/{uuid}/unlock")
  DecisionRow unlock(@PathVariable UUID uuid, Caller caller) {
    return actions.unlock(known(uuid), caller);
  }
}
