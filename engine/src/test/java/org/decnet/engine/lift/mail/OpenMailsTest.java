package org.decnet.engine.lift.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.decnet.model.event.Event;
import org.junit.jupiter.api.Test;

class OpenMailsTest {
  @Test
  void severalMessagesOfOneSessionAreToldApart() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      events.add(Mails.command(10 * i, "MAIL", "MAIL FROM:<a@one.example>"));
      events.add(Mails.command(10 * i + 1, "RCPT", "RCPT TO:<b@two.example>"));
      events.add(Mails.command(10 * i + 2, "DATA", "DATA"));
      events.add(Mails.command(10 * i + 3, null, "Subject: " + i + "\n\nbody"));
    }
    List<ReceivedMail> mails = Mails.gathered(events);
    assertThat(mails).hasSize(3);
    assertThat(mails)
        .allSatisfy(mail -> {
          assertThat(mail.recipients()).isEqualTo(1);
          assertThat(mail.mailFromDomain()).isEqualTo("one.example");
        });
  }

  @Test
  void aMessageThatTwoLogsOfADecoyTellOfIsOne() {
    List<Event> commands =
        Mails.session("a@one.example", List.of("b@two.example"), "Subject: x\n\nbody");
    List<Event> twice = new ArrayList<>(commands);
    twice.addAll(commands);
    assertThat(Mails.gathered(twice)).hasSize(1);
    List<Event> other =
        Mails.session("a@one.example", List.of("c@three.example"), "Subject: x\n\nbody");
    twice.addAll(other);
    assertThat(Mails.gathered(twice)).hasSize(2);
  }

  @Test
  void aMessageInPiecesIsPutTogether() {
    List<ReceivedMail> mails =
        Mails.gathered(
            List.of(
                Mails.command(1, "DATA", "Subject: x"),
                Mails.command(2, null, "X-Mailer: y\n"),
                Mails.command(3, null, "the body"),
                Mails.command(4, ".", ".")));
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().content().text()).contains("the body");
    assertThat(mails.getFirst().content().headers().first("x-mailer")).isEqualTo("y");
  }

  @Test
  void aSessionWithoutAMessageMakesNone() {
    assertThat(
            Mails.gathered(
                List.of(
                    Mails.command(1, "EHLO", "EHLO scanner"),
                    Mails.command(2, "STARTTLS", "STARTTLS"),
                    Mails.command(3, "DATA", "DATA"),
                    Mails.command(4, "QUIT", "QUIT"))))
        .isEmpty();
  }

  @Test
  void whatScannersSendToThePortIsNoMessage() {
    assertThat(Mails.gathered(List.of(Mails.command(1, null, "GET / HTTP/1.0\nHost: x"))))
        .isEmpty();
    assertThat(Mails.gathered(List.of(Mails.command(1, null, "From: a@b.example\n\nx"))))
        .hasSize(1);
  }

  @Test
  void theEndOfTheConnectionEndsTheMessage() {
    OpenMails open = new OpenMails();
    List<ReceivedMail> mails = new ArrayList<>();
    open.gather(Mails.command(1, "DATA", "Subject: x\n\nbody"), mails::add);
    assertThat(mails).isEmpty();
    open.gather(Mails.SCENE.close(2, null), mails::add);
    assertThat(mails).hasSize(1);
  }

  @Test
  void nearlyEqualMessagesOfADayAreOneGroupNamedByTheFirst() {
    MailClusters clusters = new MailClusters();
    String text =
        "dear customer your parcel waits at our office please pay the fee of 12 euros now";
    String other =
        "the quarterly report of the garden club is ready and can be read by all members";
    java.time.Instant start = org.decnet.testkit.Scene.START;
    assertThat(clusters.assign("a", SimHash.of(text), start)).isEqualTo("a");
    assertThat(clusters.assign("b", SimHash.of(text.replace("12", "99")), start.plusSeconds(9)))
        .isEqualTo("a");
    assertThat(clusters.assign("c", SimHash.of(other), start.plusSeconds(10))).isEqualTo("c");
    assertThat(
            clusters.assign("d", SimHash.of(text) ^ 0x8000_0000_0001_0001L, start.plusSeconds(11)))
        .isEqualTo("a");
    assertThat(
            clusters.assign("e", SimHash.of(text) ^ 0x0003_0003_0000_0000L, start.plusSeconds(12)))
        .isEqualTo("e");
    assertThat(clusters.assign("f", SimHash.of(other), start.plusSeconds(100_000))).isEqualTo("f");
  }
}
