package org.decnet.ingest.opencanary;

import java.util.Locale;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.Logins;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.text.Hashes;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Connections and attempts to log in; the sensor lets nobody in. */
final class Accounts {
  private static final int CONNECTED = 4000;
  private static final int VERSION = 4001;
  private static final int SHA1_DIGITS = 40;
  private static final String REFUSED = "failure";

  private Accounts() {}

  static void connected(String service, JsonObject data, SensorRecord record) {
    data.names();
    record.service(service);
    record.opened();
  }

  static void tried(String service, JsonObject data, SensorRecord record) {
    record.service(service);
    String user = data.text("USERNAME");
    String password = data.text("PASSWORD");
    data.names(); // the names of client, program and domain that some services tell
    record.emit(
        service.equals("mysql") && isSha1(password)
            ? challenge(record, user, password, "mysql_native_response")
            : Logins.attempt(record, user, password, REFUSED));
  }

  static void ssh(int type, JsonObject data, SensorRecord record) {
    String session = data.text("SESSION");
    // The number starts anew with the sensor; the peer's end tells its sessions apart.
    record.service("ssh").session(session == null ? null : session + '@' + record.peerEnd());
    data.passOver("LOCALVERSION");
    switch (type) {
      case CONNECTED -> record.opened();
      case VERSION ->
          record.emit(
              record
                  .event(EventKind.FINGERPRINT)
                  .set(Field.FINGERPRINT_TYPE, "ssh_client_version")
                  .set(Field.VALUE, data.text("REMOTEVERSION")));
      default -> record.emit(sshLogin(data, record));
    }
  }

  private static Event.Builder sshLogin(JsonObject data, SensorRecord record) {
    data.passOver("REMOTEVERSION");
    String user = data.text("USERNAME");
    String password = data.text("PASSWORD");
    String key = data.has("KEY") ? data.text("KEY") : data.text("key");
    Event.Builder login = Logins.attempt(record, user, password, REFUSED);
    return key == null || password != null
        ? login
        : login
            .set(Field.METHOD, "publickey")
            .set(Field.KEY_FINGERPRINT, key)
            .set(Field.SECRET_KIND, "publickey")
            .set(Field.SECRET_SHA256, Hashes.sha256(key));
  }

  /** The password is there only if it is one of the sensor's list. */
  static void vnc(JsonObject data, SensorRecord record) {
    record.service("vnc");
    String password = data.text("VNC Password");
    String response = data.text("VNC Client Response");
    data.passOver("VNC Server Challenge");
    boolean found = password != null && !password.startsWith("<");
    record.emit(
        found || response == null
            ? Logins.attempt(record, null, found ? password : null, REFUSED)
            : challenge(record, null, response, "vnc_des_response"));
  }

  private static Event.Builder challenge(
      SensorRecord record, @Nullable String user, @Nullable String response, String kind) {
    return record
        .event(EventKind.AUTH_ATTEMPT)
        .set(Field.USERNAME, user)
        .set(Field.PRINCIPAL_KEY, user == null ? "" : user.strip().toLowerCase(Locale.ROOT))
        .set(Field.METHOD, "challenge")
        .set(Field.OUTCOME, REFUSED)
        .set(Field.SECRET_KIND, kind)
        .set(Field.SECRET_SHA256, response == null ? null : Hashes.sha256(response));
  }

  private static boolean isSha1(@Nullable String text) {
    return text != null
        && text.length() == SHA1_DIGITS
        && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }
}
