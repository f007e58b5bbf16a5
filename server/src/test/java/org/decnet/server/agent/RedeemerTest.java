package org.decnet.server.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.decnet.model.error.DecnetException;
import org.decnet.server.swarm.tls.Authority;
import org.decnet.server.swarm.tls.Keys;
import org.decnet.server.swarm.tls.Pem;
import org.decnet.store.json.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent believes when it shows its token. */
class RedeemerTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir Path own;
  @TempDir Path other;
  private HttpServer server;
  private Authority authority;
  private int status = 201;
  private Function<PublicKey, X509Certificate> certificate = key -> authority.issue("edge", key);
  private String name = "edge";

  @BeforeEach
  void start() throws IOException {
    authority = Authority.open(own, RANDOM, Clock.systemUTC());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/swarm/redeem",
        exchange -> {
          try (exchange) {
            String asked =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = answer(asked).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
  }

  private String answer(String asked) {
    String text = String.valueOf(JsonText.map(asked).get("public_key"));
    PublicKey key = authority.read(Base64.getDecoder().decode(text)).orElseThrow();
    return JsonText.ofMap(
        Map.of(
            "uuid", new UUID(1, 2).toString(),
            "name", name,
            "certificate", Pem.of(certificate.apply(key)),
            "ca_certificate", Pem.of(authority.certificate()),
            "link_port", 6514L,
            "error", Map.of("message", "no such luck")));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Membership redeem(String pin) throws InterruptedException {
    MasterAddress master = MasterAddress.of("http://127.0.0.1:" + server.getAddress().getPort());
    return new Redeemer(master, RANDOM).redeem("decnet_secret." + pin, 0);
  }

  @Test
  void theAnswerOfTheMasterThatMadeTheTokenIsKept() throws Exception {
    Membership membership = redeem(authority.fingerprint());
    new AgentHome(other).keep(membership);
    Membership kept = new AgentHome(other).membership().orElseThrow();
    assertThat(kept.name()).isEqualTo("edge");
    assertThat(kept.uuid()).isEqualTo(new UUID(1, 2));
    assertThat(kept.linkHost()).isEqualTo("127.0.0.1");
    assertThat(kept.linkPort()).isEqualTo(6514);
    assertThat(kept.identity()).isEqualTo(membership.identity());
  }

  @Test
  void anotherAuthorityThanThatOfTheTokenIsNotBelieved() {
    String pin = Authority.open(other, RANDOM, Clock.systemUTC()).fingerprint();
    assertNotBelieved(pin);
  }

  @Test
  void aCertificateOfAnotherAuthorityKeyOrNameIsNotBelieved() throws GeneralSecurityException {
    Authority foreign = Authority.open(other, RANDOM, Clock.systemUTC());
    certificate = key -> foreign.issue("edge", key);
    assertNotBelieved(authority.fingerprint());
    certificate = key -> authority.issue("edge", Keys.make(RANDOM).getPublic());
    assertNotBelieved(authority.fingerprint());
    certificate = key -> authority.issue("rim", key);
    assertNotBelieved(authority.fingerprint());
  }

  private void assertNotBelieved(String pin) {
    assertThatThrownBy(() -> redeem(pin))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("is not the master that made the token");
  }

  @Test
  void whatTheMasterSaysAgainstItIsTold() {
    status = 401;
    assertThatThrownBy(() -> redeem(authority.fingerprint()))
        .isInstanceOf(DecnetException.class)
        .hasMessage("The master refuses (status 401): no such luck");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://master.example",
        "http://192.0.2.1:8000",
        "ftp://127.0.0.1",
        "https://",
        "https://user@master.example",
        "https://master.example/path",
        "master.example",
        "https://a b"
      })
  void aTokenIsShownToNobodyWhoCouldBeOverheard(String url) {
    assertThatThrownBy(() -> MasterAddress.of(url))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("https://HOST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://master.example", "https://[2001:db8::1]:8443/", "http://[::1]:8000"})
  void aMasterIsNamedByItsUrl(String url) {
    assertThat(MasterAddress.of(url).host()).isIn("master.example", "2001:db8::1", "::1");
  }
}
