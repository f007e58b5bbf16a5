package org.decnet.decoy.ftp;

import java.io.IOException;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.decoy.login.Accounts;

/** The talk of vsftpd, the usual server of FTP on Linux. */
public final class FtpTalk implements Talk {
  private final Site site;
  private final FtpSettings settings;
  private final Accounts accounts;

  /** The talk of one server. */
  public FtpTalk(Site site, FtpSettings settings) {
    this.site = site;
    this.settings = settings;
    this.accounts = settings.logins().orWeakOnes(site.persona(), "ftp", "admin");
  }

  @Override
  public void hold(Conversation conversation) throws IOException {
    try (FtpSession session = new FtpSession(conversation, site, accounts, settings.anonymous())) {
      session.hold();
    }
  }
}
