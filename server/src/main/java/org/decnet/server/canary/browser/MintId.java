package org.decnet.server.canary.browser;

import java.util.UUID;
import org.decnet.model.NameUuid;

/** What a page says of which token it was made (spec 09, section 3). */
public final class MintId {
  private static final UUID NAMESPACE = UUID.fromString("a3f7c821-9d1e-4b6a-8c2d-1e4f9a7b3c5d");

  private MintId() {}

  /** The id of a token's word. */
  public static UUID of(String slug) {
    return NameUuid.of(NAMESPACE, slug);
  }
}
