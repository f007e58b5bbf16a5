package org.decnet.server.web;

import java.util.Optional;
import org.decnet.server.web.setup.Secret;
import org.springframework.context.ConfigurableApplicationContext;

/** A web server that takes requests. */
public final class RunningServer implements AutoCloseable {
  private final String scheme;
  private final String host;
  private final int port;
  private final Optional<Secret> firstPassword;
  private final ConfigurableApplicationContext context;

  RunningServer(
      String scheme,
      String host,
      int port,
      Optional<Secret> firstPassword,
      ConfigurableApplicationContext context) {
    this.scheme = scheme;
    this.host = host;
    this.port = port;
    this.firstPassword = firstPassword;
    this.context = context;
  }

  /** {@code https} if it has a key store, else {@code http}. */
  public String scheme() {
    return scheme;
  }

  /** Address that it listens on, as the settings name it. */
  public String host() {
    return host;
  }

  /** Port that it listens on. */
  public int port() {
    return port;
  }

  /**
   * Password of the account {@code admin} if this start made it. It must be changed at the first
   * login and is kept nowhere, so the caller shows it now or never.
   */
  public Optional<Secret> firstPassword() {
    return firstPassword;
  }

  /** Lets running requests end, for five seconds at most, and stops. */
  public void stop() {
    context.close();
  }

  /** What the server is made of. */
  ConfigurableApplicationContext context() {
    return context;
  }

  @Override
  public void close() {
    stop();
  }
}
