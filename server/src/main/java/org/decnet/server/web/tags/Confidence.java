package org.decnet.server.web.tags;

import org.decnet.engine.port.TagStore;
import org.decnet.server.web.errors.ApiException;

/** The lowest confidence that lists show. */
public final class Confidence {
  /** What holds unless the client says otherwise (spec 01, section 6). */
  public static final String DEFAULT = "" + TagStore.SHOWN;

  private Confidence() {}

  /**
   * Checks what a client asks for.
   *
   * @throws ApiException 400 if it is not within 0 to 1
   */
  public static double of(double minConfidence) {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw ApiException.badParameter("min_confidence", "a number from 0 to 1");
    }
    return minConfidence;
  }
}
