package org.decnet.server.web.http;

import jakarta.servlet.http.HttpServletRequest;
import org.decnet.server.proxy.TrustedProxies;
import org.decnet.server.web.setup.WebSettings;
import org.jspecify.annotations.Nullable;

/** Finds the address of the client of a request. */
public final class ClientAddresses {
  private final TrustedProxies proxies;

  /** Believes the proxies of the settings. */
  public ClientAddresses(WebSettings settings) {
    this.proxies = new TrustedProxies(settings.trustedProxies());
  }

  /** The address that a request comes from: the nearest one that is no trusted proxy. */
  public String of(HttpServletRequest request) {
    return resolve(request.getRemoteAddr(), request.getHeader(TrustedProxies.HEADER));
  }

  String resolve(String peer, @Nullable String forwarded) {
    return proxies.client(peer, forwarded);
  }
}
