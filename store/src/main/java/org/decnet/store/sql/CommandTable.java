package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.COMMAND;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.session.CommandOrder;
import org.decnet.engine.session.SessionSighting;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.SessionId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code command}. */
final class CommandTable {
  private static final List<Field<?>> COLUMNS =
      List.of(
          COMMAND.EVENT_ID,
          COMMAND.SESSION_ID,
          COMMAND.ATTACKER_UUID,
          COMMAND.DECKY,
          COMMAND.SERVICE,
          COMMAND.TIME,
          COMMAND.ORDINAL,
          COMMAND.COMMAND_TEXT,
          COMMAND.UID,
          COMMAND.USER,
          COMMAND.SRC,
          COMMAND.PWD,
          COMMAND.PARSE_STATUS);

  /** Most commands of a session that its end tells; as many fit into a message at best. */
  private static final int MOST_TOLD = 5_000;

  private final Bulk insert;
  private final Bulk renumber;

  CommandTable(DSLContext dsl) {
    this.insert = Bulk.insertIgnore(dsl, COMMAND, COLUMNS);
    this.renumber =
        Bulk.of(
            dsl,
            dsl.update(COMMAND)
                .set(COMMAND.ORDINAL, Bulk.marker(COMMAND.ORDINAL))
                .where(COMMAND.EVENT_ID.eq(Bulk.marker(COMMAND.EVENT_ID))));
  }

  /**
   * Adds commands of new events and numbers them.
   *
   * @param known what was known of their sessions before
   */
  void add(
      Connection connection,
      DSLContext dsl,
      List<TypedCommand> commands,
      Map<SessionId, SessionSighting> known)
      throws SQLException {
    Map<SessionId, List<TypedCommand>> appended = new LinkedHashMap<>();
    Map<SessionId, List<TypedCommand>> mixed = new LinkedHashMap<>();
    bySession(commands)
        .forEach((session, added) ->
            (CommandOrder.appends(lastKnown(known.get(session)), added) ? appended : mixed)
                .put(session, added));
    Map<UUID, Integer> ordinals = new HashMap<>();
    appended.forEach((session, added) -> place(added, count(known.get(session)), ordinals));
    insert.run(connection, commands, (parameters, row) -> bind(parameters, row, ordinals));
    renumber(connection, dsl, mixed.keySet());
  }

  /** The first commands of sessions, in order. */
  static Map<SessionId, List<TypedCommand>> ofSessions(DSLContext dsl, List<String> sessions) {
    List<TypedCommand> commands = new ArrayList<>();
    Chunks.each(
        sessions,
        ids ->
            dsl.select(COLUMNS)
                .from(COMMAND)
                .where(COMMAND.SESSION_ID.in(ids))
                .and(COMMAND.ORDINAL.le(MOST_TOLD))
                .orderBy(COMMAND.SESSION_ID, COMMAND.ORDINAL)
                .forEach(row -> commands.add(ActorRows.command(row))));
    return bySession(commands);
  }

  private static Map<SessionId, List<TypedCommand>> bySession(List<TypedCommand> commands) {
    Map<SessionId, List<TypedCommand>> bySession = new LinkedHashMap<>();
    for (TypedCommand command : commands) {
      SessionId session = command.session();
      if (session != null) {
        bySession.computeIfAbsent(session, id -> new ArrayList<>()).add(command);
      }
    }
    return bySession;
  }

  private static @Nullable Instant lastKnown(@Nullable SessionSighting session) {
    return session == null ? null : session.lastCommandAt();
  }

  private static long count(@Nullable SessionSighting session) {
    return session == null ? 0 : session.counts().commands();
  }

  private static void place(List<TypedCommand> added, long before, Map<UUID, Integer> ordinals) {
    List<CommandOrder.Place> places = added.stream().map(CommandOrder.Place::of).toList();
    CommandOrder.renumber(places, before)
        .forEach(place -> ordinals.put(place.eventId(), place.ordinal()));
  }

  /** Numbers whole sessions anew, because a command came in before one that was known. */
  private void renumber(Connection connection, DSLContext dsl, Iterable<SessionId> sessions)
      throws SQLException {
    for (SessionId session : sessions) {
      List<CommandOrder.Place> places =
          dsl.select(COMMAND.EVENT_ID, COMMAND.TIME, COMMAND.ORDINAL)
              .from(COMMAND)
              .where(COMMAND.SESSION_ID.eq(session.value()))
              .fetch(row -> new CommandOrder.Place(row.value1(), row.value2(), row.value3()));
      renumber.run(
          connection,
          CommandOrder.renumber(places, 0),
          (parameters, place) -> parameters.integer(place.ordinal()).uuid(place.eventId()));
    }
  }

  private static void bind(Parameters parameters, TypedCommand command, Map<UUID, Integer> ordinals)
      throws SQLException {
    SessionId session = command.session();
    int place = session == null ? 1 : 0;
    parameters
        .uuid(command.eventId())
        .text(session == null ? null : session.value())
        .uuid(command.attacker())
        .text(command.decky())
        .text(command.service())
        .time(command.time())
        .integer(ordinals.getOrDefault(command.eventId(), place))
        .text(command.commandText())
        .text(command.uid())
        .text(command.user())
        .text(command.sourceIp())
        .text(command.pwd())
        .text(command.parseStatus());
  }
}
