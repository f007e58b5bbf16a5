package org.decnet.server.webhook.mail;

import java.io.IOException;

/** What answers is no mail server, or none that offers the TLS that was asked for. */
public final class NoMailServerException extends IOException {
  private static final long serialVersionUID = 1L;

  NoMailServerException(Throwable cause) {
    super("no mail server, or none with TLS", cause);
  }
}
