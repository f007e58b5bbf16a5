package org.decnet.server.web.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.decnet.engine.port.Stores;
import org.decnet.model.actor.Attacker;
import org.decnet.model.bus.Message;
import org.decnet.server.web.attackers.AttackerRow;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Cached;
import org.decnet.server.web.http.TextParameter;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.security.Callers;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.status.NodeStats;
import org.decnet.server.web.status.StatsRow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Streams of what happens (spec 05, section 3). */
@RestController
public final class StreamController {
  private static final int LONGEST_SEARCH = 512;
  private static final int MOST_OUTPUT = 1_000_000;
  private static final Duration STATS_LIFE = Duration.ofSeconds(5);
  private static final String LAST = "Last-Event-ID";
  private static final String STREAM = "text/event-stream";

  private final ApiParts parts;
  private final Stores stores;
  private final Streams streams;
  private final Callers callers;
  private final JsonMapper json;
  private final Cached<StatsRow> stats;

  /** Streams what a node tells. */
  public StreamController(ApiParts parts, Streams streams, Callers callers, JsonMapper json) {
    this.parts = parts;
    this.stores = parts.stores();
    this.streams = streams;
    this.callers = callers;
    this.json = json;
    this.stats = new Cached<>(parts.clock(), STATS_LIFE, () -> NodeStats.of(parts));
  }

  /** Events as they are stored, with totals and a histogram. */
  @Operation(summary = "Stream events as they are stored: logs, stats, histogram")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = STREAM))
  @Allow(value = Access.VIEWER, ticket = true)
  @GetMapping("/stream")
  void logs(
      @RequestParam(required = false) @Nullable String ticket,
      @RequestHeader(name = LAST, required = false) @Nullable String last,
      @RequestParam(required = false) @Nullable String lastEventId,
      @Parameter(schema = @Schema(type = "string", maxLength = LONGEST_SEARCH))
          @RequestParam(required = false)
          @Nullable String search,
      @Parameter(schema = @Schema(type = "string", format = "date-time"))
          @RequestParam(name = "start_time", required = false)
          @Nullable String startTime,
      @Parameter(schema = @Schema(type = "string", format = "date-time"))
          @RequestParam(name = "end_time", required = false)
          @Nullable String endTime,
      @Parameter(
              description = "events after which the stream ends",
              schema = @Schema(type = "integer", minimum = "1", maximum = "1000000"))
          @RequestParam(required = false)
          @Nullable Integer maxOutput,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    Instant from = TextParameter.time("start_time", startTime);
    Instant until = TextParameter.time("end_time", endTime);
    if (search != null && search.length() > LONGEST_SEARCH) {
      throw ApiException.badParameter("search", LONGEST_SEARCH + " characters at most");
    }
    if (maxOutput != null && (maxOutput < 1 || maxOutput > MOST_OUTPUT)) {
      throw ApiException.badParameter("maxOutput", "a whole number from 1 to " + MOST_OUTPUT);
    }
    if (from != null && until != null && !from.isBefore(until)) {
      throw ApiException.badParameter("end_time", "later than start_time");
    }
    String after = last == null ? lastEventId : last;
    run(
        caller,
        response,
        new LogSource(
            stores.logTail(),
            new LogFilter(search, from, until),
            stats::get,
            parts.clock(),
            json,
            after == null ? null : LogSource.placeOf("lastEventId", after),
            maxOutput));
  }

  /** What happens around an attacker. */
  @Operation(
      summary =
          "Stream what happens around an attacker: snapshot, observation, fingerprint.rotated,"
              + " attacker.scored, ttp.tagged, attribution.*")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = STREAM))
  @Allow(value = Access.VIEWER, ticket = true)
  @GetMapping("/attackers/{uuid}/events")
  void attacker(
      @PathVariable UUID uuid,
      @RequestParam(required = false) @Nullable String ticket,
      @RequestHeader(name = LAST, required = false) @Nullable String last,
      @RequestParam(required = false) @Nullable String lastEventId,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    Long after = number(last, lastEventId);
    OutboxSource source = ofAttacker(uuid, after);
    run(caller, response, source);
  }

  /** The row is read behind the place in the outbox, so that nothing is between the two. */
  private OutboxSource ofAttacker(UUID uuid, @Nullable Long after) {
    long head = stores.outbox().head();
    Attacker attacker =
        stores.actors().attacker(uuid).orElseThrow(() -> ApiException.notFound("attacker"));
    return new OutboxSource(
        stores.outbox(),
        Topics.ATTACKER,
        message -> isAbout(message, uuid),
        json,
        after == null ? (Long) head : after,
        new OutboxSource.Snapshot("snapshot", AttackerRow.of(attacker)));
  }

  private boolean isAbout(Message message, UUID attacker) {
    UUID named = message.uuid("attacker_uuid");
    UUID identity = message.uuid("identity_uuid");
    if (named != null || identity == null) {
      return attacker.equals(named);
    }
    return message.topic().value().startsWith("attribution.")
        && stores
            .identities()
            .identityOf(attacker)
            .filter(of -> of.uuid().equals(identity))
            .isPresent();
  }

  /** What happens to identities. */
  @Operation(summary = "Stream identities: formed, linked, merged, unmerged, split, assigned")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = STREAM))
  @Allow(value = Access.VIEWER, ticket = true)
  @GetMapping("/identities/events")
  void identities(
      @RequestParam(required = false) @Nullable String ticket,
      @RequestHeader(name = LAST, required = false) @Nullable String last,
      @RequestParam(required = false) @Nullable String lastEventId,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    run(caller, response, all(Topics.IDENTITIES, number(last, lastEventId)));
  }

  /** What happens to campaigns. */
  @Operation(summary = "Stream campaigns: formed, assigned, merged, unmerged, split")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = STREAM))
  @Allow(value = Access.VIEWER, ticket = true)
  @GetMapping("/campaigns/events")
  void campaigns(
      @RequestParam(required = false) @Nullable String ticket,
      @RequestHeader(name = LAST, required = false) @Nullable String last,
      @RequestParam(required = false) @Nullable String lastEventId,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    run(caller, response, all(Topics.CAMPAIGNS, number(last, lastEventId)));
  }

  /** What is tagged, and what happens to rules. */
  @Operation(
      summary =
          "Stream tags and rules: ttp.tagged, ttp.rule.fired, ttp.rule.state, ttp.rule.reloaded,"
              + " ttp.rule.suppressed")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = STREAM))
  @Allow(value = Access.VIEWER, ticket = true)
  @GetMapping("/ttp/events")
  void ttp(
      @RequestParam(required = false) @Nullable String ticket,
      @RequestHeader(name = LAST, required = false) @Nullable String last,
      @RequestParam(required = false) @Nullable String lastEventId,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    run(caller, response, all(Topics.TTP, number(last, lastEventId)));
  }

  private OutboxSource all(Topics topics, @Nullable Long after) {
    Predicate<Message> every = message -> true;
    return new OutboxSource(stores.outbox(), topics, every, json, after, null);
  }

  private void run(Caller caller, HttpServletResponse response, StreamSource source)
      throws IOException {
    OpenStream stream = streams.open(caller.account().uuid());
    try {
      response.setContentType(STREAM + ";charset=UTF-8");
      response.setHeader("X-Accel-Buffering", "no"); // a proxy that gathers would hold events back
      new StreamLoop(source, stream, () -> callers.isStillGood(caller), System::nanoTime)
          .run(response.getOutputStream());
    } finally {
      streams.close(stream);
    }
  }

  private static @Nullable Long number(@Nullable String header, @Nullable String parameter) {
    String text = header == null ? parameter : header;
    if (text == null) {
      return null;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through: too large a number is as wrong as no number
    }
    throw ApiException.badParameter("lastEventId", "the id of an event of this stream");
  }
}
