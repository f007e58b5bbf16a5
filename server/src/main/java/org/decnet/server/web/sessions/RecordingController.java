package org.decnet.server.web.sessions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.decnet.engine.port.ActorStore;
import org.decnet.model.actor.Session;
import org.decnet.server.recording.Recordings;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.EntityTags;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recordings of terminals, as players show them (spec 05, section 5). */
@RestController
@RequestMapping("/sessions")
public final class RecordingController {
  private static final MediaType ASCIICAST = new MediaType("application", "x-asciicast");

  private final ActorStore actors;
  private final Recordings recordings;
  private final EntityTags entityTags;

  /** Serves the recordings that lie beside the logs of a node. */
  public RecordingController(ApiParts parts, EntityTags entityTags) {
    this.actors = parts.stores().actors();
    this.recordings = new Recordings(parts.stores().logs(), List.of());
    this.entityTags = entityTags;
  }

  /** The recording of a session; the whole of it unless one range of bytes is asked for. */
  @Operation(summary = "Recording of a session as asciicast, version 2; ranges are served")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "application/x-asciicast", schema = @Schema(type = "string")))
  @Allow(Access.ADMIN)
  @GetMapping("/{id}/recording")
  ResponseEntity<byte[]> recording(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
    Session session = KnownSessions.of(actors, id);
    Path file = recordings.file(session.id()).orElseThrow(() -> ApiException.notFound("recording"));
    byte[] cast = cast(file);
    ResponseEntity.BodyBuilder answer =
        entityTags
            .tagged(cast)
            .contentType(ASCIICAST)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"session.cast\"")
            .header(HttpHeaders.ACCEPT_RANGES, "bytes");
    HttpRange part = range(range);
    if (part == null || part.getRangeStart(cast.length) >= cast.length) {
      return answer.body(cast);
    }
    int start = (int) part.getRangeStart(cast.length);
    int end = (int) part.getRangeEnd(cast.length);
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(answer.build().getHeaders());
    headers.set(HttpHeaders.CONTENT_RANGE, "bytes " + start + "-" + end + "/" + cast.length);
    return new ResponseEntity<>(
        Arrays.copyOfRange(cast, start, end + 1), headers, HttpStatus.PARTIAL_CONTENT);
  }

  private static byte[] cast(Path file) {
    CastBytes cast = new CastBytes();
    try {
      Recordings.write(file, cast);
    } catch (CastBytes.TooLongException e) {
      throw ApiException.conflict("The recording is too long to be shown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cast.bytes();
  }

  /** One range; null if there is none, or what says so cannot be read: then all is sent. */
  private static @Nullable HttpRange range(@Nullable String header) {
    try {
      List<HttpRange> ranges = HttpRange.parseRanges(header);
      return ranges.size() == 1 ? ranges.getFirst() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
