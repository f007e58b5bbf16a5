package org.decnet.cli.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decnet.cli.console.Console;
import org.decnet.server.webhook.subscribe.WebhookRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a subscription is; what is left out is null. */
final class WebhookWords {
  private static final int LONGEST_LINE = 4096;
  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = {
        "Where events go: https://…, or mailto:a@b.example,… for mail. '-' reads it from standard",
        "input: the address of a chat is a secret, which others see in a list of processes."
      })
  private @Nullable String url;

  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      description = "What reads them: generic, slack, teams, discord or email. Default: generic.")
  private @Nullable String channel;

  @Option(
      names = "--event",
      paramLabel = "EVENT",
      description = {
        "Word for topics: AttackerDetail, DeckyStatus, SystemStatus or TtpTagged.",
        "May be repeated."
      })
  private @Nullable List<@Nullable String> events;

  @Option(
      names = "--topic",
      paramLabel = "PATTERN",
      description = {
        "Topics in which * stands for one token and > for the rest, such as 'identity.>'.",
        "May be repeated."
      })
  private @Nullable List<@Nullable String> topics;

  @Option(
      names = "--limit-per-minute",
      paramLabel = "N",
      description = "Most requests in a minute, 1 to 10000; 0 for no limit.")
  private @Nullable Integer limit;

  /**
   * What is asked for.
   *
   * @param name of the subscription; null if it stays
   * @param enabled null if it stays
   */
  WebhookRequest request(Console console, @Nullable String name, @Nullable Boolean enabled) {
    String address = STANDARD_INPUT.equals(url) ? line(console.in()) : url;
    return new WebhookRequest(name, address, null, events, topics, limit, enabled, channel);
  }

  private static String line(InputStream in) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int c = in.read(); c >= 0 && c != '\n' && line.size() < LONGEST_LINE; c = in.read()) {
        line.write(c);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Standard input cannot be read", e);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }
}
