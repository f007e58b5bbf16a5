package org.decnet.engine.bus;

import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.event.Event;

/**
 * A decoy received a mail. Events of the kind email hold domains, hashes and flags; no address, no
 * header and no text of a mail is in them.
 */
public record EmailReceived(Event event) implements Fact {
  @Override
  public Message message() {
    Payload payload =
        new Payload()
            .uuid("event_id", event.id())
            .uuid("attacker_uuid", event.attacker())
            .text("attacker_ip", event.sourceIp())
            .text("decky_id", event.decky())
            .text("service", event.service())
            .event(event);
    return Message.of(
        Topic.of("email", "received"), "email", event.id().toString(), payload.values());
  }
}
