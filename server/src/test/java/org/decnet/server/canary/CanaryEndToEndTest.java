package org.decnet.server.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.port.WorkerBeat;
import org.decnet.engine.port.WorkerName;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryState;
import org.decnet.model.canary.CanaryToken;
import org.decnet.model.canary.TokenTrigger;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.server.Waits;
import org.decnet.server.canary.browser.MintId;
import org.decnet.server.canary.receive.TestQuestions;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.worker.NodeWorkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a request or a question of a client to the row, the event, the attacker and the tag. */
class CanaryEndToEndTest {
  private static final String CLIENT = "203.0.113.77";
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "DECNET_CANARY_HTTP", "127.0.0.1:0",
          "DECNET_CANARY_DNS", "127.0.0.1:0",
          "DECNET_TRUSTED_PROXIES", "127.0.0.1");

  @TempDir Path folder;
  private Node node;
  private NodeWorkers workers;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder));
    workers =
        NodeWorkers.start(
            node,
            ENVIRONMENT,
            Clock.systemUTC(),
            EnumSet.of(WorkerName.CANARY),
            Duration.ofHours(1));
  }

  @AfterEach
  void close() {
    workers.close();
    node.close();
  }

  @Test
  void anOpenedDocumentBecomesATagOfWhoOpenedIt() throws Exception {
    CanaryToken token = plant(1, CanaryKind.HTTP, CanaryGenerator.HONEYDOC);
    HttpResponse<byte[]> answer = get("/c/" + token.slug().toUpperCase(Locale.ROOT));
    assertThat(answer.statusCode()).isEqualTo(200);
    awaitTrue(() -> told("canary.*.triggered").size() == 1);

    TokenTrigger trigger = onlyTrigger(token);
    assertThat(trigger.ip()).isEqualTo(CLIENT);
    assertThat(trigger.attacker()).isEqualTo(EventIds.attacker(CLIENT));
    assertThat(trigger.userAgent()).isEqualTo("curl/8.5.0");
    assertThat(trigger.rawHeaders()).contains("X-Forwarded-For: " + CLIENT);
    assertThat(node.stores().actors().attacker(trigger.attacker()).orElseThrow().deckies())
        .containsExactly("web-1");
    assertThat(rules("canary", lifted(EventKind.CANARY, trigger))).containsExactly("R0151");

    Event event = node.stores().events().event(trigger.uuid()).orElseThrow();
    assertThat(event.kind()).isEqualTo(EventKind.CANARY_TRIGGER);
    assertThat(event.text(Field.TOKEN_ID)).isEqualTo(token.uuid().toString());
    assertThat(event.flag(Field.FIRST_TRIGGER)).isTrue();
    StoredMessage told = told("canary.*.triggered").getFirst();
    assertThat(told.message().topic().value()).isEqualTo("canary." + token.uuid() + ".triggered");
    assertThat(told.message().uuid("attacker_uuid")).isEqualTo(trigger.attacker());
    assertThat(told.message().uuid("trigger_id")).isEqualTo(trigger.uuid());
    assertThat(told.message().text("request_path")).isEqualTo(trigger.requestPath());
    assertThat(told.message().text("user_agent")).isEqualTo("curl/8.5.0");
    assertThat(node.stores().canaries().token(token.uuid()).orElseThrow().triggerCount())
        .isEqualTo(1);
  }

  @Test
  void aNameThatIsAskedForBecomesATagToo() throws Exception {
    CanaryToken token = plant(2, CanaryKind.DNS, CanaryGenerator.GIT_CONFIG);
    byte[] answer = ask("x1." + token.slug().toUpperCase(Locale.ROOT) + ".t.example.net");
    assertThat(answer).endsWith((byte) 192, (byte) 0, (byte) 2, (byte) 1);
    awaitTrue(() -> told("canary.*.triggered").size() == 1);
    TokenTrigger trigger = onlyTrigger(token);
    assertThat(trigger.ip()).isEqualTo("127.0.0.1");
    assertThat(trigger.dnsQname()).isEqualToIgnoringCase("x1." + token.slug() + ".t.example.net");
    assertThat(rules("canary", lifted(EventKind.CANARY, trigger))).containsExactly("R0150-files");
  }

  @Test
  void aKeyThatSignsARequestIsFound() throws Exception {
    CanaryToken token = plant(3, CanaryKind.AWS_PASSIVE, CanaryGenerator.AWS_CREDS);
    String key = token.slug().toUpperCase(Locale.ROOT);
    get(
        "/?Action=GetCallerIdentity",
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=" + key + "/20260501/us-east-1/sts/aws4_request, Signature=0");
    awaitTrue(() -> told("canary.*.triggered").size() == 1);
    assertThat(rules("canary", lifted(EventKind.CANARY, onlyTrigger(token))))
        .containsExactly("R0150");
  }

  @Test
  void whatABrowserTellsIsTaggedAndEndsTheToken() throws Exception {
    CanaryToken token = plant(4, CanaryKind.HTTP, CanaryGenerator.FINGERPRINT_HTML);
    String json =
        "{\"mint\":\""
            + MintId.of(token.slug())
            + "\",\"nav\":{\"webdriver\":true,\"platform\":\"Win32\"},"
            + "\"scr\":{\"w\":1920,\"h\":1080},\"cv\":\"cafe0001\"}";
    String data = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    String half = data.substring(0, 40);
    String start = "/c/" + token.slug() + "?k=" + TestTokens.NONCE + "&s=1&n=2";
    get(start + "&i=1&d=" + data.substring(40));
    get(start + "&i=0&d=" + half);
    awaitTrue(() -> told("canary.*.triggered").size() == 1);

    TokenTrigger trigger = onlyTrigger(token);
    assertThat(trigger.fingerprint()).isEqualTo(json);
    assertThat(trigger.requestPath()).isEqualTo("/c/" + token.slug());
    assertThat(rules("canary_fingerprint", lifted(EventKind.CANARY_FINGERPRINT, trigger)))
        .contains("R0049");
    assertThat(node.stores().canaries().token(token.uuid()).orElseThrow().state())
        .isEqualTo(CanaryState.REVOKED);
    assertThat(told("canary.*.revoked")).hasSize(1);
    assertThat(get("/c/" + token.slug()).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNotPlantedLeavesNothing() throws Exception {
    CanaryToken token = plant(5, CanaryKind.HTTP, CanaryGenerator.HONEYDOC);
    get("/c/" + TestTokens.slug(6));
    get("/c/" + token.slug());
    awaitTrue(() -> told("canary.*.triggered").size() == 1);
    assertThat(node.stores().events().totals().events()).isEqualTo(2);
  }

  private CanaryToken plant(int number, CanaryKind kind, CanaryGenerator generator) {
    CanaryToken token = TestTokens.token(number, kind, generator);
    assertThat(node.stores().canaries().addToken(token, TestTokens.LINE)).isTrue();
    return token;
  }

  private HttpResponse<byte[]> get(String target, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port("http ") + target))
            .timeout(Duration.ofSeconds(20))
            .header("X-Forwarded-For", CLIENT)
            .header("User-Agent", "curl/8.5.0");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    }
  }

  private byte[] ask(String name) throws IOException {
    byte[] question = TestQuestions.of(name, 1);
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(20_000);
      InetAddress local = InetAddress.getLoopbackAddress();
      socket.send(new DatagramPacket(question, question.length, local, port("dns ")));
      DatagramPacket answer = new DatagramPacket(new byte[1500], 1500);
      socket.receive(answer);
      return Arrays.copyOf(answer.getData(), answer.getLength());
    }
  }

  /** Which port was free, as the worker says. */
  private int port(String name) {
    awaitTrue(() -> detail().contains(name));
    String rest = detail().substring(detail().indexOf(name) + name.length());
    int end = 0;
    while (Character.isDigit(rest.charAt(end))) {
      end++;
    }
    return Integer.parseInt(rest.substring(0, end));
  }

  private String detail() {
    return node.stores().workers().beats().stream()
        .filter(beat -> beat.worker() == WorkerName.CANARY)
        .map(WorkerBeat::detail)
        .findFirst()
        .orElse("");
  }

  private TokenTrigger onlyTrigger(CanaryToken token) {
    List<TokenTrigger> triggers = node.stores().canaries().triggers(token.uuid(), 10, 0).data();
    assertThat(triggers).hasSize(1);
    return triggers.getFirst();
  }

  private static String lifted(EventKind kind, TokenTrigger trigger) {
    return EventIds.lifted(kind, trigger.uuid().toString()).toString();
  }

  private List<String> rules(String kind, String id) {
    return node.stores().tags().tagsOfSource(kind, id).stream()
        .map(tag -> tag.tag().rule().value())
        .distinct()
        .toList();
  }

  private List<StoredMessage> told(String pattern) {
    return node.stores().outbox().read(0, List.of(new TopicPattern(pattern)), 100).messages();
  }

  private void awaitTrue(BooleanSupplier condition) {
    Waits.until(node.stores().outbox(), condition);
  }
}
