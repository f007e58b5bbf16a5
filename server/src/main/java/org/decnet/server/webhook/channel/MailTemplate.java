package org.decnet.server.webhook.channel;

import java.util.function.UnaryOperator;

/** A mail of plain text, in which nothing is markup. Its subject is our own words alone. */
final class MailTemplate implements Template {
  private static final int LONGEST = 64 * 1024;

  @Override
  public Content content(Envelope envelope) {
    StringBuilder text = new StringBuilder();
    for (Notice notice : Notice.all(envelope)) {
      text.append(notice.title()).append("\n\n");
      text.append(Lines.of(notice, LONGEST, UnaryOperator.identity())).append("\n\n");
    }
    int leftOut = Notice.leftOut(envelope);
    if (leftOut > 0) {
      text.append(Notice.more(leftOut)).append("\n\n");
    }
    text.append("-- \nSent by DECNET, event ").append(envelope.id()).append('\n');
    return new Content(
        "[DECNET] " + Notice.title(envelope), "text/plain; charset=utf-8", text.toString());
  }
}
