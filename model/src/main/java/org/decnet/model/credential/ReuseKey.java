package org.decnet.model.credential;

import java.util.UUID;
import org.decnet.model.NameUuid;
import org.decnet.model.event.EventIds;

/**
 * What is the same wherever it is tried: one principal with one secret.
 *
 * @param principalKey canonical principal; empty if none
 */
public record ReuseKey(String secretSha256, String secretKind, String principalKey) {
  /** Id of what is found out about it (spec 01, section 5). */
  public UUID id() {
    return NameUuid.of(
        EventIds.NAMESPACE, "reuse|" + secretSha256 + '|' + secretKind + '|' + principalKey);
  }
}
