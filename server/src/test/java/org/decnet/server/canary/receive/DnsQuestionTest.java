package org.decnet.server.canary.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DnsQuestionTest {
  @Test
  void whoAsksForAnAddressGetsTheSinkholeForAMinute() {
    DnsQuestion question = sound(TestQuestions.of("a.Bc", 1));
    assertThat(question.name()).isEqualTo("a.Bc");
    assertThat(HexFormat.of().formatHex(question.answer()))
        .isEqualTo(
            "1234850000010001000000000161024263000001"
                + "0001"
                + "c00c000100010000003c0004c0000201");
  }

  @Test
  void whoAsksForElseGetsNothingAndNoError() {
    for (int type : new int[] {28, 16, 15, 2, 6}) {
      byte[] answer = sound(TestQuestions.of("a.bc", type)).answer();
      assertThat(Arrays.copyOfRange(answer, 2, 12))
          .containsExactly(0x85, 0x00, 0, 1, 0, 0, 0, 0, 0, 0);
      assertThat(answer).hasSize(TestQuestions.of("a.bc", type).length);
    }
  }

  @Test
  void anAnswerIsNeverMuchLongerThanItsQuestion() {
    byte[] question = TestQuestions.of("a", 255);
    assertThat(sound(question).answer()).hasSize(question.length + 16);
  }

  @Test
  void whatIsNoQuestionIsNotAnswered() {
    byte[] good = TestQuestions.of("abc.def", 1);
    assertThat(read(good)).isNotNull();
    for (int length = 0; length < good.length; length++) {
      assertThat(DnsQuestion.read(good, length)).as("cut to %s bytes", length).isNull();
    }
    assertThat(read(with(good, 2, 0x81))).as("an answer").isNull();
    assertThat(read(with(good, 2, 0x29))).as("an update").isNull();
    assertThat(read(with(good, 5, 2))).as("two questions").isNull();
    assertThat(read(with(good, 5, 0))).as("no question").isNull();
    assertThat(read(with(good, 7, 1))).as("with an answer").isNull();
    assertThat(read(with(good, 12, 0xC0))).as("a pointer").isNull();
    assertThat(read(with(good, 12, 64))).as("a label that is too long").isNull();
    assertThat(DnsQuestion.read(new byte[2000], 2000)).as("too long").isNull();
  }

  @Test
  void namesThatAreTooLongAreRefused() {
    String label = "a".repeat(63);
    assertThat(read(TestQuestions.of(String.join(".", label, label, label, "a".repeat(61)), 1)))
        .isNotNull();
    assertThat(read(TestQuestions.of(String.join(".", label, label, label, label), 1))).isNull();
  }

  private static DnsQuestion sound(byte[] bytes) {
    return Objects.requireNonNull(read(bytes), "a question");
  }

  private static @Nullable DnsQuestion read(byte[] bytes) {
    return DnsQuestion.read(bytes, bytes.length);
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    byte[] changed = bytes.clone();
    changed[at] = (byte) value;
    return changed;
  }
}
