package org.decnet.engine.lift.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.engine.lift.text.BoundedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "Ann <ann@Mail.Example>, mail.example",
        "<a@b.example.>, b.example",
        "a@b@c.example, c.example",
        "nobody, none",
        "a@, none"
      })
  void addressesAreReducedToDomains(String text, String domain) {
    assertThat(MailDomains.of(text)).isEqualTo(domain);
  }

  @ParameterizedTest
  @CsvSource({
    "mail.shop.example, shop.example, false",
    "a.co.uk, b.co.uk, true",
    "x.a.co.uk, a.co.uk, false",
    "a.example, b.example, true",
    "co.uk, co.uk, false"
  })
  void domainsOfOneOrganisationDoNotDiffer(String a, String b, boolean differ) {
    assertThat(MailDomains.differ(a, b)).isEqualTo(differ);
    assertThat(MailDomains.differ(a, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xn--80ak6aa92e.com", // all Cyrillic, shows as apple
        "xn--pypal-4ve.com", // one Cyrillic letter among Latin ones
        "login.xn--pypal-4ve.com",
        "g\u043e\u043egle.com",
        "\uff47oogle.com",
        "\u0436oogle.com" // a letter that looks like none, among others
      })
  void hostsThatShowAsOthersMislead(String host) {
    assertThat(Lookalikes.misleads(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "google.com",
        "xn--mnchen-3ya.de", // a name in its own script
        "xn--e1afmkfd.xn--80akhbyknj4f", // likewise
        "xn--fiq228c.com",
        "abc\u65e5\u672c.com", // written together everywhere
        "xn--",
        "xn--99999999999.com",
        "apple.xn.com",
        ""
      })
  void namesInTheirOwnScriptDoNot(String host) {
    assertThat(Lookalikes.misleads(host)).isFalse();
  }

  @Test
  void labelsAreDecoded() {
    assertThat(Punycode.decode("mnchen-3ya")).isEqualTo("münchen");
    assertThat(Punycode.decode("e1afmkfd")).isEqualTo("пример");
    assertThat(Punycode.decode("!!")).isNull();
    assertThat(Punycode.decode("99999999")).isNull();
  }

  @Test
  void hostsAreFoundInTextAndPages() {
    BoundedNames hosts = new BoundedNames(10);
    UrlHosts.collect(
        "see HTTP://One.example:8080/x, https://user@two.example?q <a href='http://three.example'>"
            + " ftp://four.example http:// x://y",
        hosts);
    assertThat(hosts.orNull()).containsExactly("one.example", "two.example", "three.example");
  }

  @Test
  void theLongestRunOfEncodedBytesGoesOverFullLines() {
    String line = "QUJD".repeat(19);
    assertThat(EncodedRuns.longestBytes((line + "\r\n").repeat(3) + "QUJD==")).isEqualTo(174);
    assertThat(EncodedRuns.longestBytes("A".repeat(31))).isZero();
    assertThat(EncodedRuns.longestBytes("A".repeat(32))).isEqualTo(24);
    assertThat(EncodedRuns.longestBytes("word\n".repeat(100))).isZero();
  }

  @Test
  void wordsAreWholeWordsInAnyCase() {
    assertThat(MailWords.ofSubject("URGENT: gift   cards, invoices"))
        .containsExactly("urgent", "invoice", "gift card");
    assertThat(MailWords.ofSubject("insurgent wireless")).isEmpty();
    assertThat(MailWords.ofBody("Update  banking details")).containsExactly("update banking");
  }

  @Test
  void aBrandThatSpeaksForItselfIsNone() {
    assertThat(Senders.brand("PayPal <x@paypal.com>", "paypal.com")).isNull();
    assertThat(Senders.brand("PayPal <x@mail.paypal.com>", "mail.paypal.com")).isNull();
    assertThat(Senders.brand("PayPal <x@evil.example>", "evil.example")).isEqualTo("paypal");
    assertThat(Senders.brand("<paypal@evil.example>", "evil.example")).isNull();
    assertThat(Senders.family("Microsoft Outlook 16.0")).isEqualTo("outlook");
    assertThat(Senders.family("My own thing")).isEqualTo("other");
    assertThat(Senders.family(null)).isNull();
  }
}
