package org.decnet.server.web.attackers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.ActorStore;
import org.decnet.engine.port.AttackerQuery;
import org.decnet.engine.port.AttackerQuery.Sort;
import org.decnet.engine.port.SessionQuery;
import org.decnet.engine.port.TagStore;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Session;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Scope;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.sessions.SessionRow;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.CommandRow;
import org.decnet.server.web.tags.Confidence;
import org.decnet.server.web.tags.IdentityTechniqueRow;
import org.decnet.server.web.tags.TagRows;
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
  private static final int TOP_TECHNIQUES = 10;
  private static final int MAX_COMMANDS = 200;
  private static final int MAX_SEARCH = 64;

  private final ActorStore actors;
  private final TagStore tags;
  private final TagRows rows;

  /** Serves the attackers of a node. */
  public AttackerController(ApiParts parts, TagRows rows) {
    this.actors = parts.stores().actors();
    this.tags = parts.stores().tags();
    this.rows = rows;
  }

  /** Attackers in the order asked for. */
  @Operation(summary = "List attackers")
  @Allow(Access.VIEWER)
  @GetMapping
  Page<AttackerRow> attackers(
      @Parameter(description = "Part of an address") @RequestParam(required = false)
          @Nullable String search,
      @RequestParam(required = false) @Nullable String service,
      @Parameter(schema = @Schema(allowableValues = {"recent", "active", "traversals"}))
          @RequestParam(name = "sort_by", defaultValue = "recent")
          String sortBy,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    if (search != null && search.length() > MAX_SEARCH) {
      throw ApiException.badParameter("search", "at most " + MAX_SEARCH + " characters long");
    }
    AttackerQuery query =
        new AttackerQuery(search, service, sort(sortBy), slice.limit(), slice.offset());
    return Paging.map(actors.attackers(query), AttackerRow::of);
  }

  /** One attacker. */
  @Operation(summary = "One attacker with its most frequent techniques")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}")
  AttackerDetail attacker(@PathVariable UUID uuid) {
    Attacker attacker = known(uuid);
    List<IdentityTechniqueRow> techniques =
        rows.actor(tags.tally(new Scope.OfAttacker(uuid), Double.parseDouble(Confidence.DEFAULT)));
    return new AttackerDetail(
        AttackerRow.of(attacker),
        actors.sessions(new SessionQuery(uuid, null, null, 1, 0)).total(),
        techniques.stream()
            .sorted(Comparator.comparingLong(IdentityTechniqueRow::count).reversed())
            .limit(TOP_TECHNIQUES)
            .toList());
  }

  /** Commands of an attacker, latest first, or of one of its sessions, in order. */
  @Operation(summary = "Commands of an attacker, each with its tags")
  @Allow(Access.VIEWER)
  @GetMapping("/{uuid}/commands")
  Page<CommandRow> commands(
      @PathVariable UUID uuid,
      @RequestParam(name = "session_id", required = false) @Nullable String sessionId,
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
          @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
          int limit,
      @RequestParam(defaultValue = "0") int offset,
      Caller caller) {
    Paging slice = Paging.of(limit, offset, MAX_COMMANDS);
    known(uuid);
    Page<TypedCommand> commands =
        sessionId == null
            ? actors.commands(uuid, slice.limit(), slice.offset())
            : actors.commands(ownSession(uuid, sessionId), slice.limit(), slice.offset());
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
    known(uuid);
    SessionQuery query = new SessionQuery(uuid, null, null, slice.limit(), slice.offset());
    return Paging.map(actors.sessions(query), SessionRow::of);
  }

  /** Credentials that an attacker tried, most attempts first; the secrets are masked. */
  @Operation(summary = "Credentials that an attacker tried; secrets are masked")
  @Allow(Access.ADMIN)
  @GetMapping("/{uuid}/credentials")
  Page<CredentialRow> credentials(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    known(uuid);
    return Paging.map(actors.credentials(uuid, slice.limit(), slice.offset()), CredentialRow::of);
  }

  private CommandRow row(TypedCommand command, Caller caller) {
    String source = command.eventId().toString();
    return CommandRow.of(
        command,
        tags.tagsOfSource(CommandRow.SOURCE_KIND, source).stream().map(rows::row).toList(),
        caller);
  }

  private Attacker known(UUID uuid) {
    return actors.attacker(uuid).orElseThrow(() -> ApiException.notFound("attacker"));
  }

  private SessionId ownSession(UUID attacker, String sessionId) {
    return actors
        .session(new SessionId(sessionId))
        .filter(session -> attacker.equals(session.attacker()))
        .map(Session::id)
        .orElseThrow(() -> ApiException.notFound("session of this attacker"));
  }

  private static Sort sort(String word) {
    return switch (word) {
      case "recent" -> Sort.RECENT;
      case "active" -> Sort.ACTIVE;
      case "traversals" -> Sort.TRAVERSALS;
      default -> throw ApiException.badParameter("sort_by", "one of recent, active and traversals");
    };
  }
}
