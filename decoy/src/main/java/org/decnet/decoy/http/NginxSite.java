package org.decnet.decoy.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.decnet.decoy.listen.Site;

/** A server that was installed and never set up. */
final class NginxSite extends Nginx {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html>
      <head>
      <title>Welcome to nginx!</title>
      <style>
      html { color-scheme: light dark; }
      body { width: 35em; margin: 0 auto;
      font-family: Tahoma, Verdana, Arial, sans-serif; }
      </style>
      </head>
      <body>
      <h1>Welcome to nginx!</h1>
      <p>If you see this page, the nginx web server is successfully installed and
      working. Further configuration is required.</p>

      <p>For online documentation and support please refer to
      <a href="http://nginx.org/">nginx.org</a>.<br/>
      Commercial support is available at
      <a href="http://nginx.com/">nginx.com</a>.</p>

      <p><em>Thank you for using nginx.</em></p>
      </body>
      </html>
      """;

  private final Instant installed;

  NginxSite(Site site) {
    super(site);
    this.installed = site.persona().bootedAt().truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public Answer answer(Request request, boolean goesOn) {
    boolean page = request.path().equals("/") || request.path().startsWith("/index.nginx-debian");
    if (request.is("TRACE") || !(request.is("GET") || request.is("HEAD"))) {
      return error(405, goesOn && !request.is("TRACE"));
    }
    if (!page) {
      return error(404, goesOn);
    }
    String tag =
        Long.toHexString(installed.getEpochSecond()) + "-" + Integer.toHexString(PAGE.length());
    return answer(
        200,
        "text/html",
        PAGE,
        goesOn,
        "Last-Modified: " + Dates.of(installed),
        "ETag: \"" + tag + "\"",
        "Accept-Ranges: bytes");
  }
}
