package org.decnet.engine.lift.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.engine.lift.Lifter;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/**
 * Lifts an identity to one event for each of its secrets, those with most accounts first, and one
 * that sums it up (spec 03, section 2). Their artefact ids are those of the identity and of what
 * they are about; they have no address.
 */
public final class IdentityLifter implements Lifter<IdentityRollup> {
  private static final int MOST_SECRETS = 50;
  private static final String SENSOR = "identity";
  private static final Comparator<IdentityRollup.SharedSecret> LARGEST =
      Comparator.comparingLong(IdentityRollup.SharedSecret::accounts)
          .reversed()
          .thenComparing(IdentityRollup.SharedSecret::sha256);

  @Override
  public EventKind kind() {
    return EventKind.IDENTITY;
  }

  @Override
  public List<Event> lift(IdentityRollup identity) {
    List<Event> events = new ArrayList<>();
    identity.secrets().stream()
        .sorted(LARGEST)
        .limit(MOST_SECRETS)
        .forEach(secret -> events.add(event(identity, secret)));
    events.add(
        start(identity, "summary")
            .set(Field.IP_COUNT, identity.addresses())
            .set(Field.ASN_COUNT, identity.asns())
            .set(Field.ASN_SPAN_H, identity.asnSpanHours())
            .set(Field.SERVICE_COUNT, identity.services())
            .set(Field.DECKY_COUNT, identity.deckies())
            .set(Field.COUNTRY_COUNT, identity.countries())
            .build());
    return events;
  }

  private static Event event(IdentityRollup identity, IdentityRollup.SharedSecret secret) {
    return start(identity, "secret:" + secret.sha256())
        .set(Field.SHARED_PASSWORD_HASH, secret.sha256())
        .set(Field.ACCOUNT_COUNT, secret.accounts())
        .set(Field.IP_COUNT, secret.addresses())
        .set(Field.SERVICE_COUNT, secret.services())
        .set(Field.DECKY_COUNT, secret.deckies())
        .build();
  }

  private static Event.Builder start(IdentityRollup identity, String group) {
    return LiftedEvent.of(EventKind.IDENTITY, identity.identity() + "|" + group)
        .time(identity.observedAt())
        .set(Field.SENSOR, SENSOR)
        .set(Field.IDENTITY_UUID, identity.identity().toString());
  }
}
