package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.COMMAND;
import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.SESSION;

import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.actor.Session;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.SessionId;
import org.decnet.store.json.JsonText;
import org.jooq.Record;

/** Rows as the records that other modules know. */
final class ActorRows {
  private ActorRows() {}

  static Attacker attacker(Record row) {
    return new Attacker(
        row.get(ATTACKERS.UUID),
        row.get(ATTACKERS.IP),
        row.get(ATTACKERS.FIRST_SEEN),
        row.get(ATTACKERS.LAST_SEEN),
        row.get(ATTACKERS.EVENT_COUNT),
        row.get(ATTACKERS.CREDENTIAL_COUNT),
        JsonText.texts(JsonColumn.text(row, ATTACKERS.SERVICES)),
        JsonText.texts(JsonColumn.text(row, ATTACKERS.DECKIES)),
        row.get(ATTACKERS.TRAVERSAL_PATH),
        new NetworkFacts(
            row.get(ATTACKERS.COUNTRY_CODE),
            row.get(ATTACKERS.COUNTRY_SOURCE),
            row.get(ATTACKERS.ASN),
            row.get(ATTACKERS.AS_NAME),
            row.get(ATTACKERS.BGP_PREFIX),
            row.get(ATTACKERS.ASN_SOURCE)));
  }

  static Session session(Record row) {
    return new Session(
        new SessionId(row.get(SESSION.SESSION_ID)),
        row.get(SESSION.SENSOR),
        row.get(SESSION.DECKY),
        row.get(SESSION.SERVICE),
        row.get(SESSION.SRC_IP),
        row.get(SESSION.ATTACKER_UUID),
        row.get(SESSION.STARTED_AT),
        row.get(SESSION.ENDED_AT),
        row.get(SESSION.DURATION_S),
        row.get(SESSION.LOGIN_OUTCOME),
        row.get(SESSION.USERNAME),
        row.get(SESSION.CLIENT_VERSION),
        row.get(SESSION.COMMAND_COUNT),
        row.get(SESSION.STATEMENT_COUNT),
        row.get(SESSION.FILE_COUNT),
        row.get(SESSION.BYTES_IN),
        row.get(SESSION.BYTES_OUT),
        row.get(SESSION.RECORDING_REF),
        row.get(SESSION.RECORDING_SHA256));
  }

  static TypedCommand command(Record row) {
    String session = row.get(COMMAND.SESSION_ID);
    return new TypedCommand(
        row.get(COMMAND.EVENT_ID),
        session == null ? null : new SessionId(session),
        row.get(COMMAND.ATTACKER_UUID),
        row.get(COMMAND.DECKY),
        row.get(COMMAND.SERVICE),
        row.get(COMMAND.TIME),
        row.get(COMMAND.ORDINAL),
        row.get(COMMAND.COMMAND_TEXT),
        row.get(COMMAND.UID),
        row.get(COMMAND.USER),
        row.get(COMMAND.SRC),
        row.get(COMMAND.PWD),
        row.get(COMMAND.PARSE_STATUS));
  }

  static Credential credential(Record row) {
    return new Credential(
        row.get(CREDENTIALS.ATTACKER_IP),
        row.get(CREDENTIALS.ATTACKER_UUID),
        row.get(CREDENTIALS.DECKY_NAME),
        row.get(CREDENTIALS.SERVICE),
        row.get(CREDENTIALS.PRINCIPAL),
        row.get(CREDENTIALS.PRINCIPAL_KEY),
        row.get(CREDENTIALS.SECRET_KIND),
        row.get(CREDENTIALS.SECRET_SHA256),
        row.get(CREDENTIALS.OUTCOME),
        row.get(CREDENTIALS.FIRST_SEEN),
        row.get(CREDENTIALS.LAST_SEEN),
        row.get(CREDENTIALS.ATTEMPT_COUNT));
  }
}
