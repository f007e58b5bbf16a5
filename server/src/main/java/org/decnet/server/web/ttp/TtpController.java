package org.decnet.server.web.ttp;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.port.TagWindow;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.Scope;
import org.decnet.server.telemetry.SpanName;
import org.decnet.server.telemetry.Traced;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.CampaignTechniqueRow;
import org.decnet.server.web.tags.Confidence;
import org.decnet.server.web.tags.IdentityTechniqueRow;
import org.decnet.server.web.tags.TTPTagDetailRow;
import org.decnet.server.web.tags.TagRows;
import org.decnet.server.web.tags.TechniqueRollupRow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Techniques and tags (spec 05, section 7). */
@RestController
@RequestMapping("/ttp")
public final class TtpController {
  private static final String DEFAULT_TAGS = "200";

  private final TagStore tags;
  private final TagRows rows;
  private final ScopeReader scopes;
  private final Releases releases;
  private final TagDetails details;

  /** Serves the tags of a node. */
  public TtpController(
      ApiParts parts, TagRows rows, ScopeReader scopes, Releases releases, TagDetails details) {
    this.tags = parts.stores().tags();
    this.rows = rows;
    this.scopes = scopes;
    this.releases = releases;
    this.details = details;
  }

  /** Techniques of everybody. */
  @Operation(summary = "Techniques seen at all, with counts")
  @Allow(Access.VIEWER)
  @GetMapping("/techniques")
  List<TechniqueRollupRow> techniques(
      @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release,
      TagWindow window) {
    return rows.in(releases.catalog("release", release))
        .fleet(tags.tally(new Scope.Fleet(), window, Confidence.of(minConfidence)));
  }

  /** Techniques of an attacker. */
  @Operation(summary = "Techniques of an attacker")
  @Allow(Access.VIEWER)
  @GetMapping("/by-attacker/{uuid}")
  List<IdentityTechniqueRow> byAttacker(
      @PathVariable UUID uuid,
      @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release,
      TagWindow window) {
    return techniquesOf(new View(minConfidence, release, window), () -> scopes.attacker(uuid));
  }

  /** Techniques of an identity, merges followed. */
  @Operation(summary = "Techniques of an identity")
  @Allow(Access.VIEWER)
  @GetMapping("/by-identity/{uuid}")
  List<IdentityTechniqueRow> byIdentity(
      @PathVariable UUID uuid,
      @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release,
      TagWindow window) {
    return techniquesOf(new View(minConfidence, release, window), () -> scopes.identity(uuid));
  }

  /** Techniques of a campaign, merges followed. */
  @Operation(summary = "Techniques of a campaign, with how many identities showed them")
  @Allow(Access.VIEWER)
  @GetMapping("/by-campaign/{uuid}")
  List<CampaignTechniqueRow> byCampaign(
      @PathVariable UUID uuid,
      @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release,
      TagWindow window) {
    double least = Confidence.of(minConfidence);
    TagRows named = rows.in(releases.catalog("release", release));
    Scope scope = scopes.campaign(uuid);
    return named.campaign(tags.tally(scope, window, least), tags.identities(scope, window, least));
  }

  /** Techniques of a session. */
  @Operation(summary = "Techniques of a session")
  @Allow(Access.VIEWER)
  @GetMapping("/by-session/{id}")
  List<IdentityTechniqueRow> bySession(
      @PathVariable String id,
      @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release) {
    return techniquesOf(new View(minConfidence, release, TagWindow.ALL), () -> scopes.session(id));
  }

  /** Tags of a technique in a scope, newest first. */
  @Operation(summary = "Tags of a technique in a scope, newest first")
  @Allow(Access.VIEWER)
  @GetMapping("/tags/by-{scope}/{uuid}/{technique_id}")
  List<TTPTagDetailRow> tags(
      @Parameter(
              schema = @Schema(allowableValues = {"identity", "attacker", "session", "campaign"}))
          @PathVariable
          String scope,
      @Parameter(description = "UUID of the attacker or id of the session") @PathVariable
          String uuid,
      @Parameter(description = "Such as T1083; also gives its sub-techniques")
          @PathVariable("technique_id")
          String techniqueId,
      @Parameter(description = "Only this sub-technique, such as T1548.001")
          @RequestParam(name = "sub_technique_id", required = false)
          @Nullable String subTechniqueId,
      @RequestParam(defaultValue = DEFAULT_TAGS) int limit,
      TagWindow window) {
    int most = Paging.limit(limit, Paging.MAX_LIMIT);
    TechniqueId technique = asked(techniqueId, subTechniqueId);
    return tags.tags(scopes.of(scope, uuid), technique, window, most).stream()
        .map(rows::row)
        .toList();
  }

  /** One tag with its source event and rule. */
  @Operation(summary = "One tag with its source event, the rule's text and the matched spans")
  @Allow(Access.VIEWER)
  @GetMapping("/tags/{uuid}")
  @Traced(SpanName.TAG_DETAILS)
  TagDetail tag(@PathVariable UUID uuid, Caller caller) {
    return tags.tag(uuid)
        .map(tag -> details.of(tag, caller))
        .orElseThrow(() -> ApiException.notFound("tag"));
  }

  /** How a scope is looked at. */
  private record View(double minConfidence, @Nullable String release, TagWindow window) {}

  private List<IdentityTechniqueRow> techniquesOf(View view, Supplier<Scope> scope) {
    double least = Confidence.of(view.minConfidence());
    TagRows named = rows.in(releases.catalog("release", view.release()));
    return named.actor(tags.tally(scope.get(), view.window(), least));
  }

  private static TechniqueId asked(String id, @Nullable String subId) {
    TechniqueId technique = technique("technique_id", id);
    if (subId == null) {
      return technique;
    }
    TechniqueId sub = technique("sub_technique_id", subId);
    if (!sub.isSub() || !sub.parent().equals(technique.parent())) {
      throw ApiException.badParameter("sub_technique_id", "a sub-technique of technique_id");
    }
    return sub;
  }

  /** The technique that a parameter names. */
  static TechniqueId technique(String parameter, String id) {
    if (!TechniqueId.isWellFormed(id)) {
      throw ApiException.badParameter(parameter, "an id such as T1083 or T1548.001");
    }
    return new TechniqueId(id);
  }
}
