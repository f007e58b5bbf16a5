package org.decnet.server.canary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryToken;
import org.decnet.server.canary.TestTokens;
import org.decnet.server.canary.browser.Tellings.Outcome;
import org.decnet.server.canary.browser.Tellings.Piece;
import org.decnet.server.canary.browser.Tellings.Plain;
import org.decnet.server.canary.browser.Tellings.Told;
import org.junit.jupiter.api.Test;

class TellingsTest {
  private static final Instant NOW = TestTokens.PLACED;
  private static final CanaryToken TOKEN =
      TestTokens.token(1, CanaryKind.HTTP, CanaryGenerator.FINGERPRINT_HTML);
  private static final String FULL =
      "\"nav\":{\"webdriver\":true,\"platform\":\"Win32\\u0000\\n\",\"languages\":[\"ru-RU\",\"a,b\"]},"
          + "\"scr\":{\"w\":1920,\"h\":1080},\"tz\":{\"offset\":-120},\"cv\":\"c1\",\"au\":\"a1\","
          + "\"gl\":{\"renderer\":\"ANGLE\"},\"ft\":[],\"rtc\":[\"10.0.0.5\"]";

  private final Tellings tellings = new Tellings();

  @Test
  void theMintIdIsTheNameOfTheWord() {
    assertThat(MintId.of("abc")).hasToString("0c089cc0-75c5-5769-a648-dbfd7124a2ae");
  }

  @Test
  void whatIsToldBecomesNamedValues() {
    Outcome outcome = whole(told(FULL));
    assertThat(outcome).isInstanceOf(Told.class);
    assertThat(((Told) outcome).telling().values())
        .containsExactly(
            "nav.webdriver=true",
            "nav.platform=Win32",
            "nav.languages=ru-RU,a b",
            "tz.offset=-120",
            "scr=1920x1080",
            "cv=c1",
            "au=a1",
            "gl=ANGLE",
            "rtc=10.0.0.5");
  }

  @Test
  void threePartsAreEnoughAndTwoAreNot() {
    String two =
        "\"nav\":{\"webdriver\":false},\"cv\":\"c1\",\"ft\":[],\"rtc\":[],\"gl\":{},\"au\":\"\"";
    assertThat(whole(told(two))).isInstanceOf(Plain.class);
    assertThat(whole(told(two + ",\"scr\":{\"w\":1,\"h\":1}"))).isInstanceOf(Told.class);
    assertThat(whole(told(two + ",\"other\":{\"w\":1}"))).isInstanceOf(Plain.class);
  }

  @Test
  void whoDoesNotKnowNonceOrMintIsNotBelieved() {
    assertThat(take("?k=0123456789abcdeF&d=" + told(FULL))).isInstanceOf(Plain.class);
    assertThat(take("?d=" + told(FULL))).isInstanceOf(Plain.class);
    assertThat(whole(encoded("{\"mint\":\"" + MintId.of("other") + "\"," + FULL + "}")))
        .isInstanceOf(Plain.class);
    assertThat(whole(encoded("{" + FULL + "}"))).isInstanceOf(Plain.class);
    CanaryToken plain = TestTokens.token(2, CanaryKind.HTTP, CanaryGenerator.HONEYDOC);
    assertThat(tellings.take(plain, "/c/x?k=null&d=" + told(FULL), NOW)).isInstanceOf(Plain.class);
  }

  @Test
  void piecesComeInAnyOrder() {
    String data = told(FULL);
    assertThat(piece("x", 2, 3, data.substring(80), NOW)).isInstanceOf(Piece.class);
    assertThat(piece("x", 0, 3, data.substring(0, 40), NOW)).isInstanceOf(Piece.class);
    assertThat(piece("y", 1, 3, data.substring(40, 80), NOW)).isInstanceOf(Piece.class);
    assertThat(piece("x", 1, 3, data.substring(40, 80), NOW)).isInstanceOf(Told.class);
    assertThat(piece("x", 1, 3, data.substring(40, 80), NOW)).as("anew").isInstanceOf(Piece.class);
  }

  @Test
  void piecesThatComeTooLateBelongToNothing() {
    String data = told(FULL);
    piece("x", 0, 2, data.substring(0, 40), NOW);
    assertThat(piece("x", 1, 2, data.substring(40), NOW.plusSeconds(61))).isInstanceOf(Piece.class);
  }

  @Test
  void whatIsOutOfBoundsIsAUseLikeAnyOther() {
    assertThat(whole("")).isInstanceOf(Plain.class);
    assertThat(whole("!!!")).isInstanceOf(Plain.class);
    assertThat(whole(encoded("[1]"))).isInstanceOf(Plain.class);
    assertThat(whole(encoded("{\"mint\":"))).isInstanceOf(Plain.class);
    assertThat(whole(encoded("[".repeat(2000)))).isInstanceOf(Plain.class);
    assertThat(whole("A".repeat(8193))).isInstanceOf(Plain.class);
    assertThat(piece("x", 8, 9, "A", NOW)).isInstanceOf(Plain.class);
    assertThat(piece("x", 2, 2, "A", NOW)).isInstanceOf(Plain.class);
    assertThat(piece("x".repeat(33), 0, 2, "A", NOW)).isInstanceOf(Plain.class);
    assertThat(take("?k=" + TestTokens.NONCE + "&o=1")).isInstanceOf(Plain.class);
  }

  @Test
  void aTokenHearsThirtyTimesAMinuteAndNoMore() {
    for (int i = 0; i < Tellings.MOST_IN_A_MINUTE; i++) {
      assertThat(whole(told(FULL))).isInstanceOf(Told.class);
    }
    assertThat(whole(told(FULL))).isInstanceOf(Plain.class);
    assertThat(
            tellings.take(
                TOKEN, "/c/x?k=" + TestTokens.NONCE + "&d=" + told(FULL), NOW.plusSeconds(60)))
        .isInstanceOf(Told.class);
  }

  private Outcome whole(String data) {
    return take("?k=" + TestTokens.NONCE + "&d=" + data);
  }

  private Outcome piece(String telling, int index, int count, String data, Instant at) {
    return tellings.take(
        TOKEN,
        "/c/x?k="
            + TestTokens.NONCE
            + "&s="
            + telling
            + "&i="
            + index
            + "&n="
            + count
            + "&d="
            + data,
        at);
  }

  private Outcome take(String query) {
    return tellings.take(TOKEN, "/c/" + TOKEN.slug() + query, NOW);
  }

  private static String told(String parts) {
    return encoded("{\"mint\":\"" + MintId.of(TOKEN.slug()) + "\"," + parts + "}");
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
