package org.decnet.server.web.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.decnet.ingest.listen.PushOutcome;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.KeyAccess;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the logs of sensors (spec 05, section 8). */
@RestController
public final class PushController {
  private final PushIntake intake;

  /** Hands on to an intake. */
  public PushController(PushIntake intake) {
    this.intake = intake;
  }

  /** Stores lines, and answers when they are stored. Sent again, they are counted and no more. */
  @Operation(summary = "Store lines of a sensor's log; sending them again does no harm")
  @RequestBody(
      description = "At most 8 MiB of lines, each a record as the sensor wrote it",
      content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
  @Allow(value = Access.SENDER, key = KeyAccess.INGEST)
  @PostMapping("/ingest/{source}")
  PushOutcome push(
      @Parameter(description = "Format of the lines, such as cowrie") @PathVariable String source,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException, InterruptedException {
    if (!intake.sources().contains(source)) {
      throw ApiException.notFound("format");
    }
    return intake.push(source, request.getInputStream().readAllBytes());
  }
}
