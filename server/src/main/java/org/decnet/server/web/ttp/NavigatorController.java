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
  private final NavigatorExport navigator;
  private final ScopeReader scopes;
  private final Releases releases;
  private final EntityTags entityTags;

  /** Writes layers of the tags of a node. */
  public NavigatorController(
      ApiParts parts, ScopeReader scopes, Releases releases, EntityTags entityTags) {
    this.tags = parts.stores().tags();
    this.navigator = new NavigatorExport(parts.attack());
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
      @RequestParam(required = false) @Nullable String release) {
    releases.check(release);
    return layer(new Scope.Fleet(), "fleet", domain, minConfidence, "fleet");
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
      @RequestParam(required = false) @Nullable String release) {
    releases.check(release);
    Scope scope = scopes.attacker(uuid);
    return layer(scope, "attacker " + uuid, domain, minConfidence, "attacker-" + uuid);
  }

  private ResponseEntity<byte[]> layer(
      Scope scope, String scopeName, String domain, double minConfidence, String fileName) {
    Domain matrix =
        Domain.ofWord(domain)
            .orElseThrow(() -> ApiException.badParameter("domain", "a known ATT&CK domain"));
    List<TechniqueTally> tallies = tags.tally(scope, Confidence.of(minConfidence));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      navigator.layer(matrix, scopeName, tallies).write(out);
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
