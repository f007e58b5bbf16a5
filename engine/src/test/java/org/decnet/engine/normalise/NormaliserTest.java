package org.decnet.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class NormaliserTest {
  private final Normaliser normaliser = new Normaliser();

  @Test
  void anEventWithinTheCapsStaysTheSameObject() {
    Event event = event(EventKind.COMMAND).set(Field.COMMAND_TEXT, "id").build();
    assertThat(normaliser.normalise(event)).isSameAs(event);
  }

  @Test
  void aLongTextKeepsHeadAndTailAndTellsItsLength() {
    String text = "head" + "x".repeat(200_000) + "tail";
    Event event = event(EventKind.COMMAND).set(Field.COMMAND_TEXT, text).build();
    String kept = normaliser.normalise(event).text(Field.COMMAND_TEXT);
    assertThat(kept)
        .hasSizeLessThanOrEqualTo(Normaliser.TEXT_CAP)
        .startsWith("headxxx")
        .endsWith("xxxtail")
        .contains("[200008 characters]");
  }

  @Test
  void cuttingNeverSplitsASurrogatePair() {
    for (int shift = 0; shift < 4; shift++) {
      String capped = Normaliser.cap("a".repeat(shift) + "😀".repeat(Normaliser.TEXT_CAP));
      assertThat(new String(capped.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(capped);
    }
  }

  @Test
  void aLongListIsCut() {
    Event event = event(EventKind.PROCESS).set(Field.ARGS, Collections.nCopies(5000, "a")).build();
    assertThat(normaliser.normalise(event).list(Field.ARGS)).hasSize(Normaliser.LIST_CAP);
  }

  @Test
  void aLongTextInAListIsCut() {
    Event event =
        event(EventKind.PROCESS).set(Field.ARGS, List.of("a", "b".repeat(100_000))).build();
    assertThat(normaliser.normalise(event).list(Field.ARGS))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("a"),
            second -> assertThat(second).hasSizeLessThanOrEqualTo(Normaliser.TEXT_CAP));
  }

  @Test
  void aWebRequestGetsPathQueryAndSearchableText() {
    Event request =
        event(EventKind.HTTP_REQUEST)
            .set(Field.RAW_URL, "/a/b?x=1")
            .set(Field.USER_AGENT, "curl/8")
            .set(Field.BODY, "payload")
            .build();
    Event normal = normaliser.normalise(request);
    assertThat(normal.text(Field.PATH)).isEqualTo("/a/b");
    assertThat(normal.text(Field.QUERY)).isEqualTo("x=1");
    assertThat(normal.text(Field.CS_URI_QUERY)).isEqualTo("/a/b?x=1");
    assertThat(normal.text(Field.ANY_TEXT)).contains("/a/b?x=1", "curl/8", "payload");
  }

  @Test
  void whatTheCodecSaidAboutAWebRequestStays() {
    Event request =
        event(EventKind.HTTP_REQUEST).set(Field.RAW_URL, "/a?b").set(Field.PATH, "/other").build();
    assertThat(normaliser.normalise(request).text(Field.PATH)).isEqualTo("/other");
  }

  private static Event.Builder event(EventKind kind) {
    return Event.builder(kind)
        .id(new UUID(1, 2))
        .time(Instant.parse("2026-01-02T03:04:05Z"))
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "test");
  }

  @Test
  void aStatementThatAsksForRansomShowsItsWordsAndWallet() {
    Event statement =
        Scene.ssh("db-1", "s1", "198.51.100.7")
            .event(EventKind.DB_COMMAND, 1)
            .set(
                Field.STATEMENT,
                "INSERT INTO README VALUES ('send BTC to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT')")
            .build();
    Event normal = new Normaliser().normalise(statement);
    assertThat(normal.list(Field.RANSOM_KEYWORDS)).containsExactly("btc");
    assertThat(normal.text(Field.BTC_ADDRESS)).isEqualTo("1BoatSLRHtKNngkdXEeobR76b53LETtpyT");
  }
}
