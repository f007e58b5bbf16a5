package org.decnet.engine.lift.mail;

import java.util.List;
import org.decnet.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * A message that a decoy took.
 *
 * @param origin the event that brought its first line
 * @param mailFromDomain domain of the sender that was named before the message
 * @param recipients how many recipients were named
 * @param recipientDomains their domains
 * @param content the message taken apart
 * @param simHash hash of its text
 * @param cluster name of the group of messages that are nearly the same
 */
public record ReceivedMail(
    Event origin,
    @Nullable String mailFromDomain,
    long recipients,
    List<String> recipientDomains,
    MailContent content,
    long simHash,
    String cluster) {
  /** Copies the list. */
  public ReceivedMail {
    recipientDomains = List.copyOf(recipientDomains);
  }

  /** Id of the message. */
  String id() {
    return origin.id().toString();
  }
}
