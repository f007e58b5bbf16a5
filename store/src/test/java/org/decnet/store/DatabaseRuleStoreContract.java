package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import org.decnet.engine.live.RuleFolder;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.port.RuleTexts;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleFile;
import org.decnet.engine.tag.RuleFileReader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.store.convert.MicrosConverter;
import org.decnet.store.rules.DatabaseRuleStore;
import org.junit.jupiter.api.Test;

/** All writes are of one instant: the fixed clock of the tests. */
abstract class DatabaseRuleStoreContract extends RuleStoreContract {
  DatabaseRuleStoreContract(Engine engine) {
    super(engine);
  }

  @Override
  RuleStore open(RuleFolder start, InstantSource clock) {
    return new DatabaseRuleStore(stores.ruleTexts(), start, stores.ruleStates(), clock);
  }

  @Override
  void write(String ruleId, String yaml) throws SQLException {
    RuleFile file =
        new RuleFileReader(ATTACK).read(new RuleSource(ruleId, yaml, RuleSource.Origin.CUSTOM));
    if (file.sound()) {
      for (PackRule rule : file.rules()) {
        stores.ruleTexts().put(RuleTexts.Entry.of(rule), "admin");
      }
    } else {
      writeUnchecked(ruleId, yaml);
    }
  }

  /** As a program other than this one might. */
  private void writeUnchecked(String ruleId, String yaml) throws SQLException {
    try (Connection connection = engine.connect(temporary.resolve("data"));
        PreparedStatement delete =
            connection.prepareStatement("delete from ttp_rule where rule_id = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into ttp_rule (rule_id, family, rule_version, rule_hash,"
                    + " source_path, origin, yaml_content, updated_at, updated_by)"
                    + " values (?, ?, 1, '', '', 'custom', ?, ?, 'other')")) {
      delete.setString(1, ruleId);
      delete.execute();
      insert.setString(1, ruleId);
      insert.setString(2, ruleId);
      insert.setString(3, yaml);
      insert.setLong(4, MicrosConverter.micros(NOW));
      insert.execute();
    }
  }

  @Override
  void delete(String ruleId) {
    stores.ruleTexts().remove(ruleId);
  }

  @Override
  void bring() {
    rules.poll(NOW);
  }

  @Test
  void aRuleWrittenInTheInstantOfTheLastPollIsNotLost() throws Exception {
    write("R1", rule("R1", "id"));
    assertThat(nextChanges(1)).containsExactly("loaded R1");
    write("R0", rule("R0", "w"));
    assertThat(nextChanges(1)).containsExactly("loaded R0");
  }
}
