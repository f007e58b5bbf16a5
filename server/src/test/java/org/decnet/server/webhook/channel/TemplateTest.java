package org.decnet.server.webhook.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.decnet.model.bus.Topic;
import org.decnet.model.webhook.Channel;
import org.decnet.model.webhook.WebhookDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each channel makes of an event whose strings are an attacker's. */
class TemplateTest {
  private static final String HOSTILE =
      "<!channel> <@U1> <https://evil.example|bank> @everyone @here [x](https://evil.example)"
          + " <at>all</at> **b** ```\n```js\r\nBcc: a@b.example\u0000\u202E\u2028\u200B &amp; `c`";

  /** Long ones of three bytes each, and what JSON escapes. */
  private static final String LONG = "\u6f22\"\\".repeat(5000);

  @Test
  void slackSeesNoMarkupInAnyText() {
    JsonNode body = json(Channel.SLACK, event(HOSTILE));
    assertThat(body.path("mrkdwn").asBoolean(true)).isFalse();
    assertThat(body.path("text").asString()).isEqualTo("Attacker activity");
    List<JsonNode> texts = body.findValues("text").stream().filter(JsonNode::isObject).toList();
    assertThat(texts).hasSizeGreaterThan(1);
    assertThat(texts)
        .allSatisfy(text -> {
          assertThat(text.path("type").asString()).isEqualTo("plain_text");
          assertThat(text.path("emoji").asBoolean(true)).isFalse();
          assertThat(text.path("text").asString()).doesNotContain("<").doesNotContain(">");
        });
    assertThat(texts.getLast().path("text").asString())
        .contains("&lt;!channel&gt; &lt;@U1&gt;")
        .contains("&amp;amp;");
  }

  @Test
  void discordShowsCodeAndMentionsNobody() {
    JsonNode body = json(Channel.DISCORD, event(HOSTILE));
    assertThat(body.at("/allowed_mentions/parse").isArray()).isTrue();
    assertThat(body.at("/allowed_mentions/parse")).isEmpty();
    assertThat(body.path("content").asString()).isEqualTo("Attacker activity");
    String description = body.at("/embeds/0/description").asString();
    assertThat(description).startsWith("```\n").endsWith("\n```").contains("@everyone");
    assertThat(description.substring(3, description.length() - 3))
        .as("nothing ends the block of code")
        .doesNotContain("``");
  }

  @Test
  void teamsShowsRunsWithoutMarkdownAndMentionsNobody() {
    JsonNode body = json(Channel.TEAMS, event(HOSTILE));
    JsonNode card = body.at("/attachments/0/content");
    assertThat(card.path("type").asString()).isEqualTo("AdaptiveCard");
    assertThat(card.path("body").findValuesAsString("type"))
        .containsOnly("RichTextBlock", "TextRun");
    assertThat(body.toString()).contains("<at>all").doesNotContain("\"entities\"");
  }

  @Test
  void aMailEndsNoLineThatAnAttackerBegan() {
    Content mail = Template.of(Channel.EMAIL).content(event(HOSTILE));
    assertThat(mail.title()).isEqualTo("[DECNET] Attacker activity");
    assertThat(mail.mediaType()).startsWith("text/plain");
    assertThat(mail.text().lines()).noneMatch(line -> line.startsWith("Bcc"));
  }

  @ParameterizedTest
  @EnumSource(value = Channel.class, names = "GENERIC", mode = Mode.EXCLUDE)
  void nothingHidesOrTurnsTheReadingDirection(Channel channel) {
    String text = Template.of(channel).content(event(HOSTILE)).text();
    assertThat(text).doesNotContain("\u202E", "\u2028", "\u0000", "\r");
    assertThat(text).as("nor written by JSON").doesNotContainPattern("(?<!\\\\)\\\\(r|u0000)");
    assertThat(text).contains("command_text", channel == Channel.SLACK ? "&lt;!channel" : "<!chan");
  }

  @ParameterizedTest
  @EnumSource(value = Channel.class, names = "GENERIC", mode = Mode.EXCLUDE)
  void whatIsLongStaysWithinTheProductsLimits(Channel channel) {
    for (Envelope envelope : List.of(event(LONG), batch(100, LONG), batch(2, "<&`" + LONG))) {
      Content content = Template.of(channel).content(envelope);
      assertThat(content.title().length()).isLessThan(150);
      switch (channel) {
        case SLACK -> slackLimits(json(content));
        case DISCORD -> discordLimits(json(content));
        case TEAMS -> assertThat(content.bytes().length).isLessThan(28 * 1024);
        case EMAIL -> assertThat(content.bytes().length).isLessThan(64 * 1024);
        case GENERIC -> throw new AssertionError();
      }
    }
  }

  @Test
  void manyEventsAreToldInPartAndCounted() {
    for (Channel channel : List.of(Channel.SLACK, Channel.TEAMS, Channel.DISCORD, Channel.EMAIL)) {
      Content content = Template.of(channel).content(batch(100, "x"));
      assertThat(content.title()).contains("100 events");
      assertThat(content.text()).contains("and 90 more");
    }
  }

  @Test
  void genericTellsEverythingAsItIs() {
    JsonNode body = json(Channel.GENERIC, event(HOSTILE));
    assertThat(body.at("/payload/command_text").asString()).isEqualTo(HOSTILE);
  }

  private static void slackLimits(JsonNode body) {
    assertThat(body.path("blocks").size()).isLessThanOrEqualTo(50);
    assertThat(body.at("/blocks/0/text/text").asString().length()).isLessThanOrEqualTo(150);
    body.path("blocks")
        .forEach(
            block -> assertThat(block.at("/text/text").asString().length()).isBetween(1, 3000));
  }

  private static void discordLimits(JsonNode body) {
    assertThat(body.path("content").asString().length()).isLessThanOrEqualTo(2000);
    assertThat(body.path("embeds").size()).isBetween(1, 10);
    int all = 0;
    for (JsonNode embed : body.path("embeds")) {
      assertThat(embed.path("title").asString().length()).isBetween(1, 256);
      assertThat(embed.path("description").asString().length()).isBetween(1, 4096);
      all +=
          embed.path("title").asString().length() + embed.path("description").asString().length();
    }
    assertThat(all).isLessThanOrEqualTo(6000);
  }

  private static JsonNode json(Channel channel, Envelope envelope) {
    return json(Template.of(channel).content(envelope));
  }

  private static JsonNode json(Content content) {
    return JsonMapper.shared().readTree(content.text());
  }

  private static Envelope event(String text) {
    return batch(1, text);
  }

  private static Envelope batch(int count, String text) {
    return Envelope.of(IntStream.range(0, count).mapToObj(i -> delivery(i, text)).toList());
  }

  private static WebhookDelivery delivery(int i, String text) {
    List<Object> commands = new ArrayList<>();
    IntStream.range(0, 30).forEach(n -> commands.add(Map.of("command_text", text, "id", n)));
    return new WebhookDelivery(
        new UUID(1, i),
        new UUID(2, 2),
        new UUID(3, i),
        i,
        new Topic("attacker.session.ended"),
        "session",
        Instant.EPOCH,
        Map.of(
            "command_text", text, "attacker_ip", "198.51.100.7", "commands", commands, "raw", text),
        0,
        0,
        null,
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        false);
  }
}
