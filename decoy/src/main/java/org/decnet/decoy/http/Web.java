package org.decnet.decoy.http;

import javax.net.ssl.SSLContext;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.decoy.tls.SelfSigned;

/** Talks of web servers. */
public final class Web {
  private Web() {}

  /** A talk without encryption. */
  public static Talk plain(Site site, HttpSettings settings) {
    return new HttpTalk(site(site, settings), null);
  }

  /** A talk with encryption. */
  public static Talk encrypted(Site site, HttpSettings settings) {
    String name = settings.tlsCn().isEmpty() ? site.persona().hostName() : settings.tlsCn();
    SSLContext context = SelfSigned.context(site, "https", name);
    return new HttpTalk(site(site, settings), context);
  }

  /** A talk of another product without encryption. */
  public static Talk of(WebSite site) {
    return new HttpTalk(site, null);
  }

  private static WebSite site(Site site, HttpSettings settings) {
    WebSite app =
        switch (settings.fakeApp()) {
          case NONE -> new NginxSite(site);
          case WORDPRESS -> new WordpressSite(site);
          case PHPMYADMIN -> new PhpMyAdminSite(site);
          case TOMCAT -> new TomcatSite(site);
          case JENKINS -> new JenkinsSite(site);
        };
    return new CustomSite(app, settings);
  }
}
