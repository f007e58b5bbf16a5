package org.decnet.server.web.ttp;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.decnet.attack.Domain;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.port.TagWindow;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.Scope;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.EntityTags;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.Confidence;
import org.decnet.server.web.tags.IdentityTechniqueRow;
import org.decnet.server.web.tags.TTPTagDetailRow;
import org.decnet.server.web.tags.TagRows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a matrix of ATT&amp;CK is drawn from: all there is, and the evidence behind a cell. */
@RestController
@RequestMapping("/ttp")
public final class MatrixController {
  private static final String ENTERPRISE = "enterprise-attack";
  private static final String DEFAULT_TAGS = "200";

  private final TagStore tags;
  private final TagRows rows;
  private final Releases releases;
  private final EntityTags entityTags;

  /** Serves the releases and the tags of a node. */
  public MatrixController(ApiParts parts, TagRows rows, Releases releases, EntityTags entityTags) {
    this.tags = parts.stores().tags();
    this.rows = rows;
    this.releases = releases;
    this.entityTags = entityTags;
  }

  /** All techniques of a release. */
  @Operation(summary = "Tactics of a release with their techniques, seen or not")
  @Allow(Access.VIEWER)
  @GetMapping("/matrix")
  ResponseEntity<MatrixRow> matrix(
      @Parameter(schema = @Schema(allowableValues = {ENTERPRISE, "ics-attack"}))
          @RequestParam(defaultValue = ENTERPRISE)
          String domain,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release) {
    Domain wanted =
        Domain.ofWord(domain)
            .orElseThrow(() -> ApiException.badParameter("domain", "a known ATT&CK domain"));
    return entityTags.json(MatrixRow.of(releases.catalog("release", release), wanted));
  }

  /** Techniques of everybody, with what is said of those of one. */
  @Operation(summary = "Techniques of everybody, with their highest confidence")
  @Allow(Access.VIEWER)
  @GetMapping("/by-fleet")
  List<IdentityTechniqueRow> byFleet(
      @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release,
      TagWindow window) {
    return rows.in(releases.catalog("release", release))
        .actor(tags.tally(new Scope.Fleet(), window, Confidence.of(minConfidence)));
  }

  /** The evidence of a technique, whoever showed it. */
  @Operation(summary = "Tags of a technique, whoever showed it, newest first")
  @Allow(Access.VIEWER)
  @GetMapping("/techniques/{technique_id}/tags")
  List<TTPTagDetailRow> tags(
      @Parameter(description = "Such as T1083; also gives its sub-techniques")
          @PathVariable("technique_id")
          String techniqueId,
      @RequestParam(defaultValue = DEFAULT_TAGS) int limit,
      TagWindow window) {
    int most = Paging.limit(limit, Paging.MAX_LIMIT);
    TechniqueId technique = TtpController.technique("technique_id", techniqueId);
    if (!isKnown(technique)) {
      throw ApiException.notFound("technique");
    }
    return tags.tags(new Scope.Fleet(), technique, window, most).stream().map(rows::row).toList();
  }

  /** By any release: tags keep the ids of the one that they were made under. */
  private boolean isKnown(TechniqueId technique) {
    return releases.catalog("release", null).technique(technique).isPresent()
        || releases.known().stream()
            .anyMatch(release -> releases.load(release).technique(technique).isPresent());
  }
}
