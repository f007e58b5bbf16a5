package org.decnet.server.web.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decnet.engine.port.LogTail;
import org.decnet.model.tag.TagPlace;
import org.decnet.server.finding.ActivityReader;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.http.TextParameter;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.TagCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened at decoys, labelled or not, as OCSF events (spec 06, section 4). */
@RestController
@RequestMapping("/exports")
public final class ActivitiesController {
  private static final String USUAL_LIMIT = "1000";
  private static final String LINES = "application/x-ndjson";

  private final ActivityReader reader;

  /** Writes the events of a node. */
  public ActivitiesController(ApiParts parts) {
    this.reader = new ActivityReader(parts.stores(), parts.version());
  }

  /** Events in the order in which they were stored. */
  @Operation(summary = "Events as OCSF activities, one a line; X-Next-Cursor says where to go on")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = LINES, schema = @Schema(type = "string")))
  @Allow(Access.VIEWER)
  @GetMapping("/events")
  void events(
      @Parameter(
              description = "Only of events at this time or later",
              schema = @Schema(format = "date-time"))
          @RequestParam(required = false)
          @Nullable String since,
      @Parameter(description = "What X-Next-Cursor of the last answer said")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "Most events that are looked at; not all are activities")
          @RequestParam(defaultValue = USUAL_LIMIT)
          int limit,
      HttpServletResponse response)
      throws IOException {
    TagPlace given = TagCursor.of(cursor);
    Instant from = TextParameter.time("since", since);
    LogTail.Place after =
        given == null ? LogTail.Place.START : new LogTail.Place(given.at(), given.uuid());
    List<String> lines = new ArrayList<>();
    reader
        .read(after, from, Paging.limit(limit, Paging.MAX_LIMIT), lines::add)
        .map(place -> new TagPlace(place.storedAt(), place.eventId()).cursor())
        .or(() -> Optional.ofNullable(cursor))
        .ifPresent(next -> response.setHeader(FindingsController.NEXT, next));
    response.setContentType(LINES);
    for (String line : lines) {
      response.getOutputStream().write((line + '\n').getBytes(StandardCharsets.UTF_8));
    }
  }
}
