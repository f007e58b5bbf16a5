package org.decnet.engine.port;

import java.util.UUID;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions to list. Null leaves out a condition.
 *
 * @param attacker only sessions of this attacker
 * @param decky only sessions on this decky
 * @param service only sessions of this service
 * @param technique only sessions in which it, or a sub-technique of it, was seen
 * @param recorded whether only those of which a recording was told
 * @param limit 1 to 1000
 * @param offset 0 or more
 */
public record SessionQuery(
    @Nullable UUID attacker,
    @Nullable String decky,
    @Nullable String service,
    @Nullable TechniqueId technique,
    boolean recorded,
    int limit,
    int offset) {

  /** A query by who and where alone. */
  public SessionQuery(
      @Nullable UUID attacker,
      @Nullable String decky,
      @Nullable String service,
      int limit,
      int offset) {
    this(attacker, decky, service, null, false, limit, offset);
  }
}
