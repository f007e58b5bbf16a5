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
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
public final class CampaignController extends ClusterController {
  private final IdentityStore store;

  /** Serves the campaigns of a node. */
  public CampaignController(ApiParts parts) {
    super(parts, ClusterLevel.CAMPAIGN);
    this.store = parts.stores().identities();
  }

  /** Campaigns in the order asked for. */
  @Operation(summary = "List campaigns")
  @Allow(Access.VIEWER)
  @GetMapping
  Page<CampaignRow> campaigns(
      @Parameter(description = "Only those with as many members")
          @RequestParam(name = "min_members", defaultValue = "1")
          int minMembers,
      @Parameter(description = ClusterLists.SEARCHED, schema = @Schema(maxLength = 128))
          @RequestParam(required = false)
          @Nullable String search,
      @Parameter(schema = @Schema(allowableValues = {"recent", "largest"}))
          @RequestParam(name = "sort_by", defaultValue = "recent")
          String sortBy,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    return Paging.map(
        store.campaigns(ClusterLists.query(minMembers, search, sortBy, limit, offset)),
        CampaignRow::of);
  }

  /** One campaign. */
  @Operation(summary = "One campaign, merges followed")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}")
  CampaignRow campaign(@PathVariable UUID uuid) {
    return CampaignRow.of(found(uuid));
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
        store.identitiesOf(known(uuid), slice.limit(), slice.offset()), IdentityRow::of);
  }

  /** Keeps what analysts want to remember. */
  @Operation(summary = "Keep notes; nothing takes them away")
  @Allow(Access.ADMIN)
  @PutMapping(path = "/{uuid}/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
  CampaignRow notes(
      @PathVariable UUID uuid, @RequestBody ClusterRequests.Notes notes, Caller caller) {
    UUID known = known(uuid);
    note(known, notes, caller);
    return CampaignRow.of(found(known));
  }

  @Override
  UUID known(UUID uuid) {
    return found(uuid).uuid();
  }

  private StoredCampaign found(UUID uuid) {
    return store.campaign(uuid).orElseThrow(() -> ApiException.notFound("campaign"));
  }
}
