package org.decnet.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decnet.engine.pipeline.IntelTagging;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.engine.worker.Consumer;
import org.decnet.engine.worker.IntelReplay;
import org.decnet.engine.worker.LateTagging;
import org.decnet.engine.worker.MessageHandler;
import org.decnet.intel.http.HttpAsker;
import org.decnet.intel.provider.AbuseIpdbClient;
import org.decnet.intel.provider.AddressProvider;
import org.decnet.intel.provider.FeodoList;
import org.decnet.intel.provider.GreyNoiseClient;
import org.decnet.intel.provider.ThreatFoxClient;
import org.decnet.intel.setting.ApiKey;
import org.decnet.intel.setting.IntelSettings;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.StoredTag;
import org.decnet.store.SqliteStores;
import org.decnet.testkit.FakeService;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what providers answer over HTTP to tags in the store, with the bundled rules. */
class IntelligenceTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final ApiKey KEY = new ApiKey("k3y");

  @TempDir private Path folder;
  private final HttpAsker asker = new HttpAsker(Duration.ofSeconds(10));
  private final Map<String, String> answers = new TreeMap<>();
  private FakeService service;
  private Node node;
  private Instant now = NOW;

  @BeforeEach
  void open() throws IOException {
    service = new FakeService().answersBy(this::answer);
    node = Node.open(new NodeSettings(folder));
  }

  @AfterEach
  void close() {
    node.close();
    service.close();
    asker.close();
  }

  @Test
  void eachRuleAboutIntelligenceFiresOnAnAnswer() throws InterruptedException {
    abuse("5.6.7.1", 100, "5,7,9,11,14,15,19,20");
    noise("5.6.7.1", "malicious", "");
    noise("5.6.7.2", "malicious", "\"tor_exit_node\",\"ssh_bruteforcer\"");
    noise("5.6.7.3", "malicious", "\"web crawler\",\"Cobalt Strike\"");
    fox("5.6.7.4", "botnet_cc", "payload_delivery");
    fox("5.6.7.5", "cc_skimming");
    answers.put("/feodo", "[{\"ip_address\":\"5.6.7.6\",\"malware\":\"ExampleBot\"}]");
    List.of("5.6.7.1", "5.6.7.2", "5.6.7.3", "5.6.7.4", "5.6.7.5", "5.6.7.6")
        .forEach(ip -> see(ip, "id"));
    Intelligence.Turn turn = enrich();
    assertThat(turn.enriched()).isEqualTo(6);
    assertThat(rules())
        .containsExactly(
            "R0054-T1046",
            "R0054-T1078",
            "R0054-T1090",
            "R0054-T1110",
            "R0054-T1190",
            "R0054-T1496",
            "R0054-T1566",
            "R0054-T1595",
            "R0055-T1071",
            "R0055-T1071.weak",
            "R0055-T1090",
            "R0055-T1110",
            "R0055-T1588",
            "R0055-T1595.002",
            "R0056",
            "R0057-T1056",
            "R0057-T1071",
            "R0057-T1105",
            "R0057-T1588.001");
  }

  @Test
  void aNewAnswerChangesTheSameTagAndALowOneHidesIt() throws InterruptedException {
    see("5.6.7.8", "id");
    abuse("5.6.7.8", 100, "18");
    assertThat(enrich().newTags()).isEqualTo(1);
    assertThat(tag("T1110").tag().confidence()).isEqualTo(0.7);
    abuse("5.6.7.8", 60, "18");
    assertThat(aDayLater().newTags()).isZero();
    assertThat(tag("T1110").tag().confidence()).isEqualTo(0.42);
    assertThat(tag("T1110").tag().observedAt()).isEqualTo(now);
    abuse("5.6.7.8", 20, "18");
    aDayLater();
    assertThat(tags("T1110")).isEmpty();
    abuse("5.6.7.8", 100, "18");
    assertThat(aDayLater().newTags()).isZero();
    assertThat(tags("T1110")).hasSize(1);
  }

  @Test
  void aVerdictThatLabelsNothingCountsForWhatWasSeen() throws InterruptedException {
    see("5.6.7.8", "whoami");
    abuse("5.6.7.8", 90, "4");
    enrich();
    assertThat(tag("T1033").tag().confidenceAdj()).isEqualTo(0.05);
    aDayLater();
    aDayLater();
    assertThat(tag("T1033").tag().confidenceAdj()).isEqualTo(0.10);
    noise("5.6.7.8", "benign", "");
    aDayLater();
    assertThat(tag("T1033").tag().confidenceAdj()).isEqualTo(-0.05);
  }

  @Test
  void aTagThatWasLostComesBackWhenASessionEnds() throws InterruptedException, SQLException {
    see("5.6.7.8", "id");
    abuse("5.6.7.8", 100, "18");
    enrich();
    StoredTag lost = tag("T1110");
    replayed(message -> {}); // what was told before the loss
    sql("delete from ttp_tag where source_kind = 'intel'");
    assertThat(tags("T1110")).isEmpty();

    Scene other = Scene.ssh("web-1", "s-other", "5.6.7.9");
    Scene same = Scene.ssh("web-1", "s-5.6.7.8", "5.6.7.8");
    IntelReplay replay = new IntelReplay(node.stores().intel(), node.intelTagging()::replayed);
    end(other);
    replayed(replay);
    assertThat(tags("T1110")).isEmpty();
    end(same);
    assertThat(replayed(replay)).isPositive();
    assertThat(tags("T1110")).extracting(StoredTag::tag).containsExactly(lost.tag());

    sql("delete from ttp_tag where source_kind = 'intel'");
    end(Scene.ssh("web-1", "s-again", "5.6.7.8"));
    replayed(replay);
    assertThat(tags("T1110")).as("the same answer is repeated once").isEmpty();
  }

  private void end(Scene scene) {
    try (IngestRun run = node.ingest()) {
      run.accept(scene.connect(2));
      run.accept(scene.close(9, 7.0));
    }
  }

  private long replayed(MessageHandler handler) {
    return new Consumer("replay", LateTagging.PATTERNS, node.stores().outbox(), handler)
        .turn(now, () -> false)
        .taken();
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteStores.FILE_NAME));
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  @Test
  void withoutTablesAndProvidersNothingIsDone() throws InterruptedException {
    see("5.6.7.8", "id");
    try (Intelligence nothing = node.intelligence(IntelSettings.NONE)) {
      assertThat(nothing.isOn()).isFalse();
      assertThat(nothing.everything(turn -> {})).isEqualTo(new Intelligence.Turn(0, 0, 0));
    }
    assertThat(service.asked()).isEmpty();
  }

  private void see(String ip, String command) {
    try (IngestRun run = node.ingest()) {
      run.accept(Scene.ssh("web-1", "s-" + ip, ip).command(1, command));
    }
  }

  private Intelligence.Turn aDayLater() throws InterruptedException {
    now = now.plus(Duration.ofDays(1));
    return enrich();
  }

  private Intelligence.Turn enrich() throws InterruptedException {
    InstantSource clock = () -> now;
    List<AddressProvider> providers =
        List.of(
            new AbuseIpdbClient(service.at("/abuse"), KEY, asker, clock),
            new GreyNoiseClient(service.at("/noise/"), KEY, asker, clock),
            new ThreatFoxClient(service.at("/fox"), KEY, asker, clock),
            new FeodoList(service.at("/feodo"), asker, clock));
    Tagger tagger =
        new Tagger(node.knowledge().rules(), node.knowledge().attack(), TaggingListener.SILENT);
    try (Intelligence intelligence =
        Intelligence.asking(
            providers,
            node.stores(),
            () -> new IntelTagging(tagger, node.stores().tags()),
            clock,
            pause -> {})) {
      return intelligence.everything(turn -> {});
    }
  }

  private List<String> rules() {
    return node.stores().tags().tally(new Scope.Fleet(), 0).stream()
        .map(tally -> tally.rule().value())
        .filter(rule -> rule.compareTo("R0054") >= 0 && rule.compareTo("R0059") < 0)
        .distinct()
        .sorted()
        .toList();
  }

  private StoredTag tag(String technique) {
    return tags(technique).getFirst();
  }

  private List<StoredTag> tags(String technique) {
    return node.stores().tags().tags(new Scope.Fleet(), new TechniqueId(technique), 10);
  }

  private void abuse(String ip, int score, String categories) {
    answers.put(
        "/abuse?ipAddress=" + ip + "&",
        "{\"data\":{\"ipAddress\":\""
            + ip
            + "\",\"abuseConfidenceScore\":"
            + score
            + ",\"reports\":[{\"categories\":["
            + categories
            + "]}]}}");
  }

  private void noise(String ip, String classification, String tags) {
    answers.put(
        "/noise/" + ip,
        "{\"ip\":\""
            + ip
            + "\",\"classification\":\""
            + classification
            + "\",\"tags\":["
            + tags
            + "]}");
  }

  private void fox(String ip, String... threats) {
    answers.put(
        "\"search_term\":\"" + ip + "\"",
        Stream.of(threats)
            .map(threat ->
                "{\"ioc\":\""
                    + ip
                    + ":443\",\"ioc_type\":\"ip:port\",\"threat_type\":\""
                    + threat
                    + "\"}")
            .collect(Collectors.joining(",", "{\"query_status\":\"ok\",\"data\":[", "]}")));
  }

  /** What is not known is an empty list or, of an address, 404. */
  private FakeService.Answer answer(FakeService.Asked request) {
    String path = request.path();
    String known =
        answers.entrySet().stream()
            .filter(entry -> (path + ' ' + request.body()).contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    if (!known.isEmpty()) {
      return FakeService.text(200, known);
    } else if (path.equals("/feodo")) {
      return FakeService.text(200, "[]");
    } else if (path.equals("/fox")) {
      return FakeService.text(200, "{\"query_status\":\"no_result\"}");
    } else if (path.startsWith("/abuse")) {
      return FakeService.text(200, "{\"data\":{\"abuseConfidenceScore\":0,\"reports\":[]}}");
    }
    return FakeService.text(404, "");
  }
}
