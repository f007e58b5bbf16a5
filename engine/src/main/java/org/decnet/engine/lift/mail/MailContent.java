package org.decnet.engine.lift.mail;

import java.util.List;

/**
 * A message taken apart.
 *
 * @param text plain text, else the text of its page; in memory only
 * @param html all pages in it; in memory only
 */
record MailContent(MailHeaders headers, String text, String html, List<Attachment> attachments) {
  MailContent {
    attachments = List.copyOf(attachments);
  }
}
