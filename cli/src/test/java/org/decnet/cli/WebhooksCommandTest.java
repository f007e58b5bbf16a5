package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.cli.Cli.Ending;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.webhook.DeliveryOutcome;
import org.decnet.model.webhook.WebhookDelivery;
import org.decnet.model.webhook.WebhookHealth;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.testkit.FakeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told, from the command line. */
class WebhooksCommandTest {
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  @TempDir Path home;
  private FakeService receiver;
  private String url;
  private Cli cli;

  @BeforeEach
  void makeData() throws IOException {
    Path data = home.resolve("data");
    Path logs = Files.createDirectories(home.resolve("logs"));
    Files.writeString(
        logs.resolve("cowrie.json"),
        "{\"eventid\":\"cowrie.session.connect\",\"session\":\"a1\",\"src_ip\":\"198.51.100.7\","
            + "\"sensor\":\"web-1\",\"timestamp\":\"2026-09-01T00:00:00.000000Z\"}\n");
    cli = new Cli(data, Map.of("DECNET_WEBHOOK_ALLOW_PRIVATE", "127.0.0.1"));
    cli.run("ingest", logs.toString()).succeeded();
    receiver = new FakeService();
    url = receiver.at("/services/T0/B0/key").toString();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void aWebhookIsAddedTestedChangedAndRemoved() {
    Map<String, Object> added = add("siem", "--json").succeeded().json();
    assertThat(added)
        .containsEntry("name", "siem")
        .containsEntry("channel", "generic")
        .containsEntry("url", url)
        .containsEntry("enabled", true)
        .containsEntry("topic_patterns", List.of("ttp.tagged"));
    assertThat(String.valueOf(added.get("secret"))).hasSize(43);
    assertThat(cli.run("webhooks", "list").succeeded().out()).contains("siem", "enabled");
    assertThat(cli.run("webhooks", "show", "siem", "--json").succeeded().json())
        .containsEntry("uuid", added.get("uuid"))
        .doesNotContainKey("secret");

    assertThat(cli.run("webhooks", "test", "siem").succeeded().out()).contains("200");
    assertThat(receiver.asked().getFirst().headers().getFirst("X-DECNET-Signature"))
        .startsWith("sha256=");
    receiver.answers(FakeService.text(500, ""));
    Ending failed = cli.run("webhooks", "test", "siem", "--json");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.json()).containsEntry("delivered", false).containsEntry("status_code", 500);

    cli.run("webhooks", "change", "siem", "--name", "soc", "--topic", "identity.>").succeeded();
    assertThat(cli.run("webhooks", "disable", "soc").succeeded().out()).contains("disabled");
    assertThat(cli.run("webhooks", "enable", "soc", "--json").json())
        .containsEntry("enabled", true);
    assertThat(String.valueOf(cli.run("webhooks", "rotate", "soc", "--json").json().get("secret")))
        .hasSize(43)
        .isNotEqualTo(added.get("secret"));

    assertThat(cli.runWithInput("n\n", "webhooks", "remove", "soc").code()).isEqualTo(1);
    cli.run("webhooks", "remove", String.valueOf(added.get("uuid")), "--yes").succeeded();
    assertThat(cli.run("webhooks", "list").succeeded().out()).contains("Nobody is told");
    assertThat(cli.run("audit", "--json").rows("data"))
        .extracting(line -> line.get("action"))
        .containsExactly(
            "webhook.remove",
            "webhook.rotate_secret",
            "webhook.change",
            "webhook.change",
            "webhook.change",
            "webhook.test",
            "webhook.test",
            "webhook.add");
  }

  @Test
  void theAddressOfAChatComesFromStandardInputAndIsNotShown() {
    Ending added =
        cli.runWithInput(
                url + "\n",
                "webhooks",
                "add",
                "chat",
                "--channel",
                "slack",
                "--url",
                "-",
                "--event",
                "TtpTagged")
            .succeeded();
    assertThat(added.out()).contains("/***").doesNotContain("services").doesNotContain("Secret");
    assertThat(added.err()).contains("Plain http");
    cli.run("webhooks", "test", "chat").succeeded();
    assertThat(receiver.asked().getFirst().path()).isEqualTo("/services/T0/B0/key");
    assertThat(receiver.asked().getFirst().body()).contains("Test of a webhook");
    assertThat(cli.run("audit", "--json").out()).doesNotContain("services");
    assertThat(cli.run("webhooks", "rotate", "chat").err()).contains("not signed");
  }

  @Test
  void whatWasGivenUpIsListedAndSentOnceMore() {
    UUID siem = UUID.fromString(String.valueOf(add("siem", "--json").json().get("uuid")));
    UUID delivery = giveUp(siem);
    assertThat(cli.run("webhooks", "deliveries", "siem").succeeded().out())
        .contains(delivery.toString(), "given up", "down");
    assertThat(cli.run("webhooks", "redeliver", delivery.toString(), "--json").json())
        .containsEntry("dead_letter", false)
        .containsEntry("attempt", 0);
    assertThat(cli.run("webhooks", "deliveries", "siem", "--json").rows("data").getFirst())
        .containsEntry("id", delivery.toString())
        .doesNotContainEntry("due_at", null);
    Ending again = cli.run("webhooks", "redeliver", delivery.toString());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("waits to be sent already");
  }

  @Test
  void whatCannotBeIsSaidInALine() {
    add("siem").succeeded();
    assertThat(add("siem").err()).contains("Another subscription has this name");
    assertThat(cli.run("webhooks", "add", "x", "--url", "http://10.0.0.1/", "--event", "TtpTagged"))
        .satisfies(refused -> {
          assertThat(refused.code()).isEqualTo(1);
          assertThat(refused.err()).contains("The receiver is refused");
        });
    assertThat(add("x", "--channel", "pigeon").err()).contains("channel must be generic");
    assertThat(add("x", "--channel", "email").err()).contains("DECNET_WEBHOOK_SMTP_HOST");
    assertThat(cli.run("webhooks", "add", "x", "--event", "TtpTagged").err()).contains("url must");
    assertThat(cli.run("webhooks", "add", "x", "--url", url).err()).contains("at least one event");
    assertThat(cli.run("webhooks", "show", "nobody").err()).contains("There is no webhook nobody");
    assertThat(cli.run("webhooks", "redeliver", NOBODY).err()).contains("no such delivery");
    assertThat(cli.run("webhooks", "redeliver", "x").code()).isEqualTo(2);
    assertThat(cli.run("webhooks").code()).isEqualTo(2);
  }

  private Ending add(String name, String... more) {
    List<String> all =
        new java.util.ArrayList<>(
            List.of("webhooks", "add", name, "--url", url, "--event", "TtpTagged"));
    all.addAll(List.of(more));
    return cli.run(all.toArray(String[]::new));
  }

  /** What the worker leaves behind when a receiver is down. */
  private UUID giveUp(UUID webhook) {
    Instant now = Instant.parse("2026-09-15T00:00:00Z");
    Message told = Message.of(new Topic("ttp.tagged"), "tags", "1", Map.of());
    UUID delivery = WebhookDelivery.id(webhook, told.id());
    try (Node node = Node.open(new NodeSettings(home.resolve("data")))) {
      node.stores()
          .webhooks()
          .queue(new StoredMessage(1, told, now), Map.of(), List.of(webhook), now);
      node.stores()
          .webhooks()
          .settle(
              webhook,
              List.of(delivery),
              new DeliveryOutcome(now, null, "down", null, WebhookHealth.NEW));
    }
    return delivery;
  }
}
