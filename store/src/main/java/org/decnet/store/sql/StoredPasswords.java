package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CREDENTIALS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.session.CredentialReading;
import org.decnet.engine.session.CredentialSighting;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The passwords of attempts to log in, which are stored with no event, as the credentials keep them
 * encrypted.
 */
final class StoredPasswords {
  private final SecretColumns secrets;

  StoredPasswords(SecretColumns secrets) {
    this.secrets = secrets;
  }

  /**
   * What is kept of some credentials.
   *
   * @param known passwords by id of the credential
   * @param unreadable why others cannot be read
   */
  record Found(Map<UUID, String> known, Map<UUID, String> unreadable) {
    /** The event with its password, if that is known. */
    Event complete(Event event) {
      UUID credential = credential(event);
      String password = credential == null ? null : known.get(credential);
      return password == null ? event : event.toBuilder().set(Field.PASSWORD, password).build();
    }
  }

  /** The passwords that are kept of the credentials of events. */
  Found of(DSLContext dsl, List<Event> events) {
    Found found = new Found(new HashMap<>(), new HashMap<>());
    Chunks.each(
        credentials(events),
        ids ->
            dsl.select(CREDENTIALS.ID, CREDENTIALS.SECRET_B64)
                .from(CREDENTIALS)
                .where(CREDENTIALS.ID.in(ids))
                .and(CREDENTIALS.SECRET_B64.isNotNull())
                .forEach(row -> open(row.value1(), row.value2(), found)));
    return found;
  }

  private void open(UUID credential, String sealed, Found into) {
    try {
      into.known().put(credential, secrets.open(credential, sealed).clearText());
    } catch (DecnetException e) {
      into.unreadable().put(credential, String.valueOf(e.getMessage()));
    }
  }

  private static Set<UUID> credentials(List<Event> events) {
    Set<UUID> credentials = new HashSet<>();
    for (Event event : events) {
      UUID credential = credential(event);
      if (credential != null) {
        credentials.add(credential);
      }
    }
    return credentials;
  }

  // An event that carried no password, such as the offer of a key, has a credential without one.
  private static @Nullable UUID credential(Event event) {
    CredentialSighting.Key key = CredentialReading.key(event);
    return key == null ? null : key.id();
  }
}
