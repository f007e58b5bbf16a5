package org.decnet.server.web.errors;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids of requests: random, so that they tell nothing about the traffic. */
public final class RequestIds {
  /** Header that carries the id in every answer. */
  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = RequestIds.class.getName();
  private static final int BYTES = 8;

  private final SecureRandom random;

  /** Ids out of a source of randomness. */
  public RequestIds(SecureRandom random) {
    this.random = random;
  }

  /** The id of a request; given to it on the first call. */
  public String of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
