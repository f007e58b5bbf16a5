package org.decnet.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.junit.jupiter.api.Test;

/** Which statement a tag points at. */
class SessionTaggerTest {
  private static SessionTagger tagger(String test) {
    RulePack pack = SmallPack.of(test);
    return new SessionTagger(() -> new Tagger(pack, SmallPack.ATTACK, TaggingListener.SILENT));
  }

  private static List<Integer> tags(SessionTagger tagger, String... statements) {
    return tagger.tag("session", List.of(statements)).stream()
        .map(statement -> statement.tags().size())
        .toList();
  }

  @Test
  void aTagPointsAtItsStatementOnly() {
    assertThat(tags(tagger("arg0: date"), "ls ;", "date ;", "id &&", "date |", "wc ;"))
        .containsExactly(0, 1, 0, 1, 0);
  }

  @Test
  void statementsAreBytesNotCharacters() {
    assertThat(tags(tagger("arg0: date"), "echo \u00fc\u20ac\ud83d\ude00 &&", "date &&", "ls ;"))
        .containsExactly(0, 1, 0);
  }

  @Test
  void aHiddenPasswordDoesNotShiftTheOthers() {
    assertThat(
            tags(
                tagger("arg0: date"),
                "echo root:a-very-long-password |",
                "chpasswd &&",
                "date &&",
                "ls ;"))
        .containsExactly(0, 0, 1, 0);
  }

  @Test
  void aPipelineIsSeenAsOne() {
    assertThat(tags(tagger("pipe_from: base64"), "echo eA |", "base64 -d |", "sh ;"))
        .containsExactly(0, 0, 1);
  }

  @Test
  void everyStatementComesBackInOrder() {
    List<String> statements = List.of("a |", "", "b", "c &&");
    assertThat(tagger("arg0: date").tag("session", statements))
        .extracting(TaggedStatement::text)
        .isEqualTo(statements);
  }
}
