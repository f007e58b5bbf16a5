package org.decnet.engine.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.engine.correlate.Logins.BASES;
import static org.decnet.engine.correlate.Logins.MANY;
import static org.decnet.engine.correlate.Logins.THEN_IN;

import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.live.FileChange;
import org.decnet.engine.live.RuleFolder;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleFileReader;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.model.error.Problem;
import org.decnet.model.event.Event;
import org.junit.jupiter.api.Test;

/** Correlations and filters in rule files. */
class CorrelationFilesTest {
  private static final String NOT_KIM =
      """
      title: Not Kim
      logsource: { category: authentication }
      filter:
        rules: [refused]
        own: { username: kim }
        condition: own
      """;

  private RuleFolder folder = RuleFolder.beside(RulePack.EMPTY, new RuleFileReader(Logins.ATTACK));

  @Test
  void aFileWhoseCorrelationRefersToNothingIsLeftOutAndSoIsWhatNeedsIt() {
    RulePackLoader.Loaded loaded =
        Logins.load(BASES, MANY.replace("rules: [refused]", "rules: [refsed]"), THEN_IN);

    assertThat(ids(loaded.pack())).containsExactly("accepted", "refused");
    assertThat(loaded.problems())
        .extracting(problem -> problem.path() + ":" + problem.line())
        .containsExactly("1.yml:4", "2.yml:4");
    assertThat(loaded.problems().getFirst().message()).contains("MANY", "refsed");
  }

  @Test
  void filesMayReferToLaterOnes() {
    assertThat(Logins.load(THEN_IN, MANY, BASES).problems()).isEmpty();
  }

  @Test
  void correlationsThatReferToEachOtherAreLeftOut() {
    String cycle = MANY.replace("[refused]", "[THEN_IN]");

    assertThat(ids(Logins.load(BASES, cycle, THEN_IN).pack()))
        .containsExactly("accepted", "refused");
  }

  @Test
  void theBlockOfACorrelationIsCheckedLikeThatOfARule() {
    assertThat(Logins.load(BASES, MANY.replace("T1110.001", "T9999")).problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("T9999");
    assertThat(
            Logins.load(BASES, MANY.replace("0.85 }", "0.85, scale_by: abuseipdb_score }"))
                .problems())
        .isNotEmpty();
  }

  @Test
  void aFilterTakesEventsOutOfTheRuleThatACorrelationCounts() {
    RulePack pack = Logins.pack(BASES, MANY, NOT_KIM);

    assertThat(Logins.look(pack, Logins.attempt(1, "failure", 7)).hits()).isEmpty();
    assertThat(Logins.look(Logins.pack(BASES, MANY), Logins.attempt(1, "failure", 7)).hits())
        .hasSize(1);
  }

  @Test
  void aFilterForARuleThatIsNotThereIsAWarning() {
    RulePackLoader.Loaded loaded = Logins.load(BASES, NOT_KIM.replace("[refused]", "[gone]"));

    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.warnings()).singleElement().extracting(Problem::path).isEqualTo("1.yml");
  }

  @Test
  void aFolderKeepsTheLastGoodVersionOfAFileWhoseReferenceIsMistyped() {
    write("a.yml", BASES);
    write("b.yml", MANY);
    write("b.yml", MANY.replace("rules: [refused]", "rules: [refsed]"));

    assertThat(ids(folder.pack())).containsExactly("MANY", "accepted", "refused");
    assertThat(folder.loaded().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("refsed"));
    assertThat(matches("failure")).isEqualTo(1);
  }

  @Test
  void aFolderPutsACorrelationOutOfForceWhoseRuleIsDeletedAndBackWithIt() {
    write("a.yml", BASES);
    write("b.yml", MANY);
    write("c.yml", THEN_IN);
    folder = folder.with(List.of(new FileChange.Deleted("a.yml"))).folder();
    assertThat(ids(folder.pack())).isEmpty();
    assertThat(folder.loaded().problems()).hasSize(2);

    write("a.yml", BASES);
    assertThat(ids(folder.pack())).containsExactly("MANY", "THEN_IN", "accepted", "refused");
    assertThat(folder.loaded().problems()).isEmpty();
  }

  @Test
  void aFolderHeedsAFilterUntilItIsDeleted() {
    write("a.yml", BASES);
    write("b.yml", MANY);
    write("f.yml", NOT_KIM);
    assertThat(matches("failure")).isZero();
    assertThat(matches("success")).isZero();

    write("c.yml", THEN_IN);
    assertThat(matches("failure")).isZero();
    assertThat(matches("success")).isEqualTo(1);

    folder = folder.with(List.of(new FileChange.Deleted("f.yml"))).folder();
    assertThat(matches("failure")).isEqualTo(1);
  }

  @Test
  void aPackKeepsItsCorrelatorWhereCorrelationsStayTheSame() {
    write("a.yml", BASES);
    write("b.yml", MANY);
    RulePack before = folder.pack();
    write("other.yml", BASES.replace("refused", "x").replace("accepted", "y"));
    assertThat(folder.pack().correlations().correlator())
        .isSameAs(before.correlations().correlator());

    write("a.yml", BASES.replace("failure", "unknown"));
    assertThat(folder.pack().correlations().correlator())
        .isNotSameAs(before.correlations().correlator());
  }

  private int matches(String outcome) {
    Event event = Logins.attempt(1, outcome, 7);
    return Logins.look(folder.pack(), event).hits().size();
  }

  private void write(String path, String yaml) {
    RuleSource source = new RuleSource(path, yaml, RuleSource.Origin.CUSTOM);
    folder = folder.with(List.of(new FileChange.Written(source))).folder();
  }

  private static List<String> ids(RulePack pack) {
    List<String> ids = new ArrayList<>();
    for (PackRule rule : pack.rules()) {
      ids.add(rule.id().value());
    }
    return ids;
  }
}
