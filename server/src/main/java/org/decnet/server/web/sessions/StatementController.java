package org.decnet.server.web.sessions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.port.ActorStore;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.shell.CommandLine;
import org.decnet.engine.shell.ShellParser;
import org.decnet.engine.shell.TolerantShellParser;
import org.decnet.engine.shell.session.ShellSession;
import org.decnet.model.Page;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.CommandRow;
import org.decnet.server.web.tags.TTPTagDetailRow;
import org.decnet.server.web.tags.TagRows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Statements of sessions (spec 05, section 5). Nothing of them is stored: they are derived anew, as
 * when they came.
 */
@RestController
@RequestMapping("/sessions")
public final class StatementController {
  private static final int MOST_COMMANDS = 200;

  /** Lines before a slice that are gone through for what they left in the session. */
  private static final int MOST_BEFORE = 1_000;

  private final ActorStore actors;
  private final TagStore tags;
  private final TagRows rows;
  private final ShellParser parser = new TolerantShellParser();
  private final StatementDeriver deriver = new StatementDeriver(parser);

  /** Serves the statements of a node. */
  public StatementController(ApiParts parts, TagRows rows) {
    this.actors = parts.stores().actors();
    this.tags = parts.stores().tags();
    this.rows = rows;
  }

  /** The lines of a session taken apart, in order. */
  @Operation(
      summary = "Command lines of a session taken apart: statements, decoded layers, tags",
      description = "Derived anew at each call. Secrets are starred out for viewers.")
  @Allow(Access.VIEWER)
  @GetMapping("/{id}/statements")
  Page<ParsedCommandRow> statements(
      @PathVariable String id,
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
          @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
          int limit,
      @RequestParam(defaultValue = "0") int offset,
      Caller caller) {
    Paging slice = Paging.of(limit, offset, MOST_COMMANDS);
    var session = KnownSessions.of(actors, id).id();
    Page<TypedCommand> page = actors.commands(session, slice.limit(), slice.offset());
    ShellSession shell = ShellSession.NEW;
    int before = Math.min(slice.offset(), MOST_BEFORE);
    if (before > 0) {
      for (TypedCommand command :
          actors.commands(session, before, slice.offset() - before).data()) {
        shell = derive(command, shell).session();
      }
    }
    List<ParsedCommandRow> parsed = new ArrayList<>();
    for (TypedCommand command : page.data()) {
      Derived derived = derive(command, shell);
      parsed.add(row(command, derived, caller));
      shell = derived.session();
    }
    return new Page<>(page.total(), page.limit(), page.offset(), parsed);
  }

  private Derived derive(TypedCommand command, ShellSession shell) {
    Event event =
        Event.builder(EventKind.COMMAND)
            .id(command.eventId())
            .time(command.time())
            .set(Field.SENSOR, command.decky())
            .set(Field.SOURCE, "store")
            .set(Field.DECKY, command.decky())
            .set(Field.SERVICE, command.service())
            .set(Field.COMMAND_TEXT, command.commandText())
            .set(Field.USER, command.user())
            .set(Field.PWD, command.pwd())
            .build();
    return deriver.derive(event, shell);
  }

  private ParsedCommandRow row(TypedCommand command, Derived derived, Caller caller) {
    List<TTPTagDetailRow> ofLine =
        tags.tagsOfSource(CommandRow.SOURCE_KIND, command.eventId().toString()).stream()
            .map(rows::row)
            .toList();
    CommandLine line = parser.parse(command.commandText());
    StatementTree tree = new StatementTree(line, derived.events(), ofLine, caller.isAdmin());
    return new ParsedCommandRow(
        command.eventId(),
        command.ordinal(),
        command.time(),
        tree.text(),
        line.status().word(),
        derived.line() == null ? List.of() : tree.roots(),
        ofLine);
  }
}
