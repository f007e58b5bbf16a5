package org.decnet.engine.live;

import java.time.Instant;
import java.util.UUID;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.tag.RuleFileReader;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RuleSource;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** Rules, folders and events for tests. */
final class LiveRuleTexts {
  static final AttackCatalog ATTACK = new AttackCatalogs().load();

  private LiveRuleTexts() {}

  static RuleFolder emptyFolder() {
    return RuleFolder.beside(RulePack.EMPTY, new RuleFileReader(ATTACK));
  }

  /** A file with one rule that a program's name matches. */
  static FileChange written(String path, String ruleId, String program) {
    return written(path, rule(ruleId, program));
  }

  static FileChange written(String path, String yaml) {
    return new FileChange.Written(new RuleSource(path, yaml, RuleSource.Origin.CUSTOM));
  }

  static FileChange deleted(String path) {
    return new FileChange.Deleted(path);
  }

  static String rule(String id, String program) {
    return "title: Runs "
        + program
        + "\nname: "
        + id
        + "\nlevel: high\ntags: [attack.discovery, attack.t1033]\n"
        + "logsource: { category: process_creation, product: linux }\n"
        + "detection: { sel: { arg0: "
        + program
        + " }, condition: sel }\n";
  }

  static Event command(String line) {
    return Event.builder(EventKind.COMMAND)
        .id(new UUID(0, 1))
        .time(Instant.parse("2026-01-02T03:04:05Z"))
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "test")
        .set(Field.SRC_IP, "192.0.2.7")
        .set(Field.COMMAND_TEXT, line)
        .build();
  }
}
