package org.decnet.server.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.attack.AttackCatalog;
import org.decnet.engine.campaign.CampaignIds;
import org.decnet.engine.identity.CommonValues;
import org.decnet.engine.identity.IdentityIds;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.engine.tick.ClusterTurn;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.model.sensor.SensorLines;
import org.decnet.model.tag.Evidence;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Tag;
import org.decnet.model.tag.TagIds;
import org.decnet.model.webhook.Channel;
import org.decnet.model.webhook.DeliveryOutcome;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookDelivery;
import org.decnet.model.webhook.WebhookHealth;

/**
 * Two attackers. The first has two sessions: one with two commands, a failed and a successful login
 * and three tags, one of them of low confidence; one without any, two days later. The second only
 * connects, to two decoys.
 */
final class Seed {
  static final Instant START = Instant.parse("2026-02-03T04:05:06.000007Z");
  static final String IP = "198.51.100.7";
  static final UUID ATTACKER = EventIds.attacker(IP);
  static final UUID WANDERER = EventIds.attacker("203.0.113.9");
  static final SessionId SESSION = SessionId.of("web-1", "aaaa");
  static final SessionId QUIET_SESSION = SessionId.of("web-1", "bbbb");
  static final SessionId WANDERERS_SESSION = SessionId.of("web-1", "cccc");
  static final UUID IDENTITY = IdentityIds.of(ATTACKER);
  static final UUID WANDERERS_IDENTITY = IdentityIds.of(WANDERER);
  static final UUID CAMPAIGN = CampaignIds.of(IDENTITY);

  /** So much later that the first one's two visits are a campaign. */
  static final Duration RETURN = Duration.ofDays(2);

  static final String SECRET = "hunter2-hunter2";
  static final String COMMAND = "find / -perm -u=s; sshpass -p " + SECRET + " ssh b";
  static final UUID FIND_EVENT = EventIds.ofRecord("web-1", "cowrie", "find");
  static final UUID WEBHOOK = new UUID(0x4000, 0x8000_0000_0000_0007L);
  static final UUID DELIVERY =
      WebhookDelivery.id(
          WEBHOOK, Message.of(new Topic("ttp.tagged"), "tags", "seed", Map.of()).id());
  static final UUID FIND_TAG =
      TagIds.of(
          "command",
          FIND_EVENT.toString(),
          new RuleId("R9001"),
          2,
          new TechniqueId("T1548"),
          "T1548.001");
  static final String RULE =
      """
      title: Search for set-uid programs
      id: 5b7a1c80-52ad-4c3d-9e0e-6a8a5f0f9001
      name: R9001
      status: test
      level: medium
      description: Looks for programs that run as their owner.
      logsource:
        product: decnet
        category: command
      detection:
        find:
          command_text|contains: '-perm -u=s'
        condition: find
      decnet:
        version: 2
        emits:
          - {tactic: TA0004, technique: T1548.001, confidence: 0.9}
          - {tactic: TA0007, technique: T1083, confidence: 0.8}
        last_reviewed: 2026-01-15
      """;

  private final List<TaggedEvent> batch = new ArrayList<>();
  private int tick;

  private Seed() {}

  static RulePack pack(AttackCatalog attack) {
    return new RulePackLoader(attack)
        .load(List.of(new RuleSource("R9001.yml", RULE, RuleSource.Origin.PACK)))
        .pack();
  }

  /** A subscription whose one event arrived, whatever became of it meanwhile. */
  static void webhook(Stores stores) {
    Webhook webhook =
        new Webhook(
            WEBHOOK,
            "seeded",
            Channel.GENERIC,
            "https://nowhere.example/in",
            List.of(new TopicPattern("ttp.tagged")),
            true,
            null,
            WebhookHealth.NEW,
            Instant.EPOCH,
            Instant.EPOCH);
    stores.webhooks().add(webhook, "a secret of the seed");
    Message told = Message.of(new Topic("ttp.tagged"), "tags", "seed", Map.of());
    Instant now = TestServer.NOW;
    stores.webhooks().queue(new StoredMessage(1, told, now), Map.of(), List.of(WEBHOOK), now);
    DeliveryOutcome arrived = new DeliveryOutcome(now, 200, null, null, WebhookHealth.NEW);
    stores.webhooks().settle(WEBHOOK, List.of(DELIVERY), arrived);
  }

  /** A sensor of which lines were read. */
  static final String SENSOR = "wide-1";

  static void write(Stores stores) {
    Seed seed = new Seed();
    seed.busySession();
    seed.add(
        seed.event(EventKind.CONNECTION, "quiet", IP, QUIET_SESSION)
            .time(START.plus(RETURN))
            .set(Field.ACTION, "open"));
    seed.add(
        seed.event(EventKind.CONNECTION, "wander-1", "203.0.113.9", WANDERERS_SESSION)
            .time(START.plus(RETURN).plusSeconds(1))
            .set(Field.ACTION, "open"));
    seed.add(
        seed.event(EventKind.CONNECTION, "wander-2", "203.0.113.9", SessionId.of("web-2", "dddd"))
            .time(START.plus(RETURN).plusSeconds(2))
            .set(Field.SENSOR, "web-2")
            .set(Field.DECKY, "web-2")
            .set(Field.ACTION, "open"));
    stores.events().write(seed.batch);
    stores.events().write(Batch.EMPTY.with(List.of(new SensorLines("cowrie", SENSOR, 1, 0, 0))));
  }

  /** Finds identities and campaigns. */
  static void cluster(Stores stores) {
    new ClusterTurn(
            stores.clusters(),
            CommonValues.DEFAULT,
            failed -> {
              throw failed.failure();
            })
        .run();
  }

  private void busySession() {
    add(event(EventKind.CONNECTION, "open", IP, SESSION).set(Field.ACTION, "open"));
    add(login("login-1", "failure", "f".repeat(64)));
    add(login("login-2", "success", "e".repeat(64)));
    Event.Builder find =
        event(EventKind.COMMAND, "find", IP, SESSION)
            .set(Field.COMMAND_TEXT, COMMAND)
            .set(Field.MESSAGE, "CMD: " + COMMAND);
    Event found = find.build();
    batch.add(
        new TaggedEvent(
            found,
            List.of(
                tag(found, "TA0004", "T1548.001", 0.9),
                tag(found, "TA0007", "T1083", 0.8),
                tag(found, "TA0007", "T1082", 0.4))));
    add(event(EventKind.COMMAND, "exit", IP, SESSION).set(Field.COMMAND_TEXT, "exit"));
    add(
        event(EventKind.CONNECTION, "close", IP, SESSION)
            .set(Field.ACTION, "close")
            .set(Field.DURATION_S, 12.5));
  }

  private Event.Builder login(String key, String outcome, String sha256) {
    return event(EventKind.AUTH_ATTEMPT, key, IP, SESSION)
        .set(Field.USERNAME, "root")
        .set(Field.PRINCIPAL_KEY, "root")
        .set(Field.SECRET_KIND, "plaintext")
        .set(Field.SECRET_SHA256, sha256)
        .set(Field.PASSWORD, SECRET)
        .set(Field.METHOD, "password")
        .set(Field.OUTCOME, outcome);
  }

  private Event.Builder event(EventKind kind, String key, String ip, SessionId session) {
    tick++;
    return Event.builder(kind)
        .id(EventIds.ofRecord("web-1", "cowrie", key))
        .time(START.plusSeconds(tick))
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "cowrie")
        .set(Field.SERVICE, "ssh")
        .set(Field.SRC_IP, ip)
        .set(Field.SESSION_ID, session.value());
  }

  private void add(Event.Builder event) {
    batch.add(new TaggedEvent(event.build(), List.of()));
  }

  private static Tag tag(Event event, String tactic, String technique, double confidence) {
    TechniqueId id = new TechniqueId(technique);
    RuleId rule = new RuleId("R9001");
    return new Tag(
        TagIds.of(
            "command", event.id().toString(), rule, 2, id.parent(), id.isSub() ? technique : ""),
        "command",
        event.id().toString(),
        event.attacker(),
        null,
        event.session(),
        event.decky(),
        new TacticId(tactic),
        id,
        confidence,
        0,
        rule,
        2,
        "a".repeat(64),
        new Evidence(
            Map.of(
                "command_text",
                "find / -perm -u=s; sshpass -p *** ssh b",
                "spans",
                List.of(Map.of("start", 0L, "end", 17L, "image", "/usr/bin/find")))),
        "18.1",
        "https://attack.mitre.org/techniques/" + technique.replace('.', '/'),
        event.time());
  }
}
