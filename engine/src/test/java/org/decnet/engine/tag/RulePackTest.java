package org.decnet.engine.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.decnet.attack.AttackCatalogs;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulePackTest {
  private static final RuleFileReader READER = new RuleFileReader(new AttackCatalogs().load());

  @Test
  void aRuleForOneServiceMeetsNoOther() {
    RulePack pack = RulePack.of(List.of(rule("R1", "{ category: authentication, service: ftp }")));
    assertThat(matched(pack, login("ftp"))).containsExactly("R1");
    assertThat(matched(pack, login("ssh"))).isEmpty();
    assertThat(matched(pack, login("telnet"))).isEmpty();
  }

  @Test
  void aServiceThatNoRuleSinglesOutMeetsTheRulesForAll() {
    RulePack pack =
        RulePack.of(
            List.of(
                rule("R1", "{ category: authentication }"),
                rule("R2", "{ product: linux, service: sshd }"),
                rule("R3", "{ category: authentication, service: ftp }")));
    assertThat(matched(pack, login("telnet"))).containsExactly("R1");
    assertThat(matched(pack, login("ssh"))).containsExactly("R1", "R2");
    assertThat(matched(pack, login("ftp"))).containsExactly("R1", "R3");
    for (String service : new String[] {"telnet", "ssh", "ftp"}) {
      for (PackRule rule : pack.rules()) {
        assertThat(pack.covers(rule, login(service)))
            .as(rule.id() + " " + service)
            .isEqualTo(matched(pack, login(service)).contains(rule.id().value()));
      }
    }
  }

  @Test
  void rulesAboutAntivirusMeetOnlyFilesThatSomebodyHoldsToBeMalware() {
    RulePack pack =
        RulePack.of(
            List.of(
                file("R1", "{ category: antivirus }", "Signature|contains: Bot"),
                file("R2", "{ category: antivirus }", "Filename|endswith: .sh"),
                file("R3", "{ category: file, product: decnet }", "Filename|endswith: .sh"),
                file("R4", "{ category: file, service: ftp }", "Filename|endswith: .sh"),
                file("R5", "{ category: antivirus, product: windows }", "Signature: ABot")));
    assertThat(matched(pack, download("ssh", null))).containsExactly("R3");
    assertThat(matched(pack, download("ssh", ""))).containsExactly("R2", "R3");
    assertThat(matched(pack, download("ssh", "ABot"))).containsExactly("R1", "R2", "R3");
    assertThat(matched(pack, download("ftp", "ABot"))).containsExactly("R1", "R2", "R3", "R4");
    for (String family : new String[] {"", "ABot"}) {
      for (PackRule rule : pack.rules().subList(1, 4)) {
        assertThat(pack.covers(rule, download("ftp", family))).as(rule.id().value()).isTrue();
      }
    }
    assertThat(pack.covers(pack.rules().getFirst(), download("ftp", null))).isFalse();
    assertThat(pack.kinds(pack.rules().getFirst())).containsExactly(EventKind.FILE);
    assertThat(pack.kinds(pack.rules().getLast())).isEmpty();
  }

  private static PackRule file(String name, String logsource, String test) {
    String yaml =
        String.format(
            Locale.ROOT,
            """
            title: A file
            name: %s
            logsource: %s
            detection:
              sel: { %s }
              condition: sel
            """,
            name,
            logsource,
            test);
    return READER.read(new RuleSource(name, yaml, RuleSource.Origin.CUSTOM)).rules().getFirst();
  }

  private static Event download(String service, @Nullable String family) {
    return Event.builder(EventKind.FILE)
        .id(new UUID(0, 2))
        .time(Instant.parse("2026-01-02T03:04:05Z"))
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "test")
        .set(Field.SERVICE, service)
        .set(Field.FILENAME, "a.sh")
        .set(Field.MAL_HASH_MATCH, family == null ? null : true)
        .set(Field.MAL_FAMILY, family == null || family.isEmpty() ? null : family)
        .build();
  }

  @Test
  void aChangedPackMatchesByItsOwnRulesAndTheOldOneByTheOld() {
    PackRule telnet = rule("R1", "{ category: authentication, service: telnet }");
    RulePack old = RulePack.of(List.of(telnet));
    RulePack changed =
        old.with(List.of(telnet, rule("R2", "{ category: authentication, service: ftp }")));
    assertThat(matched(old, login("ftp"))).isEmpty();
    assertThat(matched(changed, login("ftp"))).containsExactly("R2");
    assertThat(matched(changed, login("telnet"))).containsExactly("R1");
    assertThat(matched(changed.with(List.of()), login("telnet"))).isEmpty();
  }

  @Test
  void rulesAboutASensorsOwnLogAskForItsMembers() {
    String yaml =
        """
        title: Root tried
        name: C1
        logsource: { category: application, product: opencanary }
        detection:
          sel: { logtype: 4002, logdata.CLIENT|contains: scan, src_port|gt: 1024 }
          condition: sel
        """;
    PackRule rule =
        READER.read(new RuleSource("C1", yaml, RuleSource.Origin.CUSTOM)).rules().getFirst();
    RulePack pack = RulePack.of(List.of(rule)).with(List.of(rule));
    Map<String, Object> members =
        Map.of("logtype", 4002L, "logdata.CLIENT", "a scanner", "src_port", 50_000L);
    Event recorded = login("ssh").toBuilder().raw(members::get).build();
    assertThat(matched(pack, recorded.toBuilder().set(Field.SRC_PORT, 50_000L).build()))
        .containsExactly("C1");
    assertThat(matched(pack, recorded)).isEmpty(); // src_port is a field of the event
    assertThat(matched(pack, login("ssh"))).isEmpty();
    assertThat(pack.kinds(rule)).contains(EventKind.AUTH_ATTEMPT, EventKind.HTTP_REQUEST);
    assertThat(pack.covers(rule, recorded)).isTrue();
  }

  private static List<String> matched(RulePack pack, Event event) {
    List<String> ids = new ArrayList<>();
    pack.match(event, rule -> ids.add(rule.id().value()));
    return ids;
  }

  private static PackRule rule(String id, String logsource) {
    String yaml =
        "title: Root\nname: "
            + id
            + "\nlogsource: "
            + logsource
            + "\ndetection: { sel: { username: root }, condition: sel }\n";
    RuleFile file = READER.read(new RuleSource(id, yaml, RuleSource.Origin.CUSTOM));
    assertThat(file.problems()).isEmpty();
    return file.rules().getFirst();
  }

  private static Event login(String service) {
    return Event.builder(EventKind.AUTH_ATTEMPT)
        .id(new UUID(0, 1))
        .time(Instant.parse("2026-01-02T03:04:05Z"))
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "test")
        .set(Field.SERVICE, service)
        .set(Field.USERNAME, "root")
        .build();
  }
}
