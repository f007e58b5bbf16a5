package org.decnet.engine.correlate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.tag.ActiveRules;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.Tagging;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** Rules about logins, and logins. */
final class Logins {
  static final AttackCatalog ATTACK = new AttackCatalogs().load();

  static final String BASES =
      """
      title: Refused
      name: refused
      logsource: { category: authentication, product: decnet }
      detection: { sel: { outcome: failure }, condition: sel }
      decnet: { version: 1, emits: [], evidence: [] }
      ---
      title: Accepted
      name: accepted
      logsource: { category: authentication, product: decnet }
      detection: { sel: { outcome: success }, condition: sel }
      decnet: { version: 1, emits: [], evidence: [] }
      """;
  static final String MANY =
      """
      title: Many
      name: MANY
      correlation:
        { type: event_count, rules: [refused], group-by: [src_ip], timespan: 60s, condition: { gte: 3 } }
      decnet:
        version: 2
        emits: [{ tactic: TA0006, technique: T1110.001, confidence: 0.85 }]
        evidence: [fail_count, service, username]
      """;
  static final String THEN_IN =
      """
      title: Then in
      name: THEN_IN
      correlation:
        { type: temporal_ordered, rules: [MANY, accepted], group-by: [src_ip], timespan: 1h, generate: true }
      decnet:
        version: 1
        emits: [{ tactic: TA0001, technique: T1078, confidence: 0.7 }]
        evidence: [username, service]
      """;

  private Logins() {}

  /** Loads rule files called 0.yml, 1.yml and so on. */
  static RulePackLoader.Loaded load(String... files) {
    return new RulePackLoader(ATTACK)
        .load(
            Stream.iterate(0, i -> i < files.length, i -> i + 1)
                .map(i -> new RuleSource(i + ".yml", files[i], RuleSource.Origin.CUSTOM))
                .toList());
  }

  static RulePack pack(String... files) {
    RulePackLoader.Loaded loaded = load(files);
    if (!loaded.problems().isEmpty()) {
      throw new IllegalArgumentException(loaded.problems().toString());
    }
    return loaded.pack();
  }

  static Tagging look(RulePack pack, Event event) {
    return look(ActiveRules.of(pack), event);
  }

  static Tagging look(ActiveRules rules, Event event) {
    Tagger tagger = new Tagger(() -> rules, ATTACK, TaggingListener.SILENT);
    return tagger.look(new StatementDeriver().derive(event));
  }

  /** An attempt whose id and session are made of its time. */
  static Event attempt(double seconds, String outcome, int peer) {
    long micros = (long) (seconds * 1_000_000);
    return Event.builder(EventKind.AUTH_ATTEMPT)
        .id(new UUID(peer, micros))
        .time(Instant.EPOCH.plusNanos(micros * 1000))
        .set(Field.SENSOR, "s")
        .set(Field.SOURCE, "test")
        .set(Field.SERVICE, "ssh")
        .set(Field.SRC_IP, "192.0.2." + peer)
        .set(Field.SESSION_ID, "s:" + micros)
        .set(Field.USERNAME, "kim")
        .set(Field.OUTCOME, outcome)
        .build();
  }

  static List<Event> attempts(int peer, String outcome, double... seconds) {
    return java.util.Arrays.stream(seconds).mapToObj(at -> attempt(at, outcome, peer)).toList();
  }
}
