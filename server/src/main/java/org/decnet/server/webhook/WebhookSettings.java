package org.decnet.server.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.decnet.intel.address.Prefix;
import org.decnet.model.setting.SettingReader;
import org.decnet.server.webhook.mail.MailServer;
import org.jspecify.annotations.Nullable;

/**
 * Where events may be sent.
 *
 * @param allowPrivate blocks of addresses that are not the internet's and yet may receive, none by
 *     default; {@code DECNET_WEBHOOK_ALLOW_PRIVATE}
 * @param mail the server that takes mail; null if there is none; {@code DECNET_WEBHOOK_SMTP_HOST}
 */
public record WebhookSettings(List<Prefix> allowPrivate, @Nullable MailServer mail) {
  /** Only the internet receives. */
  public static final WebhookSettings DEFAULTS = new WebhookSettings(List.of(), null);

  /** What the word {@code true} stands for. Clouds keep secrets at link-local addresses. */
  private static final List<Prefix> PRIVATE =
      Stream.of(
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "172.16.0.0/12",
              "192.168.0.0/16",
              "::1/128",
              "fc00::/7")
          .map(Prefix::of)
          .map(Objects::requireNonNull)
          .toList();

  private static final String ALLOW = "DECNET_WEBHOOK_ALLOW_PRIVATE";

  /** Copies the list. */
  public WebhookSettings {
    allowPrivate = List.copyOf(allowPrivate);
  }

  /**
   * Reads the settings of an environment.
   *
   * @throws org.decnet.model.error.DecnetException naming every setting that is wrong
   */
  public static WebhookSettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    WebhookSettings settings = new WebhookSettings(blocks(reader), MailServer.of(reader));
    reader.refuseWhatIsWrong();
    return settings;
  }

  private static List<Prefix> blocks(SettingReader reader) {
    List<Prefix> blocks = new ArrayList<>();
    for (String text : reader.list(ALLOW)) {
      Prefix block = Prefix.of(text);
      if (text.equals("true")) {
        blocks.addAll(PRIVATE);
      } else if (block != null) {
        blocks.add(block);
      } else if (!text.equals("false")) {
        reader.wrong(ALLOW + " must hold addresses and blocks such as 10.1.2.0/24, or be true");
      }
    }
    return blocks;
  }
}
