package org.decnet.cli.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.decnet.model.tag.Evidence;
import org.junit.jupiter.api.Test;

class MatchedPartsTest {
  private static Evidence evidence(String text, int start, int end) {
    return new Evidence(
        Map.of("command_text", text, "spans", List.of(Map.of("start", start, "end", end))));
  }

  @Test
  void spansCountBytesNotCharacters() {
    assertThat(MatchedParts.of(evidence("echo ä; id", 8, 10))).containsExactly(" i");
    assertThat(MatchedParts.of(evidence("echo ä; id", 9, 11))).containsExactly("id");
  }

  @Test
  void spansOutsideTheTextAreClipped() {
    assertThat(MatchedParts.of(evidence("id", -3, 99))).containsExactly("id");
    assertThat(MatchedParts.of(evidence("id", 5, 1))).isEmpty();
  }

  @Test
  void evidenceWithoutSpansHasNoParts() {
    assertThat(MatchedParts.of(Evidence.NONE)).isEmpty();
  }
}
