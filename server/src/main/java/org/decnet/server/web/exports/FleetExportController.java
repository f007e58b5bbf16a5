package org.decnet.server.web.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.decnet.server.export.ExportFormat;
import org.decnet.server.telemetry.SpanName;
import org.decnet.server.telemetry.Traced;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Exports of everything (spec 05, section 11), the same bytes as {@code decnet export fleet}. They
 * are written as they are read, so much takes no more memory than little.
 */
@RestController
@RequestMapping("/attackers/export")
public final class FleetExportController {
  private final ExportAnswers answers;

  /** Exports through these answers. */
  public FleetExportController(ExportAnswers answers) {
    this.answers = answers;
  }

  /** All that is known of everybody. */
  @Operation(summary = "All attackers as JSON")
  @JsonFile
  @Allow(Access.VIEWER)
  @GetMapping("")
  void json(HttpServletResponse response) throws IOException {
    answers.stream(ExportFormat.JSON, Lights.of(Lights.USUAL), "decnet-export-", response);
  }

  /** The bundle of everybody, without command lines. */
  @Operation(summary = "STIX 2.1 bundle of everything seen")
  @JsonFile
  @Allow(Access.VIEWER)
  @GetMapping("/stix")
  @Traced(SpanName.EXPORT_STIX)
  void stix(
      @LightParameter @RequestParam(defaultValue = Lights.USUAL) String tlp,
      HttpServletResponse response)
      throws IOException {
    answers.stream(ExportFormat.STIX, Lights.of(tlp), "decnet-fleet-", response);
  }

  /** Events that together are about everybody. */
  @Operation(summary = "MISP events of everything seen")
  @JsonFile
  @Allow(Access.VIEWER)
  @GetMapping("/misp")
  @Traced(SpanName.EXPORT_MISP)
  void misp(
      @LightParameter @RequestParam(defaultValue = Lights.USUAL) String tlp,
      HttpServletResponse response)
      throws IOException {
    answers.stream(ExportFormat.MISP, Lights.of(tlp), "decnet-fleet-", response);
  }

  /** A table of everybody. */
  @Operation(summary = "All attackers as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  @Allow(Access.VIEWER)
  @GetMapping("/csv")
  void csv(HttpServletResponse response) throws IOException {
    answers.stream(ExportFormat.CSV, Lights.of(Lights.USUAL), "decnet-export-", response);
  }
}
