package org.decnet.engine.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.normalise.Normaliser;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleState.Mode;
import org.decnet.model.tag.Tag;
import org.junit.jupiter.api.Test;

class TaggerTest {
  private static final AttackCatalog ATTACK = new AttackCatalogs().load();
  private static final String COMMAND_RULE =
      """
      title: Who am I
      id: 6c1f3c6e-0000-5000-8000-000000009001
      name: R9001
      level: low
      logsource: { category: process_creation, product: linux }
      detection:
        sel: { arg0: [whoami, id] }
        condition: sel
      decnet:
        version: 1
        emits:
          - { tactic: TA0007, technique: T1033, confidence: 0.7 }
          - { tactic: TA0004, technique: T1548.001, confidence: 0.95 }
        evidence: [command_text]
      """;
  private static final String HEADER_RULE =
      """
      title: Lookup
      id: 6c1f3c6e-0000-5000-8000-000000009002
      name: R9002
      level: high
      logsource: { category: webserver }
      detection:
        sel: { any_text|contains: 'jndi' }
        condition: sel
      decnet:
        version: 1
        emits: [{ tactic: TA0001, technique: T1190, confidence: 0.95 }]
        evidence: [path, matched_header]
      """;

  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

  private final List<String> rejected = new ArrayList<>();

  @Test
  void eachEmissionGivesATagThatCitesTheStatement() {
    List<Tag> tags = tag(COMMAND_RULE, command("cd /; sudo id -u; echo id"));
    assertThat(tags).extracting(t -> t.technique().value()).containsExactly("T1033", "T1548.001");
    Tag tag = tags.getFirst();
    assertThat(tag.sourceKind()).isEqualTo("command");
    assertThat(tag.mitreUrl()).isEqualTo("https://attack.mitre.org/techniques/T1033");
    assertThat(tag.attackRelease()).isEqualTo("18.1");
    assertThat(tag.evidence().values()).containsEntry("command_text", "cd /; sudo id -u; echo id");
    assertThat(cited(tag, "cd /; sudo id -u; echo id")).anyMatch(text -> text.endsWith("id -u"));
  }

  @Test
  void twoMatchingStatementsOfOneLineMakeOneTagWithTwoSpans() {
    String line = "whoami; echo x; id";
    List<Tag> tags = tag(COMMAND_RULE, command(line));
    assertThat(tags).hasSize(2);
    assertThat(cited(tags.getFirst(), line)).containsExactly("whoami", "id");
  }

  @Test
  void secretsOfTheLineAreMaskedAndSpansFollow() {
    String line = "sshpass -p hunter22 ssh h; id";
    Tag tag = tag(COMMAND_RULE, command(line)).getFirst();
    String shown = Objects.requireNonNull(tag.evidence().values().get("command_text")).toString();
    assertThat(shown).isEqualTo("sshpass -p *** ssh h; id");
    assertThat(cited(tag, shown)).containsExactly("id");
  }

  @Test
  void aHeaderThatMatchedIsCitedByNameOnly() {
    Event request =
        new Normaliser()
            .normalise(
                event(EventKind.HTTP_REQUEST)
                    .set(Field.RAW_URL, "/a?token=secret&x")
                    .set(Field.HEADERS, List.of("Host: h", "X-Api: ${jndi:ldap://h/a}"))
                    .build());
    Tag tag = tag(HEADER_RULE, request).getFirst();
    assertThat(tag.evidence().values())
        .containsEntry("matched_header", List.of("X-Api"))
        .containsEntry("path", "/a?token=");
    assertThat(tag.evidence().values().toString()).doesNotContain("secret");
  }

  @Test
  void aMatchInTheUrlNamesNoHeader() {
    String rule =
        HEADER_RULE.replace(
            "condition: sel", "url: { raw_url|contains: jndi }\n  condition: 1 of them");
    Event request =
        new Normaliser()
            .normalise(
                event(EventKind.HTTP_REQUEST)
                    .set(Field.RAW_URL, "/jndi")
                    .set(Field.HEADERS, List.of("Host: h"))
                    .build());
    assertThat(tag(rule, request).getFirst().evidence().values())
        .doesNotContainKey("matched_header");
  }

  @Test
  void evidenceOutsideTheContractDropsTheTagAndIsReported() {
    Event request =
        new Normaliser()
            .normalise(
                event(EventKind.HTTP_REQUEST)
                    .set(Field.RAW_URL, "/jndi")
                    .set(Field.COOKIE, "session=1")
                    .build());
    assertThat(tag(HEADER_RULE.replace("[path, matched_header]", "[cookie]"), request)).isEmpty();
    assertThat(rejected).containsExactly("R9002 cookie");
  }

  @Test
  void aWriteThatTheSensorSawIsTaggedBehindTheCapturedFile() {
    String rule =
        COMMAND_RULE
            .replace("process_creation", "file_event")
            .replace("arg0: [whoami, id]", "TargetFilename|startswith: /etc/cron.d/");
    Event write =
        event(EventKind.FILE_OP)
            .set(Field.TARGET_FILENAME, "/etc/cron.d/x")
            .set(Field.PARENT_EVENT_ID, new UUID(0, 9).toString())
            .build();
    Tag tag = tag(rule, write).getFirst();
    assertThat(tag.sourceKind()).isEqualTo("file");
    assertThat(tag.sourceId()).isEqualTo(new UUID(0, 9).toString());
    assertThat(tag.evidence().values()).containsExactly(Map.entry("filename", "/etc/cron.d/x"));
  }

  @Test
  void anEventWithoutAPeerIsNotTagged() {
    Event event = command("id").toBuilder().set(Field.SRC_IP, null).build();
    assertThat(tag(COMMAND_RULE, event)).isEmpty();
  }

  @Test
  void theProductsOwnSelfTestIsNotTagged() {
    Event event = command("id").toBuilder().set(Field.SYNTHETIC, true).build();
    assertThat(tag(COMMAND_RULE, event)).isEmpty();
  }

  @Test
  void aDisabledRuleGivesNoTags() {
    assertThat(tagUnder(new RuleState(Mode.DISABLED, null, null, null, null, "admin", TIME)))
        .isEmpty();
  }

  @Test
  void aClippedRuleKeepsIdAndVersionAndIsCutToItsCeiling() {
    Tag free = tag(COMMAND_RULE, command("id")).getLast();
    List<Tag> clipped = tagUnder(new RuleState(Mode.CLIPPED, 0.8, null, null, null, "admin", TIME));
    assertThat(clipped).extracting(Tag::confidence).containsExactly(0.7, 0.8);
    assertThat(clipped.getLast().uuid()).isEqualTo(free.uuid());
    assertThat(clipped.getLast().ruleVersion()).isEqualTo(free.ruleVersion());
  }

  @Test
  void anEventIsHeldAgainstTheRulesThatAreInForceWhenItComes() {
    AtomicReference<ActiveRules> rules = new AtomicReference<>(ActiveRules.of(pack(COMMAND_RULE)));
    Tagger tagger = new Tagger(rules::get, ATTACK, TaggingListener.SILENT);
    assertThat(tagger.tag(command("id")).tags()).hasSize(2);
    rules.set(ActiveRules.of(pack(COMMAND_RULE.replace("[whoami, id]", "[w]"))));
    assertThat(tagger.tag(command("id")).tags()).isEmpty();
    assertThat(tagger.tag(command("w")).tags()).hasSize(2);
  }

  @Test
  void aLimitCapsTheTagsOfARuleByAttackerAndMinuteOfTheEvents() {
    RuleState two = new RuleState(RuleState.Mode.ENABLED, null, 2, null, null, "ops", TIME);
    ActiveRules rules =
        new ActiveRules(pack(COMMAND_RULE), RuleStates.at(TIME, Map.of(new RuleId("R9001"), two)));
    List<String> limited = new ArrayList<>();
    Tagger tagger =
        new Tagger(
            () -> rules,
            ATTACK,
            new TaggingListener() {
              @Override
              public void rejected(PackRule rule, String sourceId, String key) {
                throw new AssertionError(key);
              }

              @Override
              public void limited(PackRule rule) {
                limited.add(rule.id().value());
              }
            });
    Event first = command("id");
    assertThat(tagger.tag(first).tags()).hasSize(2);
    assertThat(tagger.tag(first).tags()).isEmpty();
    assertThat(limited).containsExactly("R9001", "R9001");
    assertThat(tagger.tag(first.toBuilder().set(Field.SRC_IP, "192.0.2.8").build()).tags())
        .as("another attacker")
        .hasSize(2);
    assertThat(tagger.tag(first.toBuilder().time(TIME.plusSeconds(54)).build()).tags()).isEmpty();
    assertThat(tagger.tag(first.toBuilder().time(TIME.plusSeconds(55)).build()).tags())
        .as("the next minute")
        .hasSize(2);
  }

  private static List<Tag> tagUnder(RuleState state) {
    RuleStates states = RuleStates.at(TIME, Map.of(new RuleId("R9001"), state));
    ActiveRules rules = new ActiveRules(pack(COMMAND_RULE), states);
    return new Tagger(() -> rules, ATTACK, TaggingListener.SILENT).tag(command("id")).tags();
  }

  private List<Tag> tag(String rule, Event event) {
    return new Tagger(pack(rule), ATTACK, (r, e, key) -> rejected.add(r.id() + " " + key))
        .tag(event)
        .tags();
  }

  private static RulePack pack(String rule) {
    RulePackLoader.Loaded loaded =
        new RulePackLoader(ATTACK)
            .load(List.of(new RuleSource("r.yml", rule, RuleSource.Origin.CUSTOM)));
    assertThat(loaded.problems()).isEmpty();
    return loaded.pack();
  }

  @SuppressWarnings("unchecked") // the evidence contract: spans are maps of start, end and image
  private static List<String> cited(Tag tag, String line) {
    Object spans = Objects.requireNonNull(tag.evidence().values().get("spans"));
    return ((List<Map<String, Object>>) spans)
        .stream().map(span -> line.substring(at(span, "start"), at(span, "end"))).toList();
  }

  private static int at(Map<String, Object> span, String key) {
    return ((Long) Objects.requireNonNull(span.get(key))).intValue();
  }

  private static Event command(String line) {
    return event(EventKind.COMMAND).set(Field.COMMAND_TEXT, line).build();
  }

  private static Event.Builder event(EventKind kind) {
    return Event.builder(kind)
        .id(new UUID(0, 1))
        .time(TIME)
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "test")
        .set(Field.SRC_IP, "192.0.2.7");
  }
}
