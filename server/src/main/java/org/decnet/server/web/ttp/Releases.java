package org.decnet.server.web.ttp;

import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;

/** Which ATT&amp;CK release clients may ask for: the active one, so far. */
public final class Releases {
  private final String active;

  /** Knows the active release of a node. */
  public Releases(ApiParts parts) {
    this.active = parts.attack().release().version();
  }

  /**
   * Refuses another release than the active one.
   *
   * @param asked null for whichever is active
   * @throws ApiException 404 for another
   */
  public void check(@Nullable String asked) {
    if (asked != null && !asked.equals(active)) {
      throw ApiException.notFound("active ATT&CK release");
    }
  }
}
