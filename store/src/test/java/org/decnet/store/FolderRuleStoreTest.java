package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import org.decnet.engine.live.RuleFolder;
import org.decnet.engine.port.RuleStore;
import org.decnet.model.error.DecnetException;
import org.decnet.store.rules.FolderRuleStore;
import org.junit.jupiter.api.Test;

class FolderRuleStoreTest extends RuleStoreContract {
  FolderRuleStoreTest() {
    super(Engine.SQLITE);
  }

  private static final String MARK = "R-mark";

  @Override
  RuleStore open(RuleFolder start, InstantSource clock) {
    try {
      Files.createDirectories(folder());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return FolderRuleStore.open(folder(), start, stores.ruleStates(), clock);
  }

  @Override
  void write(String ruleId, String yaml) throws IOException {
    Files.writeString(folder().resolve(ruleId + ".yml"), yaml);
  }

  @Override
  void delete(String ruleId) throws IOException {
    Files.delete(folder().resolve(ruleId + ".yml"));
  }

  @Test
  void aFileThatIsMovedInIsNoticedAndOneMovedAwayTooIsNoticed() throws Exception {
    Path outside = Files.writeString(temporary.resolve("outside.yml"), rule("R1", "id"));
    Files.move(outside, folder().resolve("a.yml"), StandardCopyOption.ATOMIC_MOVE);
    assertThat(nextChanges(1)).containsExactly("loaded R1");
    Files.move(folder().resolve("a.yml"), outside, StandardCopyOption.ATOMIC_MOVE);
    assertThat(nextChanges(1)).containsExactly("deleted R1");
  }

  @Test
  void newFoldersBelowAreWatchedToo() throws Exception {
    Path deep = Files.createDirectories(folder().resolve("linux/shell"));
    Files.writeString(deep.resolve("a.yaml"), rule("R1", "id"));
    assertThat(nextChanges(1)).containsExactly("loaded R1");
    Files.writeString(deep.resolve("a.yaml"), rule("R1", "w"));
    assertThat(nextChanges(1)).containsExactly("loaded R1");
    assertThat(tags("w")).hasSize(1);
  }

  @Test
  void aFolderThatIsMovedAwayTakesItsRulesAlong() throws Exception {
    Path below = Files.createDirectories(folder().resolve("linux"));
    Files.writeString(below.resolve("a.yml"), rule("R1", "id"));
    Files.writeString(below.resolve("b.yml"), rule("R2", "w"));
    nextChanges(2);
    Files.move(below, temporary.resolve("away"));
    assertThat(nextChanges(2)).containsExactly("deleted R1", "deleted R2");
    Files.move(temporary.resolve("away"), folder().resolve("back"));
    assertThat(nextChanges(2)).containsExactly("loaded R1", "loaded R2");
    Files.writeString(folder().resolve("back/b.yml"), rule("R2", "who"));
    assertThat(nextChanges(1)).containsExactly("loaded R2");
  }

  @Test
  void whatIsNoRuleFileIsPassedBy() throws Exception {
    for (String name :
        new String[] {
          ".a.yml", "a.yml~", "a.yml.swp", "#a.yml", "a b.yml", "a.cases.yml", "a.txt", ".git/a.yml"
        }) {
      Path file = folder().resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, rule("R1", "id"));
    }
    write(MARK, rule(MARK, "w"));
    assertThat(nextChanges(1)).containsExactly("loaded " + MARK);
    reopen();
    assertThat(rules.loadCompiled().pack().rules()).hasSize(1);
    assertThat(rules.loadCompiled().problems()).isEmpty();
  }

  @Test
  void aHugeFileIsRejectedUnread() throws Exception {
    write("R1", rule("R1", "id"));
    nextChanges(1);
    write("R1", rule("R1", "w") + "#".repeat(1 << 20));
    assertThat(nextChanges(1)).containsExactly("rejected R1.yml");
    assertThat(tags("id")).hasSize(1);
  }

  @Test
  void linksInALoopEnd() throws Exception {
    Files.createSymbolicLink(folder().resolve("loop"), folder());
    Files.createSymbolicLink(folder().resolve("nowhere.yml"), temporary.resolve("absent"));
    write(MARK, rule(MARK, "w"));
    assertThat(nextChanges(1)).containsExactly("loaded " + MARK);
    reopen();
    assertThat(rules.loadCompiled().pack().rules()).hasSize(1);
  }

  @Test
  void aFolderThatVanishesAndComesBackIsFoundAgain() throws Exception {
    write("R1", rule("R1", "id"));
    nextChanges(1);
    Path away = temporary.resolve("away");
    Files.move(folder(), away);
    Files.createDirectories(folder());
    Files.delete(away.resolve("R1.yml"));
    Files.delete(away);
    assertThat(nextChanges(1)).containsExactly("deleted R1");
    write("R2", rule("R2", "w"));
    assertThat(nextChanges(1)).containsExactly("loaded R2");
  }

  @Test
  void aMissingFolderIsRefused() {
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() ->
            FolderRuleStore.open(
                temporary.resolve("absent"),
                RuleFolder.beside(
                    org.decnet.engine.tag.RulePack.EMPTY,
                    new org.decnet.engine.tag.RuleFileReader(ATTACK)),
                stores.ruleStates(),
                () -> NOW))
        .withMessageContaining("absent");
  }

  private Path folder() {
    return temporary.resolve("rules");
  }
}
