package org.decnet.engine.bus;

import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;

/**
 * Somebody handed a decoy the first mail that is known of him: mostly a probe whether the decoy
 * relays. Whoever lets probes through decides about this one and keeps the later ones.
 */
public record RelayProbe(Event event) implements Fact {
  @Override
  public Message message() {
    return Message.of(
        Topic.of("smtp", "probe", "pending"),
        "email",
        event.id().toString(),
        new Payload()
            .uuid("event_id", event.id())
            .uuid("attacker_uuid", event.attacker())
            .text("attacker_ip", event.sourceIp())
            .text("decky_id", event.decky())
            .text("service", event.service())
            .number("rcpt_count", event.integer(Field.RCPT_COUNT))
            .texts("rcpt_domains", event.list(Field.RCPT_DOMAINS))
            .values());
  }
}
