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
  /** Admins. */
  ADMIN;

  /** Whether a role reaches this access. */
  boolean admits(Role role) {
    return switch (this) {
      case PUBLIC, PASSWORD_DUE, VIEWER -> true;
      case ADMIN -> role == Role.ADMIN;
    };
  }
}
