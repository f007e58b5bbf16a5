package org.decnet.model.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {
  @Test
  void tokensAreJoinedByDots() {
    assertThat(Topic.of("ttp", "rule", "fired").then("T1110").value())
        .isEqualTo("ttp.rule.fired.T1110");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "*", ">", "a>", "a b", "a\tb", "a\u0000", "\u00a0", "\u2003"})
  void aTokenHoldsNothingThatWouldChangeTheTopic(String token) {
    assertThatIllegalArgumentException().isThrownBy(() -> Topic.of("canary", token));
    assertThatIllegalArgumentException().isThrownBy(() -> Topic.of("canary").then(token));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a.*", "a.>"})
  void whatIsNoTopicIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Topic(text));
  }

  @Test
  void aTopicHasABound() {
    assertThat(new Topic("a".repeat(Topic.LONGEST)).value()).hasSize(Topic.LONGEST);
    assertThatIllegalArgumentException().isThrownBy(() -> new Topic("a".repeat(256)));
  }

  @ParameterizedTest
  @CsvSource({
    "ttp.tagged, ttp.tagged, true",
    "ttp.tagged, ttp.tagged.x, false",
    "ttp.tagged, ttp.taggedx, false",
    "ttp.*, ttp.tagged, true",
    "ttp.*, ttp, false",
    "ttp.*, ttp.rule.fired, false",
    "*.tagged, ttp.tagged, true",
    "canary.*.triggered, canary.7.triggered, true",
    "canary.*.triggered, canary.7.placed, false",
    "canary.>, canary.7.triggered, true",
    "canary.>, canary, false",
    "canary.>, canaryx.7, false",
    "*.>, a.b, true",
    "*.>, a, false",
    ">, a, true",
    ">, a.b.c, true",
  })
  void aStarIsOneTokenAndAnArrowOneOrMore(String pattern, String topic, boolean matches) {
    assertThat(new TopicPattern(pattern).matches(new Topic(topic))).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a..b", ">.a", "a.>.b", "a*", "a.b>", "a b"})
  void whatIsNoPatternIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TopicPattern(text));
  }

  @Test
  void aPatternSaysWhatItsTopicsStartWith() {
    assertThat(new TopicPattern("ttp.rule.*.x").prefix()).isEqualTo("ttp.rule.");
    assertThat(new TopicPattern("canary.>").prefix()).isEqualTo("canary.");
    assertThat(new TopicPattern("*.>").prefix()).isEmpty();
    assertThat(new TopicPattern("email.received").prefix()).isEqualTo("email.received");
    assertThat(new TopicPattern("email.received").isExact()).isTrue();
    assertThat(TopicPattern.ALL.isExact()).isFalse();
  }
}
