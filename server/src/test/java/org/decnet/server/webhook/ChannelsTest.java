package org.decnet.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.decnet.engine.port.WebhookStore;
import org.decnet.intel.address.Prefix;
import org.decnet.intel.setting.ApiKey;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.webhook.Channel;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookDelivery;
import org.decnet.model.webhook.WebhookHealth;
import org.decnet.model.webhook.WebhookSecrets;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.webhook.mail.MailServer;
import org.decnet.server.webhook.mail.MailServer.Login;
import org.decnet.server.webhook.mail.MailServer.Security;
import org.decnet.testkit.FakeService;
import org.decnet.testkit.FakeService.Asked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.subethamail.smtp.server.SMTPServer;

/** From what is told to what a chat and a mailbox receive, whatever happens to them meanwhile. */
class ChannelsTest {
  private static final UUID HOOK = new UUID(7, 7);
  private static final Login LOGIN = new Login(Mailbox.USER, new ApiKey(Mailbox.PASSWORD));

  private final HandClock clock = new HandClock();

  @TempDir private Path folder;
  private Node node;
  private @Nullable Webhooks webhooks;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder));
  }

  @AfterEach
  void close() {
    if (webhooks != null) {
      webhooks.close();
    }
    node.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      names = {"SLACK", "TEAMS", "DISCORD"},
      mode = Mode.INCLUDE)
  void aChatIsToldUnsignedInItsOwnWords(Channel channel) throws IOException {
    try (Receiver chat = new Receiver()) {
      start(sender(null, plainTls()));
      subscribe(channel, chat.url(), null);
      tell(0, 1);
      settle();
      Asked asked = chat.last();
      assertThat(asked.headers().getFirst("Content-Type")).isEqualTo("application/json");
      assertThat(asked.headers().keySet())
          .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("decnet"));
      assertThat(Receiver.json(asked).isObject()).isTrue();
      assertThat(asked.body())
          .contains("Techniques seen: T1548.001")
          .contains("198.51.100.7")
          .doesNotContain("\"v\"");
      assertThat(only().deliveredAt()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void everyChannelIsTriedAgainRestsAndIsTakenUp(Channel channel) throws IOException {
    try (Receiver chat = new Receiver();
        Mailbox mailbox = new Mailbox(UnaryOperator.identity())) {
      boolean mail = channel == Channel.EMAIL;
      start(sender(server(mailbox, Security.NONE, null), plainTls()));
      subscribe(channel, mail ? "mailto:soc@corp.example" : chat.url(), null);
      chat.fails(FakeService.text(503, "<b>words of the receiver</b>"));
      mailbox.refuses(451);
      tell(0, 1);
      settle();
      assertThat(only().statusCode()).isEqualTo(mail ? 451 : 503);
      assertThat(only().error()).doesNotContain("words of");
      assertThat(only().waits()).as("it is tried again").isTrue();
      for (int i = 0; i < 10; i++) {
        clock.advance(Duration.ofSeconds(5));
        settle();
      }
      assertThat(only().deadLetter()).isTrue();
      assertThat(only().attempt()).isEqualTo(4);

      chat.recovers();
      mailbox.recovers();
      tell(1, 1);
      clock.advance(Duration.ofMinutes(1));
      settle();
      assertThat(deliveries())
          .as("the next that arrives takes up what died")
          .hasSize(2)
          .allMatch(delivery -> delivery.deliveredAt() != null);
      assertThat(mail ? mailbox.letters() : chat.taken()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void whatIsRefusedForGoodIsNotTriedAgain(Channel channel) throws IOException {
    try (Receiver chat = new Receiver();
        Mailbox mailbox = new Mailbox(UnaryOperator.identity())) {
      boolean mail = channel == Channel.EMAIL;
      start(sender(server(mailbox, Security.NONE, null), plainTls()));
      subscribe(channel, mail ? "mailto:soc@corp.example" : chat.url(), null);
      chat.fails(FakeService.text(404, "no_service"));
      mailbox.refuses(550);
      tell(0, 1);
      settle();
      assertThat(only().deadLetter()).isTrue();
      assertThat(only().statusCode()).isEqualTo(mail ? 550 : 404);
      chat.recovers();
      mailbox.recovers();
      tell(1, 1);
      clock.advance(Duration.ofMinutes(1));
      settle();
      assertThat(mail ? mailbox.letters() : chat.taken()).as("nor taken up").hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void aRateLimitHoldsEventsBackAndThenSendsThemTogether(Channel channel) throws IOException {
    try (Receiver chat = new Receiver();
        Mailbox mailbox = new Mailbox(UnaryOperator.identity())) {
      boolean mail = channel == Channel.EMAIL;
      start(sender(server(mailbox, Security.NONE, null), plainTls()));
      subscribe(channel, mail ? "mailto:soc@corp.example" : chat.url(), 1);
      tell(0, 30);
      settle();
      String text = mail ? mailbox.letters().getFirst().raw() : chat.last().body();
      assertThat(mail ? mailbox.letters() : chat.taken()).hasSize(1);
      assertThat(text).contains(channel == Channel.GENERIC ? "webhook.batch" : "30 events");
      assertThat(deliveries()).allMatch(delivery -> delivery.deliveredAt() != null);
    }
  }

  @Test
  void aMailIsPlainTextWithOneSubjectForEverybodyItIsFor() throws Exception {
    try (Mailbox mailbox = new Mailbox(UnaryOperator.identity())) {
      start(sender(server(mailbox, Security.NONE, null), plainTls()));
      subscribe(Channel.EMAIL, "mailto:soc@corp.example,ir@corp.example", null);
      tell(0, 1);
      settle();
      MimeMessage message = mailbox.letters().getFirst().message();
      assertThat(message.getSubject()).isEqualTo("[DECNET] Techniques seen: T1548.001");
      assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=utf-8");
      assertThat(message.getContent().toString()).contains("198.51.100.7");
      assertThat(message.getAllRecipients())
          .extracting(Object::toString)
          .containsExactly("soc@corp.example", "ir@corp.example");
      assertThat(message.getFrom()[0]).hasToString("decnet@corp.example");
      assertThat(message.getHeader("Message-ID"))
          .containsExactly("<" + only().eventId() + "@corp.example>");
      assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(message.getHeader("Bcc")).isNull();
      assertThat(message.getHeader("X-Injected")).isNull();
      assertThat(only().statusCode()).isEqualTo(250);
    }
  }

  @Test
  void aPasswordGoesOverTlsToTheNamedServerAlone() throws Exception {
    Certificate certificate = Certificate.of(folder, "mail.example");
    for (Security security : List.of(Security.STARTTLS, Security.TLS)) {
      try (Mailbox mailbox = new Mailbox(tls(certificate, security))) {
        MailServer server = server(mailbox, security, LOGIN);
        assertThat(send(server, certificate.trusting()).error()).as("%s", security).isNull();
        assertThat(mailbox.logins()).containsExactly(Mailbox.USER);

        MailServer other = new MailServer("other.example", mailbox.port(), security, LOGIN, from());
        assertThat(send(other, certificate.trusting()).error())
            .startsWith("No trusted TLS connection");
        assertThat(send(server, plainTls()).error()).startsWith("No trusted TLS connection");
        assertThat(mailbox.logins()).hasSize(1);
        assertThat(mailbox.letters()).hasSize(1);
      }
    }
  }

  @Test
  void aServerWithoutTlsGetsNothingUnlessThatIsAllowed() throws IOException {
    try (Mailbox mailbox = new Mailbox(UnaryOperator.identity())) {
      SendResult refused = send(server(mailbox, Security.STARTTLS, null), plainTls());
      assertThat(refused.error()).isEqualTo("What answers is no mail server, or offers no TLS");
      assertThat(mailbox.letters()).isEmpty();
      assertThat(send(server(mailbox, Security.NONE, null), plainTls()).delivered()).isTrue();
    }
  }

  @Test
  void aWrongPasswordIsTheServersReply() throws Exception {
    Certificate certificate = Certificate.of(folder, "mail.example");
    try (Mailbox mailbox = new Mailbox(tls(certificate, Security.STARTTLS))) {
      Login wrong = new Login(Mailbox.USER, new ApiKey("wrong"));
      SendResult refused = send(server(mailbox, Security.STARTTLS, wrong), certificate.trusting());
      assertThat(refused.error()).isEqualTo("The mail server replied 535");
      assertThat(refused.mayPass()).isFalse();
      assertThat(mailbox.letters()).isEmpty();
    }
  }

  @Test
  void aSilentMailServerAndOneThatIsNoneEndInTime() throws IOException {
    try (FakeService service = new FakeService()) {
      MailServer server =
          new MailServer("mail.example", service.at("/").getPort(), Security.NONE, null, from());
      SendResult result = send(server, plainTls(), Duration.ofMillis(300));
      assertThat(result.error()).isEqualTo("The receiver did not answer in time");
      assertThat(result.mayPass()).isTrue();
    }
  }

  @Test
  void aMailServerInsideGetsNothingUnlessItIsAllowed() throws IOException {
    try (Mailbox mailbox = new Mailbox(UnaryOperator.identity())) {
      Sender closed =
          new Sender(
              new AddressGate(
                  host -> List.of(InetAddress.getLoopbackAddress()), WebhookSettings.DEFAULTS),
              server(mailbox, Security.NONE, null),
              plainTls(),
              Duration.ofSeconds(5));
      start(closed);
      subscribe(Channel.EMAIL, "mailto:soc@corp.example", null);
      tell(0, 1);
      settle();
      assertThat(only().error()).startsWith("Not sent: the host has an address");
      assertThat(mailbox.letters()).isEmpty();
    }
  }

  private SendResult send(MailServer server, SSLSocketFactory tls) {
    return send(server, tls, Duration.ofSeconds(5));
  }

  private SendResult send(MailServer server, SSLSocketFactory tls, Duration patience) {
    Webhook webhook = webhook(Channel.EMAIL, "mailto:soc@corp.example", null);
    try (Sender sender = sender(server, tls, patience)) {
      return sender.test(
          webhook, new WebhookSecrets("secret", null, null), new UUID(2, 2), HandClock.START);
    }
  }

  private static UnaryOperator<SMTPServer.Builder> tls(Certificate certificate, Security security) {
    return builder -> {
      try {
        return security == Security.TLS
            ? builder.serverSocketFactory(certificate.serving())
            : builder
                .enableTLS()
                .requireTLS()
                .requireAuth()
                .startTlsSocketFactory(certificate.serving(), false);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static MailServer server(Mailbox mailbox, Security security, @Nullable Login login) {
    return new MailServer("mail.example", mailbox.port(), security, login, from());
  }

  private static String from() {
    return "decnet@corp.example";
  }

  private static SSLSocketFactory plainTls() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  private static Sender sender(@Nullable MailServer server, SSLSocketFactory tls) {
    return sender(server, tls, Duration.ofSeconds(5));
  }

  /** Every host is this one; nobody asks the network. */
  private static Sender sender(
      @Nullable MailServer server, SSLSocketFactory tls, Duration patience) {
    Prefix loopback = Objects.requireNonNull(Prefix.of("127.0.0.0/8"));
    return new Sender(
        new AddressGate(
            host -> List.of(InetAddress.getLoopbackAddress()),
            new WebhookSettings(List.of(loopback), server)),
        server,
        tls,
        patience);
  }

  private void start(Sender sender) {
    webhooks = Webhooks.inTurn(node.stores(), sender, clock, () -> 0.5);
    webhooks.register();
  }

  private void subscribe(Channel channel, String url, @Nullable Integer limit) {
    store().add(webhook(channel, url, limit), "a secret of the tests");
  }

  private static Webhook webhook(Channel channel, String url, @Nullable Integer limit) {
    return new Webhook(
        HOOK,
        "hook",
        channel,
        url,
        List.of(new TopicPattern("ttp.tagged")),
        true,
        limit,
        WebhookHealth.NEW,
        HandClock.START,
        HandClock.START);
  }

  /** What an attacker would like to reach a chat or a mailbox. */
  private void tell(int from, int count) {
    List<Message> messages =
        IntStream.range(from, from + count)
            .mapToObj(i ->
                Message.of(
                    new Topic("ttp.tagged"),
                    "tags",
                    "tag " + i,
                    Map.of(
                        "techniques_added",
                        List.of("T1548.001"),
                        "attacker_uuid",
                        "198.51.100.7",
                        "session_id",
                        "s" + i + "\r\nBcc: all@corp.example\r\nX-Injected: yes\r\n\r\n<!channel>",
                        "reason",
                        "@everyone [x](https://evil.example)")))
            .toList();
    node.stores().outbox().append(messages);
  }

  private void settle() {
    Instant now = clock.instant();
    for (int i = 0; i < 50; i++) {
      Instant next = Objects.requireNonNull(webhooks).turn(now, () -> false).next();
      if (next != null && next.isAfter(now)) {
        return;
      }
    }
  }

  private List<WebhookDelivery> deliveries() {
    return store().deliveries(HOOK, 100, 0).data();
  }

  private WebhookDelivery only() {
    return deliveries().getLast();
  }

  private WebhookStore store() {
    return node.stores().webhooks();
  }
}
