package org.decnet.engine.coverage;

import org.decnet.model.event.EventKind;

/** Who makes the events of a kind out of the raw lines of sensors. */
public enum Producer {
  /** The codec of a sensor. */
  CODEC,
  /** The analysis of command lines. */
  SHELL,
  /** A lifter that sees events pass. */
  LIFTER,
  /** A worker, out of what is stored: they do not show in logs alone. */
  WORKER;

  /** Who makes the events of a kind. */
  public static Producer of(EventKind kind) {
    return switch (kind) {
      case CONNECTION,
          AUTH_ATTEMPT,
          COMMAND,
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
          CANARY_TRIGGER ->
          CODEC;
      case PROCESS, FILE_OP -> SHELL;
      case SESSION,
          CREDENTIAL,
          BEHAVIOR,
          EMAIL,
          CANARY,
          CANARY_FINGERPRINT,
          HTTP_FINGERPRINT,
          IPV6_LEAK ->
          LIFTER;
      case IDENTITY, INTEL -> WORKER;
    };
  }
}
