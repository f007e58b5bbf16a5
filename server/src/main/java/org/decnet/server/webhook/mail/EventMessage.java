package org.decnet.server.webhook.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;

/** A mail whose id follows from its event, so that a reader knows one that comes twice. */
final class EventMessage extends MimeMessage {
  private final String messageId;

  EventMessage(Session session, UUID event, String domain) {
    super(session);
    this.messageId = "<" + event + "@" + domain + ">";
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
