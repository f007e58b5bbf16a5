package org.decnet.server.web.sessions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decnet.engine.port.ActorStore;
import org.decnet.engine.port.LogStore;
import org.decnet.engine.port.SessionQuery;
import org.decnet.engine.port.TagStore;
import org.decnet.model.Page;
import org.decnet.model.actor.Session;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.server.recording.Recordings;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.http.TextParameter;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.sessions.SessionDetail.FileRow;
import org.decnet.server.web.sessions.SessionDetail.SignRow;
import org.decnet.server.web.sessions.SessionDetail.TunnelRow;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.CommandRow;
import org.decnet.server.web.tags.TTPTagDetailRow;
import org.decnet.server.web.tags.TagRows;
import org.decnet.server.web.tags.Techniques;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sessions (spec 05, section 5). */
@RestController
@RequestMapping("/sessions")
public final class SessionController {
  private static final int MAX_COMMANDS = 200;
  private static final int MAX_TAGS = 1000;
  private static final int MOST_EVENTS = 200;
  private static final int LONGEST_NAME = 255;

  private final ActorStore actors;
  private final TagStore tags;
  private final LogStore logs;
  private final TagRows rows;
  private final Recordings recordings;

  /** Serves the sessions of a node. */
  public SessionController(ApiParts parts, TagRows rows) {
    this.actors = parts.stores().actors();
    this.tags = parts.stores().tags();
    this.logs = parts.stores().logs();
    this.rows = rows;
    this.recordings = new Recordings(parts.stores().logs(), List.of());
  }

  /** Sessions, latest start first. */
  @Operation(summary = "List sessions, latest first")
  @Allow(Access.VIEWER)
  @GetMapping
  Page<SessionRow> sessions(
      @RequestParam(required = false) @Nullable UUID attacker,
      @RequestParam(required = false) @Nullable String decky,
      @RequestParam(required = false) @Nullable String service,
      @Parameter(description = "Such as T1059 or T1059.004") @RequestParam(required = false)
          @Nullable String technique,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    SessionQuery query =
        new SessionQuery(
            attacker,
            TextParameter.of("decky", decky, LONGEST_NAME),
            TextParameter.of("service", service, LONGEST_NAME),
            Techniques.of(technique),
            false,
            slice.limit(),
            slice.offset());
    return Paging.map(actors.sessions(query), SessionRow::of);
  }

  /** One session with all that happened in it. */
  @Operation(summary = "One session with its commands, tags, files, fingerprint and tunnels")
  @Allow(Access.VIEWER)
  @GetMapping("/{id}")
  SessionDetail session(@PathVariable String id, Caller caller) {
    Session found = KnownSessions.of(actors, id);
    SessionId session = found.id();
    List<TTPTagDetailRow> ofSession = tagsOf(session);
    Map<String, List<TTPTagDetailRow>> ofCommand =
        ofSession.stream()
            .filter(tag -> tag.sourceKind().equals(CommandRow.SOURCE_KIND))
            .collect(Collectors.groupingBy(TTPTagDetailRow::sourceId));
    List<CommandRow> commands =
        actors.commands(session, MAX_COMMANDS, 0).data().stream()
            .map(command ->
                CommandRow.of(
                    command,
                    ofCommand.getOrDefault(command.eventId().toString(), List.of()),
                    caller))
            .toList();
    return new SessionDetail(
        SessionRow.of(found),
        recordings.file(session).isPresent(),
        commands,
        ofSession,
        events(session, EventKind.FILE).map(event -> FileRow.of(event, caller)).toList(),
        events(session, EventKind.FINGERPRINT).map(SignRow::of).distinct().toList(),
        events(session, EventKind.TUNNEL).map(TunnelRow::of).toList());
  }

  private Stream<Event> events(SessionId session, EventKind kind) {
    return logs.ofSession(session, EnumSet.of(kind), MOST_EVENTS).stream();
  }

  private List<TTPTagDetailRow> tagsOf(SessionId session) {
    Scope scope = new Scope.OfSession(session);
    return tags.tally(scope, 0).stream()
        .map(TechniqueTally::technique)
        .map(technique -> technique.parent())
        .distinct()
        .flatMap(technique -> tags.tags(scope, technique, MAX_TAGS).stream())
        .map(rows::row)
        .toList();
  }
}
