package org.decnet.server.web.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.decnet.engine.port.TagStore;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Scope;
import org.decnet.server.telemetry.SpanName;
import org.decnet.server.telemetry.Traced;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.tags.Confidence;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exports of one thing (spec 05, section 11), the same bytes as {@code decnet export}. */
@RestController
public final class ScopeExportController {
  private static final String LEAST = "Lowest confidence of tags that a Navigator layer counts";

  private final ExportAnswers answers;

  /** Exports through these answers. */
  public ScopeExportController(ExportAnswers answers) {
    this.answers = answers;
  }

  /** The STIX of an address. */
  @Operation(summary = "STIX 2.1 bundle of an attacker")
  @JsonFile
  @Allow(Access.VIEWER)
  @GetMapping("/attackers/{uuid}/export/stix")
  @Traced(SpanName.EXPORT_STIX)
  void stixOfAttacker(
      @PathVariable UUID uuid,
      @LightParameter @RequestParam(defaultValue = Lights.USUAL) String tlp,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    attacker(uuid, "stix", tlp, TagStore.SHOWN, request, response);
  }

  /** The MISP of an address. */
  @Operation(summary = "MISP event of an attacker")
  @JsonFile
  @Allow(Access.VIEWER)
  @GetMapping("/attackers/{uuid}/export/misp")
  @Traced(SpanName.EXPORT_MISP)
  void mispOfAttacker(
      @PathVariable UUID uuid,
      @LightParameter @RequestParam(defaultValue = Lights.USUAL) String tlp,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    attacker(uuid, "misp", tlp, TagStore.SHOWN, request, response);
  }

  /** All that is known of an address. */
  @Operation(summary = "Export of an attacker")
  @FileOfFormat
  @Allow(Access.VIEWER)
  @GetMapping("/attackers/{uuid}/export/{format}")
  void attacker(
      @PathVariable UUID uuid,
      @Parameter(schema = @Schema(allowableValues = {"json", "csv", "navigator"})) @PathVariable
          String format,
      @LightParameter @RequestParam(defaultValue = Lights.USUAL) String tlp,
      @Parameter(description = LEAST)
          @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.send(
        new Scope.OfAttacker(uuid),
        Formats.of(format),
        Lights.of(tlp),
        minConfidence,
        "attacker",
        FileNames.of("attacker", uuid.toString()),
        request,
        response);
  }

  /** All that is known of an operator. */
  @Operation(summary = "Export of an identity")
  @FileOfFormat
  @Allow(Access.VIEWER)
  @GetMapping("/identities/{uuid}/export/{format}")
  void identity(
      @PathVariable UUID uuid,
      @FormatParameter @PathVariable String format,
      @LightParameter @RequestParam(defaultValue = Lights.USUAL) String tlp,
      @Parameter(description = LEAST)
          @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.send(
        new Scope.OfIdentity(uuid),
        Formats.of(format),
        Lights.of(tlp),
        minConfidence,
        "identity",
        FileNames.of("identity", uuid.toString()),
        request,
        response);
  }

  /** All that is known of an operation. */
  @Operation(summary = "Export of a campaign")
  @FileOfFormat
  @Allow(Access.VIEWER)
  @GetMapping("/campaigns/{uuid}/export/{format}")
  void campaign(
      @PathVariable UUID uuid,
      @FormatParameter @PathVariable String format,
      @LightParameter @RequestParam(defaultValue = Lights.USUAL) String tlp,
      @Parameter(description = LEAST)
          @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.send(
        new Scope.OfCampaign(uuid),
        Formats.of(format),
        Lights.of(tlp),
        minConfidence,
        "campaign",
        FileNames.of("campaign", uuid.toString()),
        request,
        response);
  }

  /** What one session shows. */
  @Operation(summary = "Export of a session")
  @FileOfFormat
  @Allow(Access.VIEWER)
  @GetMapping("/sessions/{id}/export/{format}")
  void session(
      @PathVariable String id,
      @FormatParameter @PathVariable String format,
      @LightParameter @RequestParam(defaultValue = Lights.USUAL) String tlp,
      @Parameter(description = LEAST)
          @RequestParam(name = "min_confidence", defaultValue = Confidence.DEFAULT)
          double minConfidence,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.send(
        new Scope.OfSession(new SessionId(id)),
        Formats.of(format),
        Lights.of(tlp),
        minConfidence,
        "session",
        FileNames.of("session", id),
        request,
        response);
  }
}
