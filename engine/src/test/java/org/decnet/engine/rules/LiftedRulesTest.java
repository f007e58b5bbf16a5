package org.decnet.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.pipeline.TaggingPipeline;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules about lifted events fire on what codecs give, with nothing made by hand in between. */
class LiftedRulesTest {
  private static final RulePack PACK = PackFiles.load().pack();
  private static final String IP = "198.51.100.7";
  private static final Scene SSH = Scene.ssh("web-1", "s1", IP);
  private static final Scene MAIL = new Scene("mail-1", "m1", IP, "smtp");
  private static final Scene DATABASE = new Scene("db-1", "d1", IP, "mysql");
  private static final Scene WEB = new Scene("web-1", "w1", IP, "http");
  private static final String WALLET = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT";

  @Test
  void sessionsFire() {
    assertThat(fired(SSH.connect(0), SSH.command(1, "uname -a"), SSH.close(2, null)))
        .contains("R0081");
    assertThat(
            fired(
                statement(1, "SELECT * FROM shop", 20_000L),
                statement(2, "DROP TABLE shop", null),
                statement(3, "INSERT INTO README VALUES ('send bitcoin to " + WALLET + "')", null),
                DATABASE.close(4, null)))
        .contains("R0032", "R0032-session", "R0033", "R0033-db", "R0035");
    assertThat(
            fired(
                SSH.connect(0),
                SSH.command(
                    1, "echo 'pay bitcoin to " + WALLET + "' > /home/ops/HOW_TO_RECOVER.txt"),
                SSH.close(9, null)))
        .contains("R0033");
    List<Event> tunnels = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      tunnels.add(
          SSH.event(EventKind.TUNNEL, i)
              .set(Field.TARGET_HOST, "203.0.113.20")
              .set(Field.TARGET_PORT, 443L)
              .set(Field.TARGET_SCOPE, "public")
              .build());
    }
    assertThat(fired(tunnels.toArray(Event[]::new))).contains("R0034");
    assertThat(fired(tunnels.subList(0, 49).toArray(Event[]::new))).doesNotContain("R0034");
  }

  @Test
  void behaviourAndReuseFire() {
    List<Event> beacon = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      beacon.add(Scene.ssh("web-1", "b" + i, IP).connect(60 * i));
    }
    assertThat(fired(beacon.toArray(Event[]::new))).contains("R0031");
    beacon.add(Scene.ssh("web-1", "late", IP).connect(2000));
    assertThat(fired(beacon.toArray(Event[]::new))).doesNotContain("R0031");
    assertThat(
            fired(
                SSH.login(1, "root", "toor", "failure"),
                Scene.ssh("db-1", "s2", "198.51.100.8").login(2, "root", "toor", "failure")))
        .contains("R0004");
    assertThat(
            fired(
                SSH.login(1, "root", "toor", "failure"),
                Scene.ssh("web-1", "s2", "198.51.100.8").login(2, "root", "toor", "failure")))
        .doesNotContain("R0004");
  }

  @Test
  void mailFires() {
    String message =
        """
        From: Bank <service@bank.example>
        Return-Path: <bounce@elsewhere.example>
        Subject: Urgent wire
        X-Mailer: gophish
        Authentication-Results: mx; spf=fail; dkim=fail
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        Please send the transfer to http://xn--80ak6aa92e.example/ or your files stay locked.
        Pay bitcoin to %s.
        %s
        --b
        Content-Disposition: attachment; filename=start.lnk

        x
        --b--
        """
            .formatted(WALLET, "QUJD".repeat(2000));
    assertThat(fired(mail(30, message)))
        .contains(
            "R0033-email", "R0041", "R0042", "R0043", "R0044", "R0045", "R0046", "R0047", "R0048");
    assertThat(fired(mail(2, "From: a@mail.example\nSubject: Minutes\n\nSee you soon.")))
        .noneMatch(rule -> rule.compareTo("R0041") >= 0 && rule.compareTo("R0049") < 0);
  }

  @Test
  void tracesOfTheWebAndOfTheOwnLinkFire() {
    assertThat(
            fired(
                print(1, "ja4h", "ge11nn0000_a_b_c"),
                print(2, "http2_settings", "x"),
                print(3, "ja4_quic", "y"),
                WEB.close(4, null)))
        .contains("HFP-0001", "HFP-0002", "HFP-0003");
    assertThat(
            fired(
                SSH.event(EventKind.TUNNEL, 1)
                    .set(Field.ORIGINATOR_IP, "fe80::216:3eff:fe12:3456")
                    .build()))
        .contains("R0059");
  }

  private static Event[] mail(int recipients, String message) {
    List<Event> events = new ArrayList<>();
    events.add(command(1, "MAIL", "MAIL FROM:<robot@relay.example>"));
    for (int i = 0; i < recipients; i++) {
      events.add(command(2 + i / 1000.0, "RCPT", "RCPT TO:<user" + i + "@shop.example>"));
    }
    events.add(command(4, "DATA", "DATA"));
    events.add(command(5, null, message));
    events.add(command(6, "QUIT", "QUIT"));
    return events.toArray(Event[]::new);
  }

  private static Event command(double second, @Nullable String verb, String text) {
    return MAIL.event(EventKind.MAIL_COMMAND, second)
        .set(Field.VERB, verb)
        .set(Field.TEXT, text)
        .build();
  }

  private static Event statement(double second, String text, @Nullable Long rows) {
    return DATABASE
        .event(EventKind.DB_COMMAND, second)
        .set(Field.STATEMENT, text)
        .set(Field.ROWS_RETURNED, rows)
        .build();
  }

  private static Event print(double second, String type, String value) {
    return WEB.event(EventKind.FINGERPRINT, second)
        .set(Field.FINGERPRINT_TYPE, type)
        .set(Field.VALUE, value)
        .build();
  }

  private static Set<String> fired(Event... events) {
    Set<String> rules = new TreeSet<>();
    TaggingPipeline pipeline =
        new TaggingPipeline(
            new Tagger(PACK, new AttackCatalogs().load(), TaggingListener.SILENT),
            batch -> {
              batch
                  .events()
                  .forEach(tagged -> tagged.tags().forEach(tag -> rules.add(tag.rule().value())));
              batch.runs().forEach(tag -> rules.add(tag.rule().value()));
            },
            100);
    for (Event event : events) {
      pipeline.accept(event);
    }
    pipeline.finish();
    return rules;
  }
}
