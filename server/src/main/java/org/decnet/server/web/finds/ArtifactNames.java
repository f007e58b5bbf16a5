package org.decnet.server.web.finds;

import org.decnet.model.bounty.ArtifactName;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Names of captured files as clients give them. */
final class ArtifactNames {
  private static final String ANY_SERVICE = "ssh";
  private static final String ANY_FILE = "x";

  private ArtifactNames() {}

  /**
   * A name that leads nowhere but to a captured file.
   *
   * @throws ApiException 400 if it is none
   */
  static ArtifactName of(String decky, String service, String storedAs) {
    try {
      return new ArtifactName(decky, service, storedAs);
    } catch (IllegalArgumentException e) {
      throw ApiException.badParameter(
          "decky, service and stored_as",
          "1 to 64 of a-z, 0-9 and -, 1 to 16 of a-z and _, and 1 to 128 of A-Z, a-z, 0-9, ., _"
              + " and -");
    }
  }

  /** A decoy or service to filter by; null if none is given. */
  static @Nullable String checked(String name, @Nullable String value) {
    if (value != null) {
      of(
          name.equals("decky") ? value : ANY_FILE,
          name.equals("service") ? value : ANY_SERVICE,
          ANY_FILE);
    }
    return value;
  }
}
