package org.decnet.server.webhook;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server that keeps what it takes, unless it is told to refuse. */
final class Mailbox implements AutoCloseable {
  static final String USER = "decnet";
  static final String PASSWORD = "a-password-of-the-tests";

  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final List<String> logins = new CopyOnWriteArrayList<>();
  private final SMTPServer server;
  private volatile @Nullable RejectException trouble;

  /** What one recipient got. */
  record Letter(String from, String to, String raw) {
    MimeMessage message() throws MessagingException {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  Mailbox(UnaryOperator<SMTPServer.Builder> settings) {
    this.server =
        settings
            .apply(
                SMTPServer.port(0)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .hostName("mail.example")
                    .authenticationHandlerFactory(
                        new EasyAuthenticationHandlerFactory((user, password, context) -> {
                          if (!user.equals(USER) || !password.equals(PASSWORD)) {
                            throw new LoginFailedException();
                          }
                          logins.add(user);
                        }))
                    .messageHandler((context, from, to, data) ->
                        take(new Letter(from, to, new String(data, StandardCharsets.US_ASCII)))))
            .build();
    server.start();
  }

  private void take(Letter letter) throws RejectException {
    RejectException now = trouble;
    if (now != null) {
      throw now;
    }
    letters.add(letter);
  }

  void refuses(int code) {
    trouble = new RejectException(code, "<b>words of the server</b>");
  }

  void recovers() {
    trouble = null;
  }

  int port() {
    return server.getPortAllocated();
  }

  List<Letter> letters() {
    return letters;
  }

  List<String> logins() {
    return logins;
  }

  @Override
  public void close() {
    server.stop();
  }
}
