package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.decnet.engine.port.Account.Role;
import org.decnet.model.swarm.HostDecky;
import org.decnet.model.swarm.HostReport;
import org.decnet.model.swarm.LineTally;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.server.swarm.tls.Peer;
import org.decnet.server.swarm.tls.Pem;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Remote hosts over REST: rights to become one, certificates, and how they are. */
class SwarmApiTest {
  private TestServer server;
  private Calls admin;

  @BeforeEach
  void start() {
    server = TestServer.start();
    admin = server.calls().with(server.token(Role.ADMIN));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoShowsATokenGetsACertificateOfTheAuthorityThatTheTokenNames() throws Exception {
    JsonNode enrolled = admin.post("/swarm/enroll", "{\"name\":\"edge-1\"}").json();
    String token = enrolled.path("token").asString();
    assertThat(enrolled.path("expires_at").asString()).isEqualTo("2026-03-01T13:00:00.250Z");
    Answer answer = server.calls().post("/swarm/redeem", SeedSwarm.redemption(token));
    assertThat(answer.status()).isEqualTo(201);
    var certificate = Pem.certificate(answer.json().path("certificate").asString());
    var authority = Pem.certificate(answer.json().path("ca_certificate").asString());
    certificate.verify(authority.getPublicKey());
    assertThat(token).endsWith("." + Peer.fingerprint(authority));
    assertThat(Peer.of(certificate).orElseThrow().name()).isEqualTo("edge-1");
    assertThat(Peer.of(certificate).orElseThrow().role()).isEqualTo(Peer.Role.AGENT);
    assertThat(answer.json().path("link_port").asInt()).isEqualTo(6514);
    JsonNode row = admin.get("/swarm/hosts").json().at("/data/0");
    assertThat(row.path("uuid")).isEqualTo(answer.json().path("uuid"));
    assertThat(row.path("status").asString()).isEqualTo("enrolled");
    assertThat(row.path("agent_port").asInt()).isEqualTo(8765);
    assertThat(row.path("fingerprint").asString()).isEqualTo(Peer.fingerprint(certificate));
    assertThat(admin.get("/audit?limit=100").body()).contains("swarm.redeem").doesNotContain(token);
  }

  @Test
  void aTokenIsGoodOnceAndNotForLong() {
    String token =
        admin
            .post("/swarm/enroll", "{\"name\":\"edge-1\",\"expires_minutes\":5}")
            .json()
            .path("token")
            .asString();
    server.clock().advance(Duration.ofMinutes(5));
    Answer late = server.calls().post("/swarm/redeem", SeedSwarm.redemption(token));
    assertThat(late.status()).isEqualTo(401);
    assertThat(late.json().at("/error/code").asString()).isEqualTo("bad-token");
    String other =
        admin.post("/swarm/enroll", "{\"name\":\"edge-1\"}").json().path("token").asString();
    assertThat(server.calls().post("/swarm/redeem", SeedSwarm.redemption(other)).status())
        .isEqualTo(201);
    assertThat(server.calls().post("/swarm/redeem", SeedSwarm.redemption(other)).status())
        .as("used")
        .isEqualTo(401);
    assertThat(admin.post("/swarm/enroll", "{\"name\":\"edge-1\"}").status()).isEqualTo(409);
    assertThat(admin.get("/swarm/hosts").json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void guessingTokensIsSlow() {
    for (int i = 0; i < 10; i++) {
      assertThat(server.calls().post("/swarm/redeem", SeedSwarm.redemption("guess")).status())
          .isEqualTo(401);
    }
    assertThat(server.calls().post("/swarm/redeem", SeedSwarm.redemption("guess")).status())
        .isEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|{}",
        "name|{\"name\":\"Edge\"}",
        "expires_minutes|{\"name\":\"a\",\"expires_minutes\":0}",
        "expires_minutes|{\"name\":\"a\",\"expires_minutes\":1441}"
      })
  void whatCannotBeEnrolledIsNamed(String field, String body) {
    Answer answer = admin.post("/swarm/enroll", body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/error/details/field").asString()).isEqualTo(field);
  }

  @Test
  void aKeyThatIsNoneOfTheCurveIsRefusedAndTheTokenIsNotSpent() {
    String token = SeedSwarm.token(server.stores(), "edge-1");
    for (String key :
        List.of("", "%%%", "AAAA", Base64.getEncoder().encodeToString(new byte[91]))) {
      Answer answer =
          server
              .calls()
              .post(
                  "/swarm/redeem", "{\"token\":\"" + token + "\",\"public_key\":\"" + key + "\"}");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().at("/error/details/field").asString()).isEqualTo("public_key");
    }
    assertThat(server.calls().post("/swarm/redeem", SeedSwarm.redemption(token)).status())
        .isEqualTo(201);
  }

  @Test
  void aHostIsActiveUntilItIsSilentAndGoneOnceItIsDecommissioned() {
    SwarmHost host = SeedSwarm.host(server.stores());
    HostReport report =
        new HostReport(3, 900, 2, List.of(new HostDecky("web", "running", List.of("http:80"))));
    server.stores().swarm().heard(host.uuid(), server.clock().instant(), "192.0.2.8", report);
    server.stores().swarm().advance(host.uuid(), host.tally(), new LineTally(41, 2, 1));
    JsonNode row = admin.get("/swarm/hosts").json().at("/data/0");
    assertThat(row.path("status").asString()).isEqualTo("active");
    assertThat(row.path("last_sequence").asLong()).isEqualTo(41);
    assertThat(row.path("gaps").asLong()).isEqualTo(2);
    assertThat(row.path("refused").asLong()).isEqualTo(1);
    assertThat(row.path("dropped").asLong()).isEqualTo(2);
    assertThat(row.path("spool_lines").asLong()).isEqualTo(3);
    assertThat(row.at("/deckies/0/services/0").asString()).isEqualTo("http:80");
    server.clock().advance(SwarmHost.SILENCE.minusMillis(1));
    assertThat(admin.get("/swarm/hosts").json().at("/data/0/status").asString())
        .isEqualTo("active");
    server.clock().advance(Duration.ofMillis(1));
    assertThat(admin.get("/swarm/hosts").json().at("/data/0/status").asString())
        .isEqualTo("unreachable");
    assertThat(admin.delete("/swarm/hosts/" + host.uuid()).status()).isEqualTo(200);
    assertThat(admin.delete("/swarm/hosts/" + host.uuid()).status()).isEqualTo(404);
    assertThat(admin.get("/swarm/hosts").json().path("total").asInt()).isZero();
  }
}
