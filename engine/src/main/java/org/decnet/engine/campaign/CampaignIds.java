package org.decnet.engine.campaign;

import java.util.UUID;
import org.decnet.model.NameUuid;
import org.decnet.model.event.EventIds;

/** Deterministic ids of campaigns (spec 01, section 10). */
public final class CampaignIds {
  private CampaignIds() {}

  /** The campaign that an identity alone would be. */
  public static UUID of(UUID identity) {
    return NameUuid.of(EventIds.NAMESPACE, "campaign|" + identity);
  }
}
