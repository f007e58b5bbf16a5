package org.decnet.server.web.attackers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.ActorStore;
import org.decnet.engine.port.AttackerQuery;
import org.decnet.engine.port.SessionQuery;
import org.decnet.engine.port.TagStore;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Session;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.SessionId;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.CachedBy;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.http.TextParameter;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.sessions.SessionRow;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.CommandRow;
import org.decnet.server.web.tags.TagRows;
import org.decnet.server.web.tags.Techniques;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Attackers and what they did (spec 05, section 5). */
@RestController
@RequestMapping("/attackers")
public final class AttackerController {
  private static final int MAX_COMMANDS = 200;
  private static final int MAX_SEARCH = 64;
  private static final Duration TOTALS_LIFE = Duration.ofSeconds(2);
  private static final int MOST_TOTALS = 1_000;

  private final ActorStore actors;
  private final TagStore tags;
  private final TagRows rows;
  private final AttackerRows attackerRows;
  private final AttackerDetails details;
  private final CachedBy<AttackerQuery, Long> totals;

  /** Serves the attackers of a node. */
  public AttackerController(ApiParts parts, TagRows rows) {
    this.attackerRows = new AttackerRows(parts, rows);
    this.details = new AttackerDetails(parts.stores(), attackerRows, rows);
    this.actors = parts.stores().actors();
    this.tags = parts.stores().tags();
    this.rows = rows;
    this.totals = new CachedBy<>(parts.clock(), TOTALS_LIFE, MOST_TOTALS);
  }

  /** Attackers in the order asked for. */
  @Operation(summary = "List attackers")
  @Allow(Access.VIEWER)
  @GetMapping
  Page<AttackerListRow> attackers(
      @Parameter(description = "Part of an address") @RequestParam(required = false)
          @Nullable String search,
      @RequestParam(required = false) @Nullable String service,
      @Parameter(description = "Two capital letters") @RequestParam(required = false)
          @Nullable String country,
      @Parameter(schema = @Schema(type = "integer", format = "int64"))
          @RequestParam(required = false)
          @Nullable Long asn,
      @Parameter(description = "Such as T1059 or T1059.004") @RequestParam(required = false)
          @Nullable String technique,
      @Parameter(
              schema = @Schema(allowableValues = {"malicious", "suspicious", "benign", "unknown"}))
          @RequestParam(required = false)
          @Nullable String verdict,
      @Parameter(schema = @Schema(allowableValues = {"recent", "active", "traversals", "score"}))
          @RequestParam(name = "sort_by", defaultValue = "recent")
          String sortBy,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    AttackerQuery query =
        new AttackerQuery(
            TextParameter.of("search", search, MAX_SEARCH),
            TextParameter.of("service", service, MAX_SEARCH),
            TextParameter.of("country", country, AttackerFilters::country, "two capital letters"),
            AttackerFilters.asn(asn),
            Techniques.of(technique),
            TextParameter.of(
                "verdict",
                verdict,
                AttackerFilters::verdict,
                "malicious, suspicious, benign or unknown"),
            AttackerFilters.sort(sortBy),
            slice.limit(),
            slice.offset());
    return attackerRows.page(page(query));
  }

  /** What a search finds is counted as it is found; other totals are at most two seconds old. */
  private Page<Attacker> page(AttackerQuery query) {
    return query.search() == null
        ? new Page<>(
            totals.get(query.firstOf(1), actors::count),
            query.limit(),
            query.offset(),
            actors.slice(query))
        : actors.attackers(query);
  }

  /** One attacker. */
  @Operation(summary = "One attacker with all that is known of it")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}")
  AttackerDetail attacker(@PathVariable UUID uuid) {
    return details.of(KnownAttackers.of(actors, uuid));
  }

  /** Commands of an attacker, latest first, or of one of its sessions, in order. */
  @Operation(summary = "Commands of an attacker, each with its tags")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/commands")
  Page<CommandRow> commands(
      @PathVariable UUID uuid,
      @RequestParam(name = "session_id", required = false) @Nullable String sessionId,
      @RequestParam(required = false) @Nullable String service,
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
          @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
          int limit,
      @RequestParam(defaultValue = "0") int offset,
      Caller caller) {
    Paging slice = Paging.of(limit, offset, MAX_COMMANDS);
    KnownAttackers.of(actors, uuid);
    TextParameter.of("service", service, MAX_SEARCH);
    Page<TypedCommand> commands;
    if (sessionId != null) {
      commands = commandsOf(ownSession(uuid, sessionId), service, slice);
    } else if (service != null) {
      commands = actors.commands(uuid, service, slice.limit(), slice.offset());
    } else {
      commands = actors.commands(uuid, slice.limit(), slice.offset());
    }
    return Paging.map(commands, command -> row(command, caller));
  }

  /** Sessions of an attacker, latest start first. */
  @Operation(summary = "Sessions of an attacker, latest first")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/sessions")
  Page<SessionRow> sessions(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    KnownAttackers.of(actors, uuid);
    SessionQuery query = new SessionQuery(uuid, null, null, slice.limit(), slice.offset());
    return Paging.map(actors.sessions(query), SessionRow::of);
  }

  private CommandRow row(TypedCommand command, Caller caller) {
    String source = command.eventId().toString();
    return CommandRow.of(
        command,
        tags.tagsOfSource(CommandRow.SOURCE_KIND, source).stream().map(rows::row).toList(),
        caller);
  }

  /** Commands of a session, which has one service: all of them or none. */
  private Page<TypedCommand> commandsOf(Session session, @Nullable String service, Paging slice) {
    return service == null || service.equals(session.service())
        ? actors.commands(session.id(), slice.limit(), slice.offset())
        : new Page<>(0, slice.limit(), slice.offset(), List.of());
  }

  private Session ownSession(UUID attacker, String sessionId) {
    return actors
        .session(new SessionId(sessionId))
        .filter(session -> attacker.equals(session.attacker()))
        .orElseThrow(() -> ApiException.notFound("session of this attacker"));
  }
}
