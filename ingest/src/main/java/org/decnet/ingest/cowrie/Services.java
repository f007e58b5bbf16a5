package org.decnet.ingest.cowrie;

import java.util.Locale;
import org.decnet.model.event.SessionId;
import org.decnet.model.event.SessionLookup;
import org.jspecify.annotations.Nullable;

/**
 * Which of Cowrie's two services a record belongs to. What the record says comes first, then what
 * only SSH has, what the session's earlier records said, the port of the connection, what earlier
 * runs learnt. If all are silent the service is unknown; only a login, which means nothing without
 * one, is then taken for SSH, Cowrie's usual service.
 */
final class Services {
  private static final String SSH = "ssh";
  private static final String TELNET = "telnet";
  private static final int LONGEST_NAME = 32;

  private final SessionLookup lookup;

  Services(SessionLookup lookup) {
    this.lookup = lookup;
  }

  /** The service of a record; null if unknown. */
  @Nullable String of(
      CowrieRecord record,
      @Nullable CowrieEventId id,
      SessionState state,
      @Nullable SessionId session) {
    String said = said(record, id);
    if (said == null && state.service == null) {
      said = guessed(record, id, state, session);
    }
    if (said != null) {
      state.service = said;
    }
    return state.service != null || !isLogin(id) ? state.service : SSH;
  }

  private static @Nullable String said(CowrieRecord record, @Nullable CowrieEventId id) {
    String protocol = record.protocol == null ? "" : record.protocol.strip();
    if (!protocol.isEmpty() && protocol.length() <= LONGEST_NAME) {
      return protocol.toLowerCase(Locale.ROOT);
    }
    return id != null && id.sshOnly() ? SSH : null;
  }

  private static @Nullable String ofSystem(String system) {
    if (system.contains(TELNET)) {
      return TELNET;
    }
    return system.contains(SSH) ? SSH : null;
  }

  private @Nullable String guessed(
      CowrieRecord record,
      @Nullable CowrieEventId id,
      SessionState state,
      @Nullable SessionId session) {
    String ofSystem =
        record.system == null ? null : ofSystem(record.system.toLowerCase(Locale.ROOT));
    if (ofSystem != null) {
      return ofSystem;
    }
    if (id == CowrieEventId.SESSION_CONNECT && isTelnetPort(record.dstPort)) {
      return TELNET;
    }
    if (session == null || state.asked) {
      return null;
    }
    state.asked = true;
    return lookup.service(session);
  }

  private static boolean isTelnetPort(@Nullable Long port) {
    return port != null && (port == 23 || port == 2223);
  }

  private static boolean isLogin(@Nullable CowrieEventId id) {
    return id == CowrieEventId.LOGIN_SUCCESS || id == CowrieEventId.LOGIN_FAILED;
  }
}
