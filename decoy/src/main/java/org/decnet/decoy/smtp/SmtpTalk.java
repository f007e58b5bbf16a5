package org.decnet.decoy.smtp;

import java.io.IOException;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;

/** The talk of Postfix, which takes mail and sends none. */
public final class SmtpTalk implements Talk {
  private final Site site;
  private final SmtpSettings settings;

  /** The talk of one server. */
  public SmtpTalk(Site site, SmtpSettings settings) {
    this.site = site;
    this.settings = settings;
  }

  @Override
  public void hold(Conversation conversation) throws IOException {
    new SmtpSession(conversation, site, settings).hold();
  }
}
