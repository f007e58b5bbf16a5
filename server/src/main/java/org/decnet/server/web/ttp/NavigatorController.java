package org.decnet.server.web.ttp;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Domain;
import org.decnet.engine.port.TagStore;
import org.decnet.export.navigator.NavigatorExport;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.server.telemetry.SpanName;
import org.decnet.server.telemetry.Traced;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.EntityTags;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.Confidence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** ATT&amp;CK Navigator layers (spec 05, section 7; spec 06, section 3). */
@RestController
@RequestMapping("/ttp/export/navigator")
public final class NavigatorController {
  private static final String ENTERPRISE = "enterprise-attack";

  private final TagStore tags;
  private final ScopeReader scopes;
  private final Releases releases;
  private final EntityTags entityTags;

  /** Writes layers of the tags of a node. */
  public NavigatorController(
      ApiParts parts, ScopeReader scopes, Releases releases, EntityTags entityTags) {
    this.tags = parts.stores().tags();
    this.scopes = scopes;
    this.releases = releases;
    this.entityTags = entityTags;
  }

  /** The layer of everybody. */
  @Operation(summary = "Navigator layer (format 4.5) of everything seen")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  @Allow(Access.VIEWER)
  @GetMapping
  @Traced(SpanName.EXPORT_NAVIGATOR_FLEET)
  ResponseEntity<byte[]> fleet(
      @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      @Parameter(schema = @Schema(allowableValues = {ENTERPRISE, "ics-attack"}))
          @RequestParam(defaultValue = ENTERPRISE)
          String domain,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release) {
    Asked asked = asked(domain, minConfidence, release);
    return layer(asked, new Scope.Fleet(), "fleet", "fleet");
  }

  /** The layer of an attacker. */
  @Operation(summary = "Navigator layer (format 4.5) of an attacker")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  @Allow(Access.VIEWER)
  @GetMapping("/attacker/{uuid}")
  ResponseEntity<byte[]> attacker(
      @PathVariable UUID uuid,
      @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      @Parameter(schema = @Schema(allowableValues = {ENTERPRISE, "ics-attack"}))
          @RequestParam(defaultValue = ENTERPRISE)
          String domain,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release) {
    Asked asked = asked(domain, minConfidence, release);
    return layer(asked, scopes.attacker(uuid), "attacker " + uuid, "attacker-" + uuid);
  }

  /** The layer of an identity, merges followed. */
  @Operation(summary = "Navigator layer (format 4.5) of an identity")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  @Allow(Access.VIEWER)
  @GetMapping("/identity/{uuid}")
  ResponseEntity<byte[]> identity(
      @PathVariable UUID uuid,
      @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      @Parameter(schema = @Schema(allowableValues = {ENTERPRISE, "ics-attack"}))
          @RequestParam(defaultValue = ENTERPRISE)
          String domain,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release) {
    Asked asked = asked(domain, minConfidence, release);
    Scope.OfIdentity of = scopes.identity(uuid);
    return layer(asked, of, "identity " + of.identity(), "identity-" + of.identity());
  }

  /** The layer of a campaign, merges followed. */
  @Operation(summary = "Navigator layer (format 4.5) of a campaign")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  @Allow(Access.VIEWER)
  @GetMapping("/campaign/{uuid}")
  ResponseEntity<byte[]> campaign(
      @PathVariable UUID uuid,
      @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      @Parameter(schema = @Schema(allowableValues = {ENTERPRISE, "ics-attack"}))
          @RequestParam(defaultValue = ENTERPRISE)
          String domain,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release) {
    Asked asked = asked(domain, minConfidence, release);
    Scope.OfCampaign of = scopes.campaign(uuid);
    return layer(asked, of, "campaign " + of.campaign(), "campaign-" + of.campaign());
  }

  /** What a client asks for beside whose layer it is. */
  private record Asked(Domain domain, double minConfidence, AttackCatalog release) {}

  private Asked asked(String domain, double minConfidence, @Nullable String release) {
    Domain matrix =
        Domain.ofWord(domain)
            .orElseThrow(() -> ApiException.badParameter("domain", "a known ATT&CK domain"));
    return new Asked(matrix, Confidence.of(minConfidence), releases.catalog("release", release));
  }

  private ResponseEntity<byte[]> layer(
      Asked asked, Scope scope, String scopeName, String fileName) {
    List<TechniqueTally> tallies = tags.tally(scope, asked.minConfidence());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new NavigatorExport(asked.release()).layer(asked.domain(), scopeName, tallies).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
    byte[] content = out.toByteArray();
    return entityTags
        .tagged(content)
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            "Content-Disposition",
            "attachment; filename=\"decnet-" + fileName + ".navigator.json\"")
        .body(content);
  }
}
