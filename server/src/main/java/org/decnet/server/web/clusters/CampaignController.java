package org.decnet.server.web.clusters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.decnet.engine.port.IdentityStore;
import org.decnet.model.Page;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredCampaign;
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
 * Operations of identities (spec 05, section 6). One that was merged into another stands for that.
 */
@RestController
@RequestMapping("/campaigns")
public final class CampaignController {
  private final IdentityStore store;
  private final Timelines timelines;
  private final ClusterActions actions;

  /** Serves the campaigns of a node. */
  public CampaignController(ApiParts parts) {
    this.store = parts.stores().identities();
    this.timelines = new Timelines(parts.stores());
    this.actions = new ClusterActions(store, ClusterLevel.CAMPAIGN, parts.decided());
  }

  /** Campaigns in the order asked for. */
  @Operation(summary = "List campaigns")
  @Allow(Access.VIEWER)
  @GetMapping
  Page<CampaignRow> campaigns(
      @Parameter(description = "Only those with as many members")
          @RequestParam(name = "min_members", defaultValue = "1")
          int minMembers,
      @Parameter(schema = @Schema(allowableValues = {"recent", "largest"}))
          @RequestParam(name = "sort_by", defaultValue = "recent")
          String sortBy,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    return Paging.map(
        store.campaigns(ClusterLists.query(minMembers, sortBy, limit, offset)), CampaignRow::of);
  }

  /** One campaign. */
  @Operation(summary = "One campaign, merges followed")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}")
  CampaignRow campaign(@PathVariable UUID uuid) {
    return CampaignRow.of(known(uuid));
  }

  /** Its identities, first seen first. */
  @Operation(summary = "Identities of a campaign, first seen first")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/identities")
  Page<IdentityRow> identities(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    return Paging.map(
        store.identitiesOf(known(uuid).uuid(), slice.limit(), slice.offset()), IdentityRow::of);
  }

  /** Why its members are held to be one, strongest reasons first. */
  @Operation(summary = "Why the members of a campaign were joined")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/edges")
  Page<EdgeRow> edges(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    return Paging.map(
        store.edges(ClusterLevel.CAMPAIGN, known(uuid).uuid(), slice.limit(), slice.offset()),
        EdgeRow::of);
  }

  /** What was decided about it, latest first. */
  @Operation(summary = "What was decided about a campaign, latest first")
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
  @Operation(summary = "Phases of a campaign on the decoys that it came to, and its hand-offs")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/timeline")
  Timeline timeline(@PathVariable UUID uuid) {
    return timelines.ofCampaign(known(uuid).uuid());
  }

  /** Forces several to be one. */
  @Operation(summary = "Force campaigns to be one, whatever the evidence says")
  @Allow(Access.ADMIN)
  @PostMapping(path = "/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
  DecisionRow merge(@RequestBody ClusterRequests.Merge merge, Caller caller) {
    return actions.merge(merge, caller);
  }

  /** Forces members to be another one. */
  @Operation(summary = "Force members to be another campaign, whatever the evidence says")
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
  CampaignRow notes(
      @PathVariable UUID uuid, @RequestBody ClusterRequests.Notes notes, Caller caller) {
    UUID known = known(uuid).uuid();
    store.note(
        ClusterLevel.CAMPAIGN,
        known,
        ClusterRequests.notes(notes.notes()),
        caller.account().username());
    return CampaignRow.of(known(known));
  }

  private StoredCampaign known(UUID uuid) {
    return store.campaign(uuid).orElseThrow(() -> ApiException.notFound("campaign"));
  }
}
