package org.decnet.server.web.finds;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.decnet.engine.port.ActorStore;
import org.decnet.model.Page;
import org.decnet.model.actor.Session;
import org.decnet.model.event.SessionId;
import org.decnet.server.recording.Recordings;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was shown and typed in recorded sessions (spec 05, section 8). */
@RestController
public final class TranscriptController {
  private static final int MOST_EVENTS = 5_000;

  private final ActorStore actors;
  private final Recordings recordings;
  private final JsonMapper json;

  /** Serves the transcripts of a node. */
  public TranscriptController(ApiParts parts, JsonMapper json) {
    this.actors = parts.stores().actors();
    this.recordings = new Recordings(parts.stores().logs(), List.of());
    this.json = json;
  }

  /**
   * An event of a recording.
   *
   * @param time seconds since the beginning
   * @param code {@code o} for what was shown, {@code i} for what was typed, {@code m} for a command
   *     that was given without a terminal
   */
  public record TranscriptRow(double time, String code, String data) {}

  /** Events of a recording, in order. */
  @Operation(summary = "Events of the recording of a session, in order")
  @Allow(Access.ADMIN)
  @GetMapping("/transcripts/{decky}/{sid}")
  Page<TranscriptRow> transcript(
      @PathVariable String decky,
      @PathVariable String sid,
      @RequestParam(defaultValue = "500") int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, MOST_EVENTS);
    Path file =
        recordings
            .file(session(decky, sid).id())
            .orElseThrow(() -> ApiException.notFound("transcript"));
    CastLines lines = new CastLines(slice.offset(), slice.limit());
    try {
      Recordings.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Page<>(
        lines.total(),
        slice.limit(),
        slice.offset(),
        lines.kept().stream().map(this::row).toList());
  }

  private TranscriptRow row(String line) {
    JsonNode event = json.readTree(line);
    return new TranscriptRow(
        event.path(0).asDouble(), event.path(1).asString(), event.path(2).asString());
  }

  /** The session of an id, with or without the sensor before it, that was on the decoy. */
  private Session session(String decky, String sid) {
    return actors
        .session(new SessionId(sid))
        .or(() -> actors.session(SessionId.of(decky, sid)))
        .filter(session -> session.decky().equals(decky))
        .orElseThrow(() -> ApiException.notFound("transcript"));
  }
}
