package org.decnet.server.web.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decnet.export.finding.FindingFormat;
import org.decnet.export.finding.FindingFormats;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.TagPlace;
import org.decnet.server.finding.FindingReader;
import org.decnet.server.web.errors.ApiException;
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

/** Tags as findings in the formats of log systems (spec 05, section 11; spec 06, section 4). */
@RestController
@RequestMapping("/exports")
public final class FindingsController {
  /** Where the next answer goes on; there even if nothing is new, for who asks again later. */
  static final String NEXT = "X-Next-Cursor";

  private static final String USUAL_LIMIT = "1000";

  private final ApiParts parts;

  /** Writes findings of a node. */
  public FindingsController(ApiParts parts) {
    this.parts = parts;
  }

  /** Findings in the order in which they were stored. */
  @Operation(summary = "Tags as findings, one a line; X-Next-Cursor says where to go on")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
        @Content(mediaType = "text/plain", schema = @Schema(type = "string"))
      })
  @Allow(Access.VIEWER)
  @GetMapping("/findings")
  void findings(
      @Parameter(schema = @Schema(allowableValues = {"ocsf", "ecs", "cef", "syslog"}))
          @RequestParam(defaultValue = "ocsf")
          String format,
      @Parameter(description = "Only of events at this time or later")
          @RequestParam(required = false)
          @Nullable String since,
      @Parameter(description = "What X-Next-Cursor of the last answer said")
          @RequestParam(required = false)
          @Nullable String cursor,
      @RequestParam(defaultValue = USUAL_LIMIT) int limit,
      HttpServletResponse response)
      throws IOException {
    FindingFormat written =
        FindingFormats.of(format, parts.attack(), parts.version())
            .orElseThrow(() ->
                ApiException.badParameter(
                    "format", "one of " + String.join(", ", FindingFormats.WORDS)));
    TagPlace after = TagCursor.of(cursor);
    List<StoredTag> tags =
        parts
            .stores()
            .tags()
            .tagsAfter(
                after, TextParameter.time("since", since), Paging.limit(limit, Paging.MAX_LIMIT));
    TagPlace next = tags.isEmpty() ? after : TagPlace.behind(tags.getLast());
    if (next != null) {
      response.setHeader(NEXT, next.cursor());
    }
    response.setContentType(written.mediaType());
    write(tags, written, response.getOutputStream());
  }

  private void write(List<StoredTag> tags, FindingFormat format, OutputStream out)
      throws IOException {
    FindingReader reader = new FindingReader(parts.stores(), parts.rules());
    for (StoredTag tag : tags) {
      out.write((format.line(reader.of(tag)) + '\n').getBytes(StandardCharsets.UTF_8));
    }
  }
}
