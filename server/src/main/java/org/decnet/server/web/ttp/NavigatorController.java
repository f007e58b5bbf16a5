package org.decnet.server.web.ttp;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.decnet.attack.Domain;
import org.decnet.engine.port.TagWindow;
import org.decnet.model.tag.Scope;
import org.decnet.server.export.LayerChoice;
import org.decnet.server.export.Layers;
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

  private final Layers layers;
  private final Releases releases;
  private final EntityTags entityTags;

  /** Writes layers of the tags of a node. */
  public NavigatorController(ApiParts parts, Releases releases, EntityTags entityTags) {
    this.layers = new Layers(parts.stores());
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
          @Nullable String release,
      TagWindow window) {
    return layer(new Scope.Fleet(), choice(domain, minConfidence, release, window), "fleet");
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
          @Nullable String release,
      TagWindow window) {
    return layer(
        new Scope.OfAttacker(uuid), choice(domain, minConfidence, release, window), "attacker");
  }

  /** The layer of an identity, merges followed. */
  @Operation(summary = "Navigator layer (format 4.5) of an identity")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  @Allow(Access.VIEWER)
  @GetMapping("/identity/{uuid}")
  @Traced(SpanName.EXPORT_NAVIGATOR_IDENTITY)
  ResponseEntity<byte[]> identity(
      @PathVariable UUID uuid,
      @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      @Parameter(schema = @Schema(allowableValues = {ENTERPRISE, "ics-attack"}))
          @RequestParam(defaultValue = ENTERPRISE)
          String domain,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release,
      TagWindow window) {
    return layer(
        new Scope.OfIdentity(uuid), choice(domain, minConfidence, release, window), "identity");
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
          @Nullable String release,
      TagWindow window) {
    return layer(
        new Scope.OfCampaign(uuid), choice(domain, minConfidence, release, window), "campaign");
  }

  private LayerChoice choice(
      String domain, double minConfidence, @Nullable String release, TagWindow window) {
    Domain matrix =
        Domain.ofWord(domain)
            .orElseThrow(() -> ApiException.badParameter("domain", "a known ATT&CK domain"));
    return new LayerChoice(
        matrix, Confidence.of(minConfidence), releases.catalog("release", release), window);
  }

  /**
   * The answer.
   *
   * @param what what the scope is called when there is none
   */
  private ResponseEntity<byte[]> layer(Scope scope, LayerChoice choice, String what) {
    Layers.Layer layer = layers.of(scope, choice).orElseThrow(() -> ApiException.notFound(what));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      layer.document().write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
    byte[] content = out.toByteArray();
    return entityTags
        .tagged(content)
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            "Content-Disposition",
            "attachment; filename=\"decnet-"
                + layer.words().replace(' ', '-')
                + ".navigator.json\"")
        .body(content);
  }
}
