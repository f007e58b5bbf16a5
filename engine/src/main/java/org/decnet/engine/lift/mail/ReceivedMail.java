package org.decnet.engine.lift.mail;

import java.util.List;
import org.decnet.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * A message that a decoy took.
 *
 * @param id what stays the same in whichever log of the decoy the message is met
 * @param origin the event that brought its first line
 * @param mailFromDomain domain of the sender that was named before the message
 * @param recipients how many recipients were named
 * @param recipientDomains their domains
 * @param sha256 hash of the message as the log has it
 * @param size its bytes
 * @param content the message taken apart
 * @param simHash hash of its text
 * @param cluster name of the group of messages that are nearly the same
 */
public record ReceivedMail(
    String id,
    Event origin,
    @Nullable String mailFromDomain,
    long recipients,
    List<String> recipientDomains,
    String sha256,
    long size,
    MailContent content,
    long simHash,
    String cluster) {
  /** Copies the list. */
  public ReceivedMail {
    recipientDomains = List.copyOf(recipientDomains);
  }
}
