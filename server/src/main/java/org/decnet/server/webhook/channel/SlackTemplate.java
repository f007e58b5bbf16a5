package org.decnet.server.webhook.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A message of Slack's Block Kit. Texts are {@code plain_text}, in which nothing is markup, and
 * escaped besides, since the three control characters begin mentions and links elsewhere.
 *
 * <p>Limits: header 150 characters, section 3,000, 50 blocks (docs.slack.dev, Block Kit).
 */
final class SlackTemplate implements Template {
  private static final int LONGEST_SECTION = 3000;

  @Override
  public Content content(Envelope envelope) {
    String title = Notice.title(envelope);
    List<Map<String, Object>> blocks = new ArrayList<>();
    blocks.add(Map.of("type", "header", "text", plain(title)));
    for (Notice notice : Notice.all(envelope)) {
      String heading = envelope.together().isEmpty() ? "" : notice.title() + '\n';
      int left = LONGEST_SECTION - heading.length();
      blocks.add(section(heading + Lines.of(notice, left, SlackTemplate::escape)));
    }
    int leftOut = Notice.leftOut(envelope);
    if (leftOut > 0) {
      blocks.add(section(Notice.more(leftOut)));
    }
    return Content.json(
        title,
        Map.of(
            "text", title, // what a notification shows
            "mrkdwn", false,
            "unfurl_links", false,
            "unfurl_media", false,
            "blocks", blocks));
  }

  private static Map<String, Object> section(String text) {
    return Map.of("type", "section", "text", plain(text));
  }

  private static Map<String, Object> plain(String text) {
    return Map.of("type", "plain_text", "text", text, "emoji", false);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
