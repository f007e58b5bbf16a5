package org.decnet.server.webhook.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.decnet.server.webhook.mail.MailServer.Login;
import org.decnet.server.webhook.mail.MailServer.Security;
import org.decnet.server.webhook.socket.PinnedSockets;
import org.decnet.server.webhook.socket.PinnedSockets.Peer;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Hands one mail at a time to a mail server, over a connection to an address that was checked. */
public final class MailClient {
  /** What a server says that took a mail. */
  private static final int OK = 250;

  private static final int FIRST_REFUSAL = 400;

  private final PinnedSockets sockets;
  private final MailServer server;

  /** A client of one server. */
  public MailClient(PinnedSockets sockets, MailServer server) {
    this.sockets = sockets;
    this.server = server;
  }

  /**
   * A mail of plain text.
   *
   * @param id of the event; the same mail, sent twice, has one
   * @param subject one line
   */
  public record Mail(UUID id, MailTo to, String subject, String text, Instant date) {}

  /** Where the server is. */
  public String host() {
    return server.host();
  }

  /**
   * Sends a mail.
   *
   * @param addresses of the server
   * @return the reply code of the server: 250 if it took the mail for everybody, 4yz and 5yz if it
   *     refused
   * @throws IOException if there was no such reply
   */
  public int send(List<InetAddress> addresses, Mail mail) throws IOException {
    boolean tls = server.security() == Security.TLS;
    return sockets.talk(
        new Peer(server.host(), server.port(), tls, addresses), socket -> over(socket, mail));
  }

  private int over(Socket socket, Mail mail) throws IOException {
    Session session = Session.getInstance(properties(), authenticator(server.login()));
    SMTPTransport transport =
        new SMTPTransport(session, new URLName("smtp", null, -1, null, null, null));
    try (transport) {
      transport.connect(socket);
      MimeMessage message = message(session, mail);
      transport.sendMessage(message, message.getAllRecipients());
      return OK;
    } catch (MessagingException e) {
      return refusal(transport, e);
    }
  }

  /** What the server said last, unless that was no refusal. */
  private static int refusal(SMTPTransport transport, MessagingException e) throws IOException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException broken) {
        throw broken;
      }
    }
    int code = Replies.code(e, transport.getLastReturnCode());
    if (code < FIRST_REFUSAL) {
      throw new NoMailServerException(e);
    }
    return code;
  }

  private MimeMessage message(Session session, Mail mail) throws MessagingException {
    MimeMessage message = new EventMessage(session, mail.id(), domain());
    message.setFrom(new InternetAddress(server.from(), true));
    for (String address : mail.to().addresses()) {
      message.addRecipient(RecipientType.TO, new InternetAddress(address, true));
    }
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(mail.date()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(mail.text(), StandardCharsets.UTF_8.name());
    message.saveChanges();
    return message;
  }

  private String domain() {
    return server.from().substring(server.from().lastIndexOf('@') + 1);
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put("mail.smtp.localhost", domain()); // or it asks the system who this host is
    properties.put("mail.smtp.auth", Boolean.toString(server.login() != null));
    properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    boolean upgrade = server.security() == Security.STARTTLS;
    properties.put("mail.smtp.starttls.enable", Boolean.toString(upgrade));
    properties.put("mail.smtp.starttls.required", Boolean.toString(upgrade));
    properties.put("mail.smtp.ssl.socketFactory", sockets.tls());
    properties.put("mail.smtp.quitwait", "false");
    return properties;
  }

  private static @Nullable Authenticator authenticator(@Nullable Login login) {
    return login == null
        ? null
        : new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(login.user(), login.password().value());
          }
        };
  }
}
