package org.decnet.ingest.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.ingest.text.Hashes;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginsTest {
  private static final String OFFER = "\"username\":\"root\",\"fingerprint\":\"d1:28\"";

  @Test
  void aPasswordLoginHasItsHashAndKeepsThePasswordInMemory() {
    Event event = Reading.event(CowrieLines.ERA_2017.get(2));
    assertThat(event.kind()).isEqualTo(EventKind.AUTH_ATTEMPT);
    assertThat(event.text(Field.OUTCOME)).isEqualTo("failure");
    assertThat(event.text(Field.METHOD)).isEqualTo("password");
    assertThat(event.text(Field.USERNAME)).isEqualTo("root");
    assertThat(event.text(Field.PASSWORD)).isEqualTo("hunter2");
    assertThat(event.text(Field.SECRET_KIND)).isEqualTo("plaintext");
    assertThat(event.text(Field.SECRET_SHA256))
        .isEqualTo("f52fbd32b2b3b86ff88ef6c490628285f482af15ddcb29541f94bcf526a3f6c7");
  }

  @Test
  void noFieldThatIsStoredHoldsThePassword() {
    Event event = Reading.event(CowrieLines.ERA_2017.get(2));
    assertThat(event.text(Field.MESSAGE)).isEqualTo("login attempt [root/***] failed");
    event.forEach((field, value) -> {
      if (!field.memoryOnly()) {
        assertThat(value.toString()).as(field.fieldName()).doesNotContain("hunter2");
      }
    });
  }

  @ParameterizedTest
  @CsvSource({
    "login attempt [root/pw] failed, pw, login attempt [root/***] failed",
    "login attempt [pw/pw] failed, pw, login attempt [pw/***] failed",
    "'login attempt [b\"root\"/b\"pw\"] failed', pw,",
    "no quote of it, pw, no quote of it",
    "login attempt [root/] failed, '', login attempt [root/] failed",
    "public key attempt,, public key attempt"
  })
  void aMessageLosesItsPasswordOrIsDropped(String message, String password, String shown) {
    assertThat(LoginMessage.withoutPassword(message, password)).isEqualTo(shown);
  }

  @Test
  void aSuccessIsASuccess() {
    assertThat(Reading.event(CowrieLines.ERA_2017.get(3)).text(Field.OUTCOME)).isEqualTo("success");
  }

  @Test
  void aPasswordMayBeANumberOrEmpty() {
    Event number =
        Reading.event(
            CowrieLines.line2025("login.failed", "\"username\":1001,\"password\":123456"));
    assertThat(number.text(Field.USERNAME)).isEqualTo("1001");
    assertThat(number.text(Field.PASSWORD)).isEqualTo("123456");
    Event empty =
        Reading.event(CowrieLines.line2025("login.failed", "\"username\":\"a\",\"password\":\"\""));
    assertThat(empty.text(Field.SECRET_SHA256)).isEqualTo(Hashes.sha256(""));
    assertThat(empty.text(Field.METHOD)).isEqualTo("password");
  }

  @Test
  void aKeyOfferIsAnAttemptWithoutOutcome() {
    Event event = Reading.event(CowrieLines.ERA_2025.get(3));
    assertThat(event.text(Field.OUTCOME)).isEqualTo("unknown");
    assertThat(event.text(Field.METHOD)).isEqualTo("publickey");
    assertThat(event.text(Field.KEY_FINGERPRINT)).isEqualTo("aa:bb:cc");
    assertThat(event.text(Field.SECRET_KIND)).isEqualTo("publickey");
    assertThat(event.text(Field.SECRET_SHA256)).isEqualTo(Hashes.sha256("aa:bb:cc"));
    assertThat(event.get(Field.PASSWORD)).isNull();
    assertThat(event.get(Field.REPEATS_OFFER)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-06T07:08:06.000000Z, true",
    "2026-08-06T07:08:07.000000Z, true",
    "2026-08-06T07:08:05.500000Z, true",
    "2026-08-06T07:08:07.000001Z, false"
  })
  void aLoginWithTheKeyJustOfferedRepeatsTheOffer(String time, boolean repeats) {
    Reading reading =
        Reading.of(
            CowrieLines.line2026("client.fingerprint", OFFER, "2026-08-06T07:08:06.000000Z"),
            CowrieLines.line2026("login.failed", OFFER, time));
    assertThat(reading.last().flag(Field.REPEATS_OFFER)).isEqualTo(repeats);
    assertThat(reading.last().text(Field.OUTCOME)).isEqualTo("failure");
  }

  @Test
  void anotherKeyOrSessionRepeatsNothing() {
    String offer = CowrieLines.line2026("client.fingerprint", OFFER);
    String other = CowrieLines.line2026("login.failed", OFFER.replace("d1:28", "ee:ff"));
    assertThat(Reading.of(offer, other).last().get(Field.REPEATS_OFFER)).isNull();
    String elsewhere =
        CowrieLines.line2026("login.failed", OFFER).replace("dddd00000004", "dddd00000005");
    assertThat(Reading.of(offer, elsewhere).last().get(Field.REPEATS_OFFER)).isNull();
  }

  @Test
  void aLoginWithoutSecretHasNone() {
    Event event = Reading.event(CowrieLines.line2025("login.success", "\"username\":\"a\""));
    assertThat(event.text(Field.METHOD)).isEqualTo("none");
    assertThat(event.get(Field.SECRET_KIND)).isNull();
    assertThat(event.get(Field.SECRET_SHA256)).isNull();
  }

  @Test
  void aPrincipalIsTheNameWithoutBlanksInLowerCase() {
    assertThat(Logins.principal(" Root\t")).isEqualTo("root");
    assertThat(Logins.principal(null)).isEmpty();
    assertThat(Logins.principal("x".repeat(300))).hasSize(256);
  }
}
