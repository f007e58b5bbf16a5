package org.decnet.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void theFirstWordEndsAtABlank() {
    assertThat(Words.first("OPTIONS sip:a SIP/2.0")).isEqualTo("OPTIONS");
    assertThat(Words.first("PING")).isEqualTo("PING");
    assertThat(Words.first(" x")).isEmpty();
    assertThat(Words.first("")).isEmpty();
  }

  @Test
  void theLastWordHoldsTheRest() {
    assertThat(Words.of("SET a b c", 3)).containsExactly("SET", "a", "b c");
    assertThat(Words.of("SET a b", 3)).containsExactly("SET", "a", "b");
    assertThat(Words.of("SET  a", 9)).containsExactly("SET", "", "a");
    assertThat(Words.of("", 9)).containsExactly("");
    assertThat(Words.of("a b", 1)).containsExactly("a b");
  }
}
