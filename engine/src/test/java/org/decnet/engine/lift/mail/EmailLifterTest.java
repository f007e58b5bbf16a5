package org.decnet.engine.lift.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.LifterContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class EmailLifterTest extends LifterContract<ReceivedMail> {
  private static final String WALLET = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT";
  private static final String MESSAGE =
      """
      Return-Path: <bounce@elsewhere.example>
      From: =?utf-8?q?PayPal_Service?= <service@bank.example>
      To: someone@shop.example
      Reply-To: <answers@drop.example>
      Subject: =?UTF-8?B?VXJnZW50?= wire
      X-Mailer: gophish
      Date: Thu, 1 Jan 2026 12:00:05 +0000
      Authentication-Results: mx.example; spf=fail; dkim=fail; dmarc=fail
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="b"

      --b
      Content-Type: text/plain; charset=utf-8

      Please send the transfer today to http://xn--pypal-4ve.example/login or https://shop.example.
      We decrypt after payment to %s.
      %s
      --b
      Content-Type: text/html

      <p>x</p><img src="http://t.example/p.gif" width="1" height=1>
      --b
      Content-Disposition: attachment; filename="start.lnk"
      Content-Transfer-Encoding: base64

      %s
      --b--
      """
          .formatted(
              WALLET,
              "QUJD".repeat(20),
              Base64.getEncoder()
                  .encodeToString("lnk".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

  @Override
  protected Lifter<ReceivedMail> lifter() {
    return new EmailLifter();
  }

  @Override
  protected ReceivedMail artefact() {
    return mail(MESSAGE);
  }

  @Override
  protected ReceivedMail bareArtefact() {
    return mail("x");
  }

  /** No feed of hashes is known here. */
  @Override
  protected Set<Field> missing() {
    return Set.of(Field.MAL_HASH_MATCH);
  }

  @Override
  protected List<String> artefactIds() {
    return List.of(artefact().id());
  }

  private static ReceivedMail mail(String message) {
    return Mails.gathered(
            Mails.session(
                "robot@relay.example", List.of("a@shop.example", "b@Shop.example"), message))
        .getFirst();
  }

  @Test
  void aMessageShowsItsTraitsAndNoneOfItsText() {
    Event event = new EmailLifter().lift(artefact()).getFirst();
    assertThat(event.text(Field.FROM_DOMAIN)).isEqualTo("bank.example");
    assertThat(event.text(Field.MAIL_FROM_DOMAIN)).isEqualTo("relay.example");
    assertThat(event.text(Field.RETURN_PATH_DOMAIN)).isEqualTo("elsewhere.example");
    assertThat(event.text(Field.REPLY_TO_DOMAIN)).isEqualTo("drop.example");
    assertThat(event.integer(Field.RCPT_COUNT)).isEqualTo(2);
    assertThat(event.list(Field.RCPT_DOMAINS)).containsExactly("shop.example");
    assertThat(event.text(Field.X_MAILER_FAMILY)).isEqualTo("gophish");
    assertThat(event.text(Field.MATCHED_KIT)).isEqualTo("gophish");
    assertThat(event.text(Field.BRAND_DISPLAY_NAME)).isEqualTo("paypal");
    assertThat(event.list(Field.MASQUERADE_SIGNALS))
        .containsExactly(
            "return_path_mismatch", "mail_from_mismatch", "spf_fail", "dkim_fail", "dmarc_fail");
    assertThat(event.integer(Field.MASQUERADE_SIGNAL_COUNT)).isEqualTo(5);
    assertThat(event.list(Field.MATCHED_HEADERS))
        .contains("From", "Return-Path", "DKIM-Signature", "X-Mailer", "Subject");
    assertThat(event.list(Field.URL_HOSTS))
        .containsExactly("xn--pypal-4ve.example", "shop.example", "t.example");
    assertThat(event.list(Field.IDN_HOSTS)).containsExactly("xn--pypal-4ve.example");
    assertThat(event.list(Field.ATTACHMENT_TRIGGERS)).containsExactly("lnk");
    assertThat(event.list(Field.ATTACHMENT_SHA256S)).containsExactly(Hashes.sha256("lnk"));
    assertThat(event.integer(Field.ATTACHMENT_COUNT)).isEqualTo(1);
    assertThat(event.integer(Field.ENCODED_BYTE_COUNT)).isEqualTo(60);
    assertThat(event.list(Field.SUBJECT_FLAGS)).containsExactly("urgent", "wire");
    assertThat(event.list(Field.BODY_FLAGS)).containsExactly("send", "transfer");
    assertThat(event.list(Field.RANSOM_KEYWORDS)).containsExactly("decrypt");
    assertThat(event.text(Field.BTC_ADDRESS)).isEqualTo(WALLET);
    assertThat(event.number(Field.DATE_SKEW_H)).isEqualTo(12.0);
    assertThat(event.flag(Field.TRACKING_PIXEL)).isTrue();
    assertThat(event.text(Field.BODY_CLUSTER)).isEqualTo(artefactIds().getFirst());
    assertThat(event.time()).isEqualTo(Scene.second(5));
  }

  @Test
  void noAddressSubjectOrBodyLeaves() {
    StringBuilder all = new StringBuilder();
    new EmailLifter()
        .lift(artefact())
        .forEach(event -> event.forEach((field, value) -> all.append(value).append('\n')));
    assertThat(all.toString())
        .doesNotContain("@", "service", "someone", "bounce", "Please", "today", "Urgent", "login");
  }

  @Test
  void anHonestMessageShowsNoSigns() {
    Event event =
        Mails.lifted(
            """
            From: Ann <ann@mail.example>
            Return-Path: <ann@news.mail.example>
            Subject: Minutes
            Authentication-Results: mx; spf=pass dkim=pass dmarc=pass

            See https://mail.example/minutes for details.
            """);
    assertThat(event.list(Field.MASQUERADE_SIGNALS)).isEmpty();
    assertThat(event.integer(Field.MASQUERADE_SIGNAL_COUNT)).isZero();
    assertThat(event.list(Field.IDN_HOSTS)).isEmpty();
    assertThat(event.list(Field.ATTACHMENT_TRIGGERS)).isEmpty();
    assertThat(event.list(Field.SUBJECT_FLAGS)).isEmpty();
    assertThat(event.text(Field.SPF)).isEqualTo("pass");
    assertThat(event.get(Field.MATCHED_KIT)).isNull();
    assertThat(event.get(Field.BRAND_DISPLAY_NAME)).isNull();
    assertThat(event.flag(Field.TRACKING_PIXEL)).isFalse();
  }
}
