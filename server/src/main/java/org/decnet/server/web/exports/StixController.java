package org.decnet.server.web.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.decnet.engine.port.FactStore;
import org.decnet.export.stix.StixExport;
import org.decnet.export.stix.Tlp;
import org.decnet.model.fact.ActorFacts;
import org.decnet.server.telemetry.SpanName;
import org.decnet.server.telemetry.Traced;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.EntityTags;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * STIX 2.1 bundles (spec 06, section 1), the same bytes as {@code decnet export}. They are written
 * as they are read, so a bundle of everybody takes no more memory than one of few.
 */
@RestController
@RequestMapping("/attackers")
public final class StixController {
  private static final int NAME_DIGITS = 8;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final FactStore facts;
  private final StixExport export;
  private final Clock clock;
  private final EntityTags entityTags;

  /** Writes what a node knows. */
  public StixController(ApiParts parts, EntityTags entityTags) {
    this.entityTags = entityTags;
    this.facts = parts.stores().facts();
    this.export = new StixExport(parts.attack(), Tlp.GREEN);
    this.clock = parts.clock();
  }

  /** The bundle of everybody, without command lines. */
  @Operation(summary = "STIX 2.1 bundle of everything seen")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  @Allow(Access.VIEWER)
  @GetMapping("/export/stix")
  @Traced(SpanName.EXPORT_STIX)
  void fleet(HttpServletResponse response) throws IOException {
    response.setContentType(StixExport.MEDIA_TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        attachment("decnet-fleet-" + STAMP.format(clock.instant())));
    export.fleet(facts::eachAttacker, response.getOutputStream());
  }

  /** The bundle of an attacker. */
  @Operation(summary = "STIX 2.1 bundle of an attacker")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/export/stix")
  @Traced(SpanName.EXPORT_STIX)
  ResponseEntity<byte[]> attacker(@PathVariable UUID uuid) {
    ActorFacts found = facts.facts(uuid).orElseThrow(() -> ApiException.notFound("attacker"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      export.attacker(found, out);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
    byte[] content = out.toByteArray();
    return entityTags
        .tagged(content)
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            attachment("decnet-attacker-" + uuid.toString().substring(0, NAME_DIGITS)))
        .body(content);
  }

  private static String attachment(String name) {
    return "attachment; filename=\"" + name + ".stix.json\"";
  }
}
