package org.decnet.decoy.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.commons.net.smtp.AuthenticatingSMTPClient;
import org.apache.commons.net.smtp.AuthenticatingSMTPClient.AUTH_METHOD;
import org.apache.commons.net.smtp.SMTPClient;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.DecoyContract;
import org.decnet.decoy.ReadLines;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpDecoyTest extends DecoyContract {
  private final TestSite site = new TestSite();

  @AfterEach
  void nothingBroke() {
    assertThat(site.faults()).isEmpty();
  }

  @Override
  protected String service() {
    return "smtp";
  }

  @Override
  protected Talk talk(Site surroundings) {
    return new SmtpTalk(surroundings, SmtpSettings.of(Map.of("logins", "bob:hunter2")));
  }

  private static SMTPClient connected(SMTPClient client, Decoy decoy) throws Exception {
    client.connect(decoy.address().getAddress(), decoy.address().getPort());
    client.setSoTimeout(30_000);
    return client;
  }

  @Test
  void aRealClientSendsAMessageWhichIsTakenDown() throws Exception {
    try (Decoy decoy = start(site)) {
      SMTPClient client = connected(new SMTPClient(), decoy);
      assertThat(client.getReplyString()).contains("ESMTP Postfix");
      assertThat(client.login("mail.example.org")).isTrue();
      assertThat(
              client.sendSimpleMessage(
                  "a@b.example", "c@d.example", "Subject: hi\r\n\r\nline\r\n.dotted\r\n"))
          .as(() -> client.getReplyString())
          .isTrue();
      assertThat(client.vrfy("root")).isEqualTo(252);
      client.logout();
      client.disconnect();
      List<Event> events = ReadLines.of(site.untilDisconnect());
      List<Event> mail = events.stream().filter(e -> e.kind() == EventKind.MAIL_COMMAND).toList();
      assertThat(mail)
          .extracting(e -> e.text(Field.VERB))
          .containsExactly("HELO", "MAIL", "RCPT", "DATA", null, ".", "VRFY", "QUIT");
      assertThat(mail.get(2).text(Field.ARGUMENT_DOMAIN)).isEqualTo("d.example");
      assertThat(mail.get(4).text(Field.TEXT)).contains("Subject: hi\n\nline\n.dotted\n");
    }
  }

  @Test
  void passwordsAreTakenDownByBothWays() throws Exception {
    try (Decoy decoy = start(site)) {
      for (AUTH_METHOD method : List.of(AUTH_METHOD.PLAIN, AUTH_METHOD.LOGIN)) {
        AuthenticatingSMTPClient client = new AuthenticatingSMTPClient();
        connected(client, decoy);
        client.ehlo("x");
        assertThat(client.auth(method, "bob", "wrong")).isFalse();
        assertThat(client.auth(method, "bob", "hunter2")).isTrue();
        client.disconnect();
        List<Event> logins =
            ReadLines.of(site.untilDisconnect()).stream()
                .filter(e -> e.kind() == EventKind.AUTH_ATTEMPT)
                .toList();
        assertThat(logins)
            .extracting(e -> e.text(Field.PASSWORD))
            .containsExactly("wrong", "hunter2");
        assertThat(logins)
            .extracting(e -> e.text(Field.OUTCOME))
            .containsExactly("failure", "success");
      }
    }
  }

  @Test
  void aClosedRelayDeniesAndTheOrderOfCommandsCounts() throws Exception {
    Talk closed = new SmtpTalk(site.site(), SmtpSettings.of(Map.of("relay", "false")));
    try (Decoy decoy = site.start("smtp", closed, TestSite.WIDE)) {
      SMTPClient client = connected(new SMTPClient(), decoy);
      assertThat(client.sendCommand("RCPT TO:<a@b>")).isEqualTo(503);
      assertThat(client.sendCommand("DATA")).isEqualTo(503);
      assertThat(client.sendCommand("MAIL FROM:<a@b>")).isEqualTo(250);
      assertThat(client.sendCommand("MAIL FROM:<a@b>")).isEqualTo(503);
      assertThat(client.sendCommand("RCPT TO:<a@b.example>")).isEqualTo(454);
      assertThat(client.getReplyString()).contains("<a@b.example>: Relay access denied");
      assertThat(client.sendCommand("FROB")).isEqualTo(502);
      assertThat(client.sendCommand("GET / HTTP/1.1")).isEqualTo(221);
      client.disconnect();
    }
  }
}
