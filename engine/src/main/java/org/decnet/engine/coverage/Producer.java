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
  /** Nobody: there is a lifter, but what it lifts comes from elsewhere than from lines. */
  NONE;

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
          NOTICE ->
          CODEC;
      case PROCESS, FILE_OP -> SHELL;
      case SESSION, CREDENTIAL, BEHAVIOR, EMAIL, HTTP_FINGERPRINT, IPV6_LEAK -> LIFTER;
      case IDENTITY, CANARY, CANARY_FINGERPRINT, INTEL -> NONE;
    };
  }

  /** Whether anyone makes them. */
  public boolean exists() {
    return this != NONE;
  }
}
