package org.decnet.server.webhook.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A message of embeds. Facts stand in a block of code, in which nothing is markup, a link or a
 * mention; mentions are forbidden besides.
 *
 * <p>Limits: 10 embeds, description 4,096 characters, 6,000 in all embeds together
 * (docs.discord.com, message resource).
 */
final class DiscordTemplate implements Template {
  private static final int MOST_TOGETHER = 5700;
  private static final int LONGEST_DESCRIPTION = 4096;
  private static final String FENCE = "```";
  private static final int FENCES = 2 * (FENCE.length() + 1);

  /** Parts characters that would mean something together. */
  private static final String NOTHING = "\u200B";

  @Override
  public Content content(Envelope envelope) {
    List<Notice> notices = Notice.all(envelope);
    int each = Math.min(LONGEST_DESCRIPTION, MOST_TOGETHER / notices.size() - 40);
    List<Map<String, Object>> embeds = new ArrayList<>();
    for (Notice notice : notices) {
      String facts = Lines.of(notice, each - FENCES, DiscordTemplate::escape);
      embeds.add(
          Map.of("title", notice.title(), "description", FENCE + '\n' + facts + '\n' + FENCE));
    }
    int leftOut = Notice.leftOut(envelope);
    String title = Notice.title(envelope);
    return Content.json(
        title,
        Map.of(
            "content",
            leftOut > 0 ? title + ", " + Notice.more(leftOut) : title,
            "embeds",
            embeds,
            "allowed_mentions",
            Map.of("parse", List.of())));
  }

  private static String escape(String text) {
    return text.replace("`", "`" + NOTHING);
  }
}
