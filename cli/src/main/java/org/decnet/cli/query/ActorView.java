package org.decnet.cli.query;

import java.util.List;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.tag.SecretMask;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.Session;
import org.decnet.model.actor.TypedCommand;

/**
 * How attackers, sessions, commands and credentials look.
 *
 * @param secrets whether secrets inside commands are shown
 */
record ActorView(boolean secrets) {

  /** A table of attackers. */
  static Table attackers(List<Attacker> attackers) {
    Table table =
        new Table(
            Table.left("ADDRESS"),
            Table.right("EVENTS"),
            Table.right("CREDS"),
            Table.left("FIRST SEEN"),
            Table.left("LAST SEEN"),
            Table.left("SERVICES"),
            Table.left("DECOYS"));
    for (Attacker row : attackers) {
      table.row(
          row.ip(),
          Show.count(row.eventCount()),
          Show.count(row.credentialCount()),
          Show.time(row.firstSeen()),
          Show.time(row.lastSeen()),
          String.join(",", row.services()),
          row.traversalPath() == null ? String.join(",", row.deckies()) : row.traversalPath());
    }
    return table;
  }

  /** One attacker. */
  static JsonObject json(Attacker row) {
    return new JsonObject()
        .put("uuid", row.uuid())
        .put("ip", row.ip())
        .put("first_seen", row.firstSeen())
        .put("last_seen", row.lastSeen())
        .put("event_count", row.eventCount())
        .put("credential_count", row.credentialCount())
        .put("services", row.services())
        .put("deckies", row.deckies())
        .put("traversal_path", row.traversalPath())
        .put("is_traversal", row.isTraversal())
        .put("country_code", row.network().countryCode())
        .put("asn", row.network().asn())
        .put("as_name", row.network().asName());
  }

  /** A table of sessions. */
  static Table sessions(List<Session> sessions) {
    Table table =
        new Table(
            Table.left("SESSION"),
            Table.left("STARTED"),
            Table.right("SECONDS"),
            Table.left("SERVICE"),
            Table.left("LOGIN"),
            Table.right("COMMANDS"),
            Table.right("FILES"),
            Table.left("USER"));
    for (Session row : sessions) {
      Double seconds = row.durationSeconds();
      table.row(
          row.id().value(),
          Show.time(row.startedAt()),
          seconds == null ? "-" : Show.count(Math.round(seconds)),
          Show.text(row.service()),
          Show.text(row.loginOutcome()),
          Show.count(row.commandCount()),
          Show.count(row.fileCount()),
          Show.text(row.username()));
    }
    return table;
  }

  /** One session. */
  static JsonObject json(Session row) {
    return new JsonObject()
        .put("session_id", row.id())
        .put("sensor", row.sensor())
        .put("decky", row.decky())
        .put("service", row.service())
        .put("src_ip", row.sourceIp())
        .put("attacker_uuid", row.attacker())
        .put("started_at", row.startedAt())
        .put("ended_at", row.endedAt())
        .put("duration_s", row.durationSeconds())
        .put("login_outcome", row.loginOutcome())
        .put("username", row.username())
        .put("client_version", row.clientVersion())
        .put("command_count", row.commandCount())
        .put("statement_count", row.statementCount())
        .put("file_count", row.fileCount());
  }

  /** A table of commands. */
  Table commands(List<TypedCommand> commands) {
    Table table = new Table(Table.left("TIME"), Table.left("SESSION"), Table.left("COMMAND"));
    for (TypedCommand row : commands) {
      table.row(
          Show.time(row.time()), row.session() == null ? "-" : row.session().value(), text(row));
    }
    return table;
  }

  /** One command. */
  JsonObject json(TypedCommand row) {
    return new JsonObject()
        .put("event_id", row.eventId())
        .put("session_id", row.session())
        .put("ordinal", row.ordinal())
        .put("time", row.time())
        .put("decky", row.decky())
        .put("service", row.service())
        .put("command_text", text(row));
  }

  /** The command line as it may be shown. */
  String text(TypedCommand row) {
    return secrets ? row.commandText() : SecretMask.mask(row.commandText());
  }

  /** A table of credentials, which names no secret. */
  static Table credentials(List<Credential> credentials) {
    Table table =
        new Table(
            Table.left("USER"),
            Table.left("SERVICE"),
            Table.left("DECOY"),
            Table.left("OUTCOME"),
            Table.right("TRIES"),
            Table.left("SECRET SHA-256"));
    for (Credential row : credentials) {
      table.row(
          Show.text(row.principal()),
          row.service(),
          row.decky(),
          Show.text(row.outcome()),
          Show.count(row.attemptCount()),
          row.secretSha256().substring(0, Math.min(16, row.secretSha256().length())));
    }
    return table;
  }

  /** One credential, without its secret. */
  static JsonObject json(Credential row) {
    return new JsonObject()
        .put("principal", row.principal())
        .put("service", row.service())
        .put("decky", row.decky())
        .put("outcome", row.outcome())
        .put("secret_kind", row.secretKind())
        .put("secret_sha256", row.secretSha256())
        .put("first_seen", row.firstSeen())
        .put("last_seen", row.lastSeen())
        .put("attempt_count", row.attemptCount());
  }
}
