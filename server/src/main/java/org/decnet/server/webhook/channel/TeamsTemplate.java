package org.decnet.server.webhook.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.server.webhook.channel.Notice.Fact;

/**
 * A message with an Adaptive Card, as workflows of Teams take it. What may be an attacker's stands
 * in text runs, which know no Markdown; mentions need a list of entities, of which there is none.
 *
 * <p>Limit: 28 KB a message (learn.microsoft.com, limits of Teams); the bounds of {@link Notice}
 * stay below it.
 */
final class TeamsTemplate implements Template {
  @Override
  public Content content(Envelope envelope) {
    String title = Notice.title(envelope);
    List<Map<String, Object>> body = new ArrayList<>();
    body.add(heading(title));
    for (Notice notice : Notice.all(envelope)) {
      if (!envelope.together().isEmpty()) {
        body.add(heading(notice.title()));
      }
      notice.facts().forEach(fact -> body.add(line(fact)));
    }
    int leftOut = Notice.leftOut(envelope);
    if (leftOut > 0) {
      body.add(text(List.of(run(Notice.more(leftOut), false))));
    }
    return Content.json(
        title,
        Map.of(
            "type",
            "message",
            "attachments",
            List.of(
                Map.of(
                    "contentType",
                    "application/vnd.microsoft.card.adaptive",
                    "content",
                    card(body)))));
  }

  private static Map<String, Object> card(List<Map<String, Object>> body) {
    return Map.of(
        "$schema",
        "http://adaptivecards.io/schemas/adaptive-card.json",
        "type",
        "AdaptiveCard",
        "version",
        "1.2",
        "body",
        body);
  }

  private static Map<String, Object> heading(String text) {
    return text(List.of(run(text, true)));
  }

  private static Map<String, Object> line(Fact fact) {
    return text(List.of(run(fact.name() + ": ", true), run(fact.value(), false)));
  }

  private static Map<String, Object> text(List<Map<String, Object>> runs) {
    return Map.of("type", "RichTextBlock", "inlines", runs);
  }

  private static Map<String, Object> run(String text, boolean bold) {
    return Map.of("type", "TextRun", "text", text, "weight", bold ? "Bolder" : "Default");
  }
}
