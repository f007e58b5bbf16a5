package org.decnet.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.engine.score.StatementLabel.DEFENSE_EVASION;
import static org.decnet.engine.score.StatementLabel.DISCOVERY;
import static org.decnet.engine.score.StatementLabel.EXECUTION;
import static org.decnet.engine.score.StatementLabel.HARMLESS;
import static org.decnet.engine.score.StatementLabel.IMPACT;
import static org.decnet.engine.score.StatementLabel.OTHER;
import static org.decnet.engine.score.StatementLabel.PERSISTENCE;

import java.util.List;
import java.util.stream.Stream;
import org.decnet.model.tag.Tag;
import org.junit.jupiter.api.Test;

/** How tags become labels. */
class LabelMappingTest {
  private static TaggedStatement statement(String text, String... claims) {
    List<Tag> tags =
        Stream.of(claims)
            .map(claim -> Claims.of(claim.substring(0, 6), claim.substring(7)))
            .toList();
    return new TaggedStatement(text, tags);
  }

  private static List<StatementLabel> predict(TaggedStatement... session) {
    return LabelMapping.predict(List.of(session));
  }

  @Test
  void aTagGoesByItsTactic() {
    assertThat(
            predict(
                statement("a ;", "TA0007 T1082"),
                statement("b ;", "TA0003 T1098.004"),
                statement("c ;", "TA0040 T1489"),
                statement("d ;", "TA0005 T1070.003"),
                statement("e ;", "TA0010 T1048")))
        .containsExactly(DISCOVERY, PERSISTENCE, IMPACT, DEFENSE_EVASION, OTHER);
  }

  @Test
  void someTechniquesCountElsewhereThanTheirTacticSays() {
    assertThat(
            predict(
                statement("a ;", "TA0011 T1105"),
                statement("b ;", "TA0005 T1222.002"),
                statement("c ;", "TA0040 T1531")))
        .containsExactly(EXECUTION, EXECUTION, PERSISTENCE);
  }

  @Test
  void aPipelineIsOneStepAndTheRarerIntentionNamesIt() {
    assertThat(
            predict(
                statement("a |", "TA0007 T1082"),
                statement("b |"),
                statement("c ;", "TA0003 T1098"),
                statement("d ;", "TA0007 T1082")))
        .containsExactly(PERSISTENCE, PERSISTENCE, PERSISTENCE, DISCOVERY);
  }

  @Test
  void preparationsBelongToWhatFollowsAndTheRestToWhatWentBefore() {
    assertThat(
            predict(
                statement("a ;", "TA0007 T1082"),
                statement("cd /tmp ;"),
                statement("b ;", "TA0011 T1105"),
                statement("c ;"),
                statement("d ;", "TA0005 T1070.004"),
                statement("cd / ;")))
        .containsExactly(
            DISCOVERY, EXECUTION, EXECUTION, EXECUTION, DEFENSE_EVASION, DEFENSE_EVASION);
  }

  @Test
  void withoutAnyTagEverythingIsHarmless() {
    assertThat(predict(statement("cd /tmp ;"), statement("a |"), statement("b")))
        .containsExactly(HARMLESS, HARMLESS, HARMLESS);
  }
}
