package org.decnet.engine.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.engine.live.LiveRuleTexts.deleted;
import static org.decnet.engine.live.LiveRuleTexts.emptyFolder;
import static org.decnet.engine.live.LiveRuleTexts.rule;
import static org.decnet.engine.live.LiveRuleTexts.written;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.decnet.engine.port.RuleChange;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleFileReader;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.tag.RuleId;
import org.junit.jupiter.api.Test;

class RuleFolderTest {
  private static final String BROKEN = "title: [";

  private RuleFolder folder = emptyFolder();

  @Test
  void newChangedAndDeletedFilesAreEachToldOnce() {
    assertThat(change(written("a.yml", "R1", "id"), written("b.yml", "R2", "w")))
        .containsExactly("loaded R1", "loaded R2");
    assertThat(change(written("a.yml", "R1", "whoami"))).containsExactly("loaded R1");
    assertThat(change(written("a.yml", "R1", "whoami"))).isEmpty();
    assertThat(change(deleted("a.yml"))).containsExactly("deleted R1");
    assertThat(change(deleted("a.yml"))).isEmpty();
    assertThat(ids()).containsExactly("R2");
  }

  @Test
  void aBrokenFileKeepsItsLastGoodVersionAlone() {
    change(written("a.yml", "R1", "id"), written("b.yml", "R2", "w"));
    assertThat(change(written("a.yml", BROKEN), written("b.yml", "R2", "who")))
        .containsExactly("loaded R2", "rejected a.yml");
    assertThat(ids()).containsExactly("R1", "R2");
    assertThat(folder.loaded().problems()).extracting(Problem::path).containsOnly("a.yml");
    assertThat(change(written("a.yml", "R1", "w"))).containsExactly("loaded R1");
    assertThat(folder.loaded().problems()).isEmpty();
  }

  @Test
  void anUnreadableFileKeepsItsLastGoodVersionUntilItCanBeReadAgain() {
    change(written("a.yml", "R1", "id"));
    Problem problem = Problem.ofFile("a.yml", ErrorCode.UNREADABLE_FILE, "too long");
    assertThat(change(new FileChange.Unreadable(problem))).containsExactly("rejected a.yml");
    assertThat(ids()).containsExactly("R1");
    assertThat(change(written("a.yml", "R1", "id"))).isEmpty();
    assertThat(folder.loaded().problems()).isEmpty();
  }

  @Test
  void theSameFaultIsToldOnce() {
    assertThat(change(written("a.yml", BROKEN))).containsExactly("rejected a.yml");
    assertThat(change(written("b.yml", "R2", "w"))).containsExactly("loaded R2");
    assertThat(change(written("a.yml", BROKEN + "["))).containsExactly("rejected a.yml");
  }

  @Test
  void aFileThatNeverWasGoodGivesNothing() {
    change(written("a.yml", BROKEN));
    assertThat(ids()).isEmpty();
    assertThat(change(deleted("a.yml"))).isEmpty();
    assertThat(folder.loaded().problems()).isEmpty();
  }

  @Test
  void aRenamedRuleReplacesTheOldName() {
    change(written("a.yml", "R1", "id"));
    assertThat(change(written("a.yml", "R2", "id"))).containsExactly("loaded R2", "deleted R1");
  }

  @Test
  void ofTwoFilesWithOneIdTheFirstByPathWinsWhateverCameFirst() {
    assertThat(change(written("b.yml", "R1", "w"))).containsExactly("loaded R1");
    assertThat(change(written("a.yml", "R1", "id"))).containsExactly("loaded R1", "rejected b.yml");
    assertThat(pathOf("R1")).isEqualTo("a.yml");
    assertThat(folder.loaded().problems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.DUPLICATE_RULE);
  }

  @Test
  void deletingTheFirstLetsTheSecondIn() {
    change(written("a.yml", "R1", "id"), written("b.yml", "R1", "w"));
    assertThat(change(deleted("a.yml"))).containsExactly("loaded R1");
    assertThat(pathOf("R1")).isEqualTo("b.yml");
    assertThat(folder.loaded().problems()).isEmpty();
  }

  @Test
  void aLastGoodVersionComesBackWhenItsIdIsFreeAgain() {
    change(written("b.yml", "R1", "w"));
    change(written("b.yml", BROKEN), written("a.yml", "R1", "id"));
    assertThat(pathOf("R1")).isEqualTo("a.yml");
    change(deleted("a.yml"));
    assertThat(pathOf("R1")).isEqualTo("b.yml");
  }

  @Test
  void aFileIsRejectedWholeForOneTakenId() {
    change(written("a.yml", "R1", "id"));
    change(written("b.yml", rule("R2", "w") + "---\n" + rule("R1", "who")));
    assertThat(ids()).containsExactly("R1");
    assertThat(change(written("a.yml", "R3", "id"))).contains("loaded R2", "loaded R3");
    assertThat(pathOf("R1")).isEqualTo("b.yml");
  }

  @Test
  void rulesThatComeWithTheProgramAreNeverReplaced() {
    RulePack base = with(emptyFolder(), written("rules/R1.yml", "R1", "id")).folder().pack();
    folder = RuleFolder.beside(base, new RuleFileReader(LiveRuleTexts.ATTACK));
    assertThat(change(written("a.yml", "R1", "w"))).containsExactly("rejected a.yml");
    assertThat(pathOf("R1")).isEqualTo("rules/R1.yml");
  }

  @Test
  void anyOrderOfChangesLeadsToTheRulesOfTheFolder() {
    List<FileChange> changes =
        IntStream.range(0, 40)
            .mapToObj(i -> written(i % 7 + ".yml", "R" + i % 5, "p" + i))
            .toList();
    RuleFolder oneByOne = emptyFolder();
    for (FileChange change : changes) {
      oneByOne = with(oneByOne, change).folder();
    }
    RuleFolder atOnce = emptyFolder().with(changes).folder();
    assertThat(titles(oneByOne)).isEqualTo(titles(atOnce)).isNotEmpty();
  }

  private List<String> change(FileChange... changes) {
    RuleFolder.Step step = with(folder, changes);
    folder = step.folder();
    return step.changes().stream().map(RuleFolderTest::text).toList();
  }

  private static RuleFolder.Step with(RuleFolder folder, FileChange... changes) {
    return folder.with(List.of(changes));
  }

  private static String text(RuleChange change) {
    return switch (change) {
      case RuleChange.Loaded loaded -> "loaded " + loaded.rule().id();
      case RuleChange.Deleted deleted -> "deleted " + deleted.id();
      case RuleChange.Rejected rejected -> "rejected " + rejected.path();
      case RuleChange.StateSet set -> "state " + set.key();
    };
  }

  private List<String> ids() {
    return folder.pack().rules().stream().map(rule -> rule.id().value()).toList();
  }

  private static List<String> titles(RuleFolder folder) {
    return folder.pack().rules().stream().map(rule -> rule.sigma().title()).toList();
  }

  private String pathOf(String id) {
    PackRule rule = folder.pack().rule(new RuleId(id)).orElse(null);
    return Objects.requireNonNull(rule, id).sigma().path();
  }
}
