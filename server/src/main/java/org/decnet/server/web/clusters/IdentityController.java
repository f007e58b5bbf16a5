package org.decnet.server.web.clusters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.decnet.engine.port.IdentityStore;
import org.decnet.model.Page;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.server.web.attackers.AttackerRow;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Operators behind addresses (spec 05, section 6). One that was merged into another stands for
 * that.
 */
@RestController
@RequestMapping("/identities")
public final class IdentityController {
  private final IdentityStore store;
  private final Timelines timelines;
  private final ClusterActions actions;

  /** Serves the identities of a node. */
  public IdentityController(ApiParts parts) {
    this.store = parts.stores().identities();
    this.timelines = new Timelines(parts.stores());
    this.actions = new ClusterActions(store, ClusterLevel.IDENTITY, parts.decided());
  }

  /** Identities in the order asked for. */
  @Operation(summary = "List identities")
  @Allow(Access.VIEWER)
  @GetMapping
  Page<IdentityRow> identities(
      @Parameter(description = "Only those with as many members")
          @RequestParam(name = "min_members", defaultValue = "1")
          int minMembers,
      @Parameter(schema = @Schema(allowableValues = {"recent", "largest"}))
          @RequestParam(name = "sort_by", defaultValue = "recent")
          String sortBy,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    return Paging.map(
        store.identities(ClusterLists.query(minMembers, sortBy, limit, offset)), IdentityRow::of);
  }

  /** One identity. */
  @Operation(summary = "One identity, merges followed")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}")
  IdentityRow identity(@PathVariable UUID uuid) {
    return IdentityRow.of(known(uuid));
  }

  /** Its addresses, first seen first. */
  @Operation(summary = "Addresses of an identity, first seen first")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/observations")
  Page<AttackerRow> observations(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    return Paging.map(
        store.attackers(known(uuid).uuid(), slice.limit(), slice.offset()), AttackerRow::of);
  }

  /** Why its members are held to be one, strongest reasons first. */
  @Operation(summary = "Why the members of an identity were joined")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/edges")
  Page<EdgeRow> edges(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    return Paging.map(
        store.edges(ClusterLevel.IDENTITY, known(uuid).uuid(), slice.limit(), slice.offset()),
        EdgeRow::of);
  }

  /** What was decided about it, latest first. */
  @Operation(summary = "What was decided about an identity, latest first")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/decisions")
  Page<DecisionRow> decisions(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    return Paging.map(
        store.decisions(known(uuid).uuid(), slice.limit(), slice.offset()), DecisionRow::of);
  }

  /** What was done where. */
  @Operation(summary = "Phases of an identity on the decoys that it came to")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/timeline")
  Timeline timeline(@PathVariable UUID uuid) {
    return timelines.ofIdentity(known(uuid).uuid());
  }

  /** Forces several to be one. */
  @Operation(summary = "Force identities to be one, whatever the evidence says")
  @Allow(Access.ADMIN)
  @PostMapping(path = "/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
  DecisionRow merge(@RequestBody ClusterRequests.Merge merge, Caller caller) {
    return actions.merge(merge, caller);
  }

  /** Forces members to be another one. */
  @Operation(summary = "Force members to be another identity, whatever the evidence says")
  @Allow(Access.ADMIN)
  @PostMapping(path = "/{uuid}/split", consumes = MediaType.APPLICATION_JSON_VALUE)
  DecisionRow split(
      @PathVariable UUID uuid, @RequestBody ClusterRequests.Split split, Caller caller) {
    return actions.split(known(uuid).uuid(), split, caller);
  }

  /** Lets nobody join or leave. */
  @Operation(summary = "Let nobody join or leave")
  @Allow(Access.ADMIN)
  @PostMapping("/{uuid}/lock")
  DecisionRow lock(@PathVariable UUID uuid, Caller caller) {
    return actions.lock(known(uuid).uuid(), caller);
  }

  /** Takes a lock back. */
  @Operation(summary = "Take a lock back")
  @Allow(Access.ADMIN)
  @PostMapping("/{uuid}/unlock")
  DecisionRow unlock(@PathVariable UUID uuid, Caller caller) {
    return actions.unlock(known(uuid).uuid(), caller);
  }

  /** Keeps what analysts want to remember. */
  @Operation(summary = "Keep notes; nothing takes them away")
  @Allow(Access.ADMIN)
  @PutMapping(path = "/{uuid}/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
  IdentityRow notes(
      @PathVariable UUID uuid, @RequestBody ClusterRequests.Notes notes, Caller caller) {
    UUID known = known(uuid).uuid();
    store.note(
        ClusterLevel.IDENTITY,
        known,
        ClusterRequests.notes(notes.notes()),
        caller.account().username());
    return IdentityRow.of(known(known));
  }

  private StoredIdentity known(UUID uuid) {
    return store.identity(uuid).orElseThrow(() -> ApiException.notFound("identity"));
  }
}
