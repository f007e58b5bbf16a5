package org.decnet.engine.bus;

import org.decnet.model.bus.Message;

/** Something that happened and that others may want to hear. */
public sealed interface Fact
    permits AttackerFact,
        AttributionFact,
        CampaignFact,
        CanaryFact,
        CredentialFact,
        EmailReceived,
        IdentityFact,
        ObservationFact,
        RelayProbe,
        TagFact {
  /** The fact as a message: deterministic, without secrets and personal data. */
  Message message();
}
