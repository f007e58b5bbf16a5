package org.decnet.server.web.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Spring Security's view of a caller. Roles are checked by {@link RoleGate}, not by authorities.
 */
final class CallerAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;
  private final transient Caller caller;

  CallerAuthentication(Caller caller) {
    super(List.of());
    this.caller = caller;
    setAuthenticated(true);
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  /** The token was checked and is not kept. */
  @Override
  public Object getCredentials() {
    return "";
  }
}
