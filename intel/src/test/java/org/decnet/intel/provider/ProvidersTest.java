package org.decnet.intel.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.decnet.engine.port.MalwareHashes;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.http.HttpAsker;
import org.decnet.intel.http.ProviderException;
import org.decnet.intel.setting.ApiKey;
import org.decnet.model.intel.ProviderAnswer;
import org.decnet.model.intel.ProviderAnswer.AbuseIpdb;
import org.decnet.model.intel.ProviderAnswer.Feodo;
import org.decnet.model.intel.ProviderAnswer.GreyNoise;
import org.decnet.model.intel.ProviderAnswer.ThreatFox;
import org.decnet.model.intel.Verdict;
import org.decnet.testkit.FakeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients against a server that speaks the answers which the providers document. */
class ProvidersTest {
  private static final IpAddress ADDRESS = Objects.requireNonNull(IpAddress.of("5.6.7.8"));
  private static final IpAddress V6 = Objects.requireNonNull(IpAddress.of("2a00:1000::7"));
  private static final ApiKey KEY = new ApiKey("k3y");

  private final HttpAsker asker = new HttpAsker(Duration.ofMinutes(1));
  private final FakeService service = new FakeService();
  private Instant now = Instant.parse("2026-03-01T00:00:00Z");

  ProvidersTest() throws IOException {}

  @AfterEach
  void stop() {
    service.close();
    asker.close();
  }

  @Test
  void greyNoiseTellsItsClassification() throws Exception {
    service.answers(
        FakeService.text(
            200,
            """
            {"ip":"5.6.7.8","noise":true,"riot":false,"classification":"malicious","name":"unknown",
             "link":"https://viz.example/5.6.7.8","last_seen":"2026-02-27","message":"Success"}\
            """));
    GreyNoise answer = (GreyNoise) greyNoise().ask(ADDRESS);
    assertThat(answer.classification()).isEqualTo("malicious");
    assertThat(answer.name()).isNull();
    assertThat(answer.tags()).isEmpty();
    assertThat(answer.raw()).contains("\"noise\":true");
    assertThat(answer.verdict()).isEqualTo(Verdict.MALICIOUS);
    assertThat(answer.queriedAt()).isEqualTo(now);
    assertThat(service.asked().getFirst().path()).isEqualTo("/v3/community/5.6.7.8");
    assertThat(service.asked().getFirst().headers().getFirst("key")).isEqualTo("k3y");
  }

  @Test
  void greyNoiseKnowsNothingOfWhatItHasNotSeen() throws Exception {
    service.answers(
        FakeService.text(
            404, "{\"ip\":\"5.6.7.8\",\"noise\":false,\"message\":\"IP not observed\"}"));
    GreyNoise answer = (GreyNoise) greyNoise().ask(V6);
    assertThat(answer.classification()).isEqualTo("unknown");
    assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(service.asked().getFirst().path()).isEqualTo("/v3/community/2a00%3A1000%3A%3A7");
  }

  @Test
  void greyNoiseWorksWithoutAKeyAndReadsTheTagsOfTheFullAnswer() throws Exception {
    service.answers(
        FakeService.text(
            200,
            "{\"classification\":\"benign\",\"name\":\"Example Scanner\",\"tags\":[\"web_crawler\"]}"));
    GreyNoise answer =
        (GreyNoise) new GreyNoiseClient(service.at("/v3/"), null, asker, () -> now).ask(ADDRESS);
    assertThat(answer.name()).isEqualTo("Example Scanner");
    assertThat(answer.tags()).containsExactly("web_crawler");
    assertThat(answer.verdict()).isEqualTo(Verdict.BENIGN);
    assertThat(service.asked().getFirst().headers()).doesNotContainKey("Key");
  }

  @Test
  void abuseIpdbTellsScoreAndCategoriesAndNoCommentIsKept() throws Exception {
    service.answers(
        FakeService.text(
            200,
            """
            {"data":{"ipAddress":"5.6.7.8","isPublic":true,"abuseConfidenceScore":87,"totalReports":2,
             "reports":[{"reportedAt":"2026-02-27T10:00:00+00:00","comment":"from Jane Doe",
             "categories":[22,18]},{"comment":"again","categories":[14,18,-1,"x",2.5]}]}}\
            """));
    AbuseIpdb answer = (AbuseIpdb) abuseIpdb().ask(ADDRESS);
    assertThat(answer.score()).isEqualTo(87);
    assertThat(answer.categories()).containsExactly(14, 18, 22);
    assertThat(answer.verdict()).isEqualTo(Verdict.MALICIOUS);
    assertThat(answer.raw()).doesNotContain("Jane");
    assertThat(service.asked().getFirst().path())
        .isEqualTo("/api/v2/check?ipAddress=5.6.7.8&maxAgeInDays=30&verbose");
    assertThat(service.asked().getFirst().headers().getFirst("Key")).isEqualTo("k3y");
  }

  @Test
  void abuseIpdbsScoreIsTheVerdict() {
    assertThat(score(75)).isEqualTo(Verdict.MALICIOUS);
    assertThat(score(74)).isEqualTo(Verdict.SUSPICIOUS);
    assertThat(score(25)).isEqualTo(Verdict.SUSPICIOUS);
    assertThat(score(24)).isEqualTo(Verdict.BENIGN);
    assertThat(score(0)).isEqualTo(Verdict.BENIGN);
  }

  @Test
  void abuseIpdbWithoutAScoreIsAFailure() {
    for (String body :
        List.of(
            "{}",
            "{\"data\":{\"abuseConfidenceScore\":\"high\"}}",
            "{\"data\":{\"abuseConfidenceScore\":101}}",
            "{\"errors\":[{\"detail\":\"Daily limit exceeded\",\"status\":429}]}")) {
      service.answers(FakeService.text(200, body));
      assertThat(failure(abuseIpdb())).as(body).hasMessageContaining("without a score");
    }
  }

  @Test
  void threatFoxTellsWhatAnAddressIsUsedFor() throws Exception {
    service.answers(
        FakeService.text(
            200,
            """
            {"query_status":"ok","data":[
             {"id":"12","ioc":"5.6.7.8:443","threat_type":"botnet_cc","ioc_type":"ip:port",
              "malware":"win.example","malware_printable":"Example Stealer","confidence_level":75},
             {"id":"13","ioc":"http://5.6.7.8/bin","threat_type":"payload_delivery","ioc_type":"url",
              "malware_printable":"Example Loader"},
             {"id":"14","ioc":"5.6.7.80:443","threat_type":"cc_skimming","ioc_type":"ip:port",
              "malware_printable":"Another's"}]}\
            """));
    ThreatFox answer = (ThreatFox) threatFox().ask(ADDRESS);
    assertThat(answer.listed()).isTrue();
    assertThat(answer.threatTypes()).containsExactly("botnet_cc", "payload_delivery");
    assertThat(answer.iocTypes()).containsExactly("ip:port", "url");
    assertThat(answer.malwareFamilies()).containsExactly("Example Stealer", "Example Loader");
    assertThat(answer.verdict()).isEqualTo(Verdict.MALICIOUS);
    assertThat(service.asked().getFirst().body())
        .isEqualTo("{\"query\":\"search_ioc\",\"search_term\":\"5.6.7.8\"}");
    assertThat(service.asked().getFirst().headers().getFirst("Auth-key")).isEqualTo("k3y");
  }

  @Test
  void threatFoxHasNoOpinionOfWhatItDoesNotKnow() throws Exception {
    service.answers(
        FakeService.text(
            200,
            "{\"query_status\":\"no_result\",\"data\":\"Your search did not yield any results\"}"));
    ThreatFox answer = (ThreatFox) threatFox().ask(ADDRESS);
    assertThat(answer.listed()).isFalse();
    assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
    service.answers(FakeService.text(200, "{\"query_status\":\"illegal_search_term\"}"));
    assertThat(failure(threatFox())).hasMessageContaining("neither ok nor no_result");
    service.answers(FakeService.text(200, "{\"query_status\":\"unknown_auth_key\"}"));
    assertThat(failure(threatFox()).isRefused()).isTrue();
  }

  @Test
  void feodosListIsFetchedOnceAnHourForAllAddresses() throws Exception {
    service.answers(
        FakeService.text(
            200,
            """
            [{"ip_address":"5.6.7.8","port":443,"status":"online","hostname":null,
              "first_seen":"2025-12-01 10:11:12","last_online":"2026-02-27","malware":"ExampleBot"},
             {"ip_address":"nonsense"},7]\
            """));
    FeodoList list = new FeodoList(service.at("/list.json"), asker, () -> now);
    Feodo listed = (Feodo) list.ask(ADDRESS);
    assertThat(listed.malwareFamily()).isEqualTo("ExampleBot");
    assertThat(listed.firstSeen()).isEqualTo("2025-12-01 10:11:12");
    assertThat(listed.verdict()).isEqualTo(Verdict.MALICIOUS);
    assertThat(list.ask(V6).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(service.asked()).hasSize(1);
    now = now.plus(Duration.ofHours(1));
    list.ask(V6);
    assertThat(service.asked()).hasSize(2);
  }

  @Test
  void anOldListGoesOnForTwoDaysWhileNoNewOneCanBeHad() throws Exception {
    FeodoList list = new FeodoList(service.at("/list.json"), asker, () -> now);
    service.answers(FakeService.text(503, ""));
    assertThat(failure(list)).hasMessage("answered with status 503");
    assertThat(failure(list)).hasMessage("could not be fetched a short time ago");
    assertThat(service.asked()).hasSize(1);
    now = now.plus(Duration.ofMinutes(10));
    service.answers(
        FakeService.text(200, "[{\"ip_address\":\"5.6.7.8\",\"malware\":\"ExampleBot\"}]"));
    assertThat(((Feodo) list.ask(ADDRESS)).listed()).isTrue();
    service.answers(FakeService.text(200, "<html>maintenance</html>"));
    now = now.plus(Duration.ofHours(47));
    assertThat(((Feodo) list.ask(ADDRESS)).listed()).isTrue();
    now = now.plus(Duration.ofHours(1));
    assertThat(failure(list)).hasMessageStartingWith("answered ");
  }

  @Test
  void malwareBazaarsTableIsFetchedOnceADay() throws Exception {
    String hash = "ab".repeat(32);
    service.answers(
        FakeService.text(
            200,
            "# comment\n\"2026-02-28 10:00:00\", \""
                + hash
                + "\", \"md5\", \"sha1\", \"reporter\", \"a,b.exe\", \"exe\", \"mime\", \"ExampleRAT\","
                + " \"n/a\"\n\"2026-02-28 10:00:00\", \""
                + "cd".repeat(32)
                + "\", \"m\", \"s\", \"r\", \"f\", \"e\", \"t\", \"n/a\", \"\"\n\"broken\n\"x\", \"y\"\n"));
    MalwareBazaarFeed feed = new MalwareBazaarFeed(service.at("/exports/"), KEY, asker, () -> now);
    assertThat(feed.find(hash)).isEmpty();
    assertThat(service.asked()).isEmpty();
    assertThat(feed.refresh()).hasSize(2).isSameAs(feed.refresh());
    assertThat(service.asked())
        .extracting(FakeService.Asked::path)
        .containsExactly("/exports/k3y/recent.csv");
    assertThat(feed.find(hash.toUpperCase(Locale.ROOT)))
        .contains(new MalwareHashes.Hit("malwarebazaar", "ExampleRAT"));
    assertThat(feed.find("cd".repeat(32))).contains(new MalwareHashes.Hit("malwarebazaar", ""));
    assertThat(feed.find("ef".repeat(32))).isEmpty();
  }

  @Test
  void anythingThatIsNoAnswerIsAFailureOfThatProvider() {
    for (AddressProvider provider : List.of(greyNoise(), abuseIpdb(), threatFox())) {
      for (FakeService.Answer answer :
          List.of(
              FakeService.text(200, "<html>"),
              FakeService.text(200, "[]"),
              FakeService.text(500, "{}"),
              FakeService.endless(),
              FakeService.hangingUp())) {
        service.answers(answer);
        assertThat(failure(provider)).as("%s", provider.name()).isNotNull();
      }
    }
  }

  private static Verdict score(int score) {
    return new AbuseIpdb(score, Collections.emptyList(), "", Instant.EPOCH).verdict();
  }

  private ProviderException failure(AddressProvider provider) {
    return catchThrowableOfType(ProviderException.class, () -> ask(provider));
  }

  private static ProviderAnswer ask(AddressProvider provider) throws Exception {
    return provider.ask(ADDRESS);
  }

  private AddressProvider greyNoise() {
    return new GreyNoiseClient(service.at("/v3/community/"), KEY, asker, () -> now);
  }

  private AddressProvider abuseIpdb() {
    return new AbuseIpdbClient(service.at("/api/v2/check"), KEY, asker, () -> now);
  }

  private AddressProvider threatFox() {
    return new ThreatFoxClient(service.at("/api/v1/"), KEY, asker, () -> now);
  }
}
