package org.decnet.server.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.decnet.engine.port.ReuseQuery;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.worker.Consumer;
import org.decnet.engine.worker.KnownReuse;
import org.decnet.engine.worker.LateTagging;
import org.decnet.ingest.Codec;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.ingest.heralding.HeraldingCodec;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.credential.CredentialReuse;
import org.decnet.model.credential.ReuseKey;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.tag.StoredTag;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.node.ReuseSettings;
import org.decnet.server.node.ReuseSweeps;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From raw lines of two sensors, read at different times, to a finding, its message and its tags.
 */
class ReuseWorkTest {
  private static final String SSH = "198.51.100.7";
  private static final String FTP = "203.0.113.9";

  private static final String COWRIE =
      "{\"eventid\":\"cowrie.login.failed\",\"username\":\"Root\",\"password\":\"hunter2\",\"timestamp\":"
          + "\"2026-03-01T12:00:01.000001Z\",\"sensor\":\"web-1\",\"session\":\"0a1b2c3d4e5f\",\"src_ip\":"
          + "\"198.51.100.7\",\"message\":\"x\",\"protocol\":\"ssh\"}\n";
  private static final String HERALDING =
      "{\"timestamp\": \"2026-04-01 08:07:29.836336\", \"duration\": 2, \"session_id\": \"s-1\","
          + " \"source_ip\": \"203.0.113.9\", \"source_port\": 13286, \"destination_ip\": \"192.0.2.4\","
          + " \"destination_port\": 21, \"protocol\": \"ftp\", \"num_auth_attempts\": 1,"
          + " \"auth_attempts\": [{\"timestamp\": \"2026-04-01 08:07:30.100000\", \"username\": \"root\","
          + " \"password\": \"hunter2\"}], \"session_ended\": true, \"auxiliary_data\": {}}\n";

  @TempDir private Path folder;
  private Node node;

  @BeforeEach
  void readLogsApart() {
    node = Node.open(new NodeSettings(folder));
    read(new CowrieCodec(node.stores().events()), COWRIE);
    node.close(); // what its reader remembered is gone
    node = Node.open(new NodeSettings(folder));
    read(new HeraldingCodec(), HERALDING);
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void aCredentialThatTwoSensorsMetIsFoundToldAndTagged() {
    assertThat(tagged()).as("nobody's memory reaches that far").isEmpty();
    assertThat(turn(2)).isEqualTo("1 found, 0 grown");
    CredentialReuse found =
        node.stores().reuse().findings(new ReuseQuery(2, null, null, 10, 0)).data().getFirst();
    assertThat(found.targetCount()).isEqualTo(2);
    assertThat(found.addresses()).containsExactlyInAnyOrder(SSH, FTP);
    assertThat(told())
        .singleElement()
        .satisfies(message -> {
          assertThat(message.payload())
              .containsEntry("id", found.id().toString())
              .containsEntry("target_count", 2L)
              .containsEntry("services", List.of("ftp", "ssh"));
          assertThat(message.toString()).doesNotContain("hunter2");
        });
    hear();
    assertThat(tagged())
        .extracting(tag -> tag.tag().attacker())
        .containsExactlyInAnyOrder(EventIds.attacker(SSH), EventIds.attacker(FTP));
    assertThat(tagged()).allSatisfy(tag -> assertThat(tag.tag().rule().value()).isEqualTo("R0004"));
  }

  @Test
  void theSameTriggerAgainTellsAndTagsNothing() {
    turn(2);
    hear();
    long head = node.stores().outbox().head();
    List<StoredTag> tags = tagged();
    Message captured = told("credential.captured").getFirst();
    node.stores().outbox().append(List.of(captured, told().getFirst()));
    read(new HeraldingCodec(), HERALDING);
    assertThat(turn(2)).isEqualTo("0 found, 0 grown");
    hear();
    assertThat(node.stores().outbox().head()).isEqualTo(head + 2);
    assertThat(tagged()).isEqualTo(tags);
  }

  @Test
  void anOperatorMayAskForMorePlaces() {
    assertThat(turn(3)).isEqualTo("0 found, 0 grown");
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> ReuseSettings.of(Map.of("DECNET_REUSE_LEAST_TARGETS", "1")))
        .withMessageContaining("DECNET_REUSE_LEAST_TARGETS");
  }

  private String turn(int leastTargets) {
    ReuseSettings settings =
        ReuseSettings.of(Map.of("DECNET_REUSE_LEAST_TARGETS", Integer.toString(leastTargets)));
    return new ReuseWork(new ReuseSweeps(node.stores().reuse(), settings))
        .turn(Scene.START, () -> false)
        .detail();
  }

  private void hear() {
    new Consumer(
            "ttp",
            LateTagging.PATTERNS,
            node.stores().outbox(),
            new LateTagging(
                node.stores(), node.tagger(), List.of(new KnownReuse(node.stores().reuse()))))
        .turn(Scene.START, () -> false);
  }

  private List<StoredTag> tagged() {
    UUID finding = new ReuseKey(Hashes.sha256("hunter2"), "plaintext", "root").id();
    return Stream.of(SSH, FTP)
        .map(ip -> EventIds.lifted(EventKind.CREDENTIAL, finding + "|" + EventIds.attacker(ip)))
        .flatMap(
            event -> node.stores().tags().tagsOfSource("credential", event.toString()).stream())
        .toList();
  }

  private List<Message> told() {
    return told("credential.reuse.detected");
  }

  private List<Message> told(String pattern) {
    return node
        .stores()
        .outbox()
        .read(0, List.of(new TopicPattern(pattern)), 100)
        .messages()
        .stream()
        .map(StoredMessage::message)
        .toList();
  }

  private void read(Codec codec, String log) {
    Ingest ingest = new Ingest(List.of(codec), DeadLetters.none(), IngestListener.NONE);
    try (IngestRun run = node.ingest()) {
      ingest.read(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), "test", run);
    }
  }
}
