package org.decnet.server.web.security;

import org.decnet.engine.port.Account.Role;

/** Who may call an endpoint. */
public enum Access {
  /** Anyone, without a token. */
  PUBLIC,
  /** Anyone with a token, even while the password must be changed. */
  PASSWORD_DUE,
  /** Anyone with a token. */
  VIEWER,
  /** Admins, and any key that has the scope: sensors need no role. */
  SENDER,
  /** Admins. */
  ADMIN;

  /** Whether somebody reaches this access, whatever the scopes of a key. */
  boolean admits(Caller caller) {
    return switch (this) {
      case PUBLIC, PASSWORD_DUE, VIEWER -> true;
      case SENDER -> caller.credential() instanceof Caller.Key || caller.role() == Role.ADMIN;
      case ADMIN -> caller.role() == Role.ADMIN;
    };
  }
}
