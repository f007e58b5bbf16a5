package org.decnet.engine.backfill;

import java.util.EnumSet;
import java.util.Set;
import org.decnet.model.event.EventKind;

/** Which stored events are tagged again. */
public enum BackfillSource {
  /** Lines that were typed. */
  COMMAND,
  /** Uses of planted tokens. */
  CANARY,
  /** Everything else. */
  EVENT,
  /** Everything. */
  ALL;

  /** The kinds of its events. */
  public Set<EventKind> kinds() {
    EnumSet<EventKind> kinds = EnumSet.allOf(EventKind.class);
    if (this != ALL) {
      kinds.removeIf(kind -> of(kind) != this);
    }
    return kinds;
  }

  /** The source, other than all, that a kind is of. */
  static BackfillSource of(EventKind kind) {
    return switch (kind) {
      case COMMAND -> COMMAND;
      case CANARY_TRIGGER, CANARY, CANARY_FINGERPRINT -> CANARY;
      case CONNECTION,
          AUTH_ATTEMPT,
          PROCESS,
          FILE_OP,
          FILE,
          HTTP_REQUEST,
          DB_COMMAND,
          DNS_QUERY,
          MAIL_COMMAND,
          PROTO_REQUEST,
          TUNNEL,
          PAYLOAD,
          FINGERPRINT,
          ALERT,
          RECORDING,
          NOTICE,
          SESSION,
          CREDENTIAL,
          IDENTITY,
          BEHAVIOR,
          EMAIL,
          INTEL,
          HTTP_FINGERPRINT,
          IPV6_LEAK ->
          EVENT;
    };
  }
}
