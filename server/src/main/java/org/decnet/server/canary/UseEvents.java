package org.decnet.server.canary;

import java.util.List;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryToken;
import org.decnet.model.canary.TokenTrigger;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** Makes the events of uses: each has the id of its use, so that it is stored once. */
final class UseEvents {
  /** What these events name as their sensor and as the adapter that read them. */
  static final String SOURCE = "canary";

  private UseEvents() {}

  /**
   * The event of a use.
   *
   * @param before the token as it was before
   * @param browser what the browser told, as {@code name=value}
   */
  static Event of(CanaryToken before, TokenTrigger trigger, String service, List<String> browser) {
    CanaryGenerator generator = before.generator();
    boolean dns = trigger.dnsQname() != null;
    return Event.builder(EventKind.CANARY_TRIGGER)
        .id(trigger.uuid())
        .time(trigger.occurredAt())
        .set(Field.SENSOR, SOURCE)
        .set(Field.SOURCE, SOURCE)
        .set(Field.DECKY, before.deckyName())
        .set(Field.SERVICE, service)
        .set(Field.TRANSPORT, dns ? "udp" : "tcp")
        .set(Field.SRC_IP, trigger.ip())
        .set(Field.TOKEN_ID, before.uuid().toString())
        .set(Field.TOKEN_KIND, before.kind().word())
        .set(Field.GENERATOR, generator == null ? null : generator.word())
        .set(Field.PLACED_AT, before.placedAt())
        .set(Field.FIRST_TRIGGER, before.triggerCount() == 0)
        .set(Field.USER_AGENT, trigger.userAgent())
        .set(Field.PATH, trigger.requestPath())
        .set(Field.QUERY, trigger.dnsQname())
        .set(Field.BROWSER, browser.isEmpty() ? null : browser)
        .build();
  }
}
