package org.decnet.server.canary.make;

import org.decnet.model.canary.CanaryToken;

/** Documents that a browser opens. */
final class Pages {
  private static final String HTML = "text/html";

  private final CanaryToken token;
  private final String url;
  private final SeededWords words;
  private final String title;

  Pages(CanaryToken token, Callback callback) {
    this.token = token;
    this.url = callback.url(token);
    this.words = new SeededWords(token.seed());
    this.title = escape(token.params().getOrDefault("title", "Access review"));
  }

  TokenFile honeydoc() {
    return TokenFile.text(
        "access-review.html", HTML, page("<img src=\"" + escape(url) + "\" alt=\"\">"));
  }

  TokenFile fingerprintPage() {
    return TokenFile.text(
        "access-review.html",
        HTML,
        page("<script>\n" + BrowserScript.of(token, url) + "</script>"));
  }

  TokenFile fingerprintPicture() {
    return TokenFile.text(
        "network.svg",
        "image/svg+xml",
        new Template(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="640" height="320" viewBox="0 0 640 320">
                <title>@TITLE@</title>
                <rect x="40" y="120" width="160" height="80" fill="#dde6f0" stroke="#34495e"/>
                <text x="120" y="165" text-anchor="middle">@PROJECT@-1</text>
                <rect x="440" y="120" width="160" height="80" fill="#dde6f0" stroke="#34495e"/>
                <text x="520" y="165" text-anchor="middle">db-1</text>
                <path d="M200 160H440" stroke="#34495e"/>
                <script><![CDATA[
                @SCRIPT@]]></script>
                </svg>
                """)
            .with("TITLE", title)
            .with("PROJECT", words.project())
            .with("SCRIPT", BrowserScript.of(token, url))
            .fill());
  }

  private String page(String end) {
    return new Template(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>@TITLE@</title></head>
            <body>
            <h1>@TITLE@</h1>
            <p>Confidential. Hosts and accounts of @PROJECT@, to be checked until the end of the month.</p>
            <table border="1">
            <tr><th>Host</th><th>Account</th><th>Last change</th></tr>
            <tr><td>@PROJECT@-1.corp.internal</td><td>@USER@</td><td>@DAYS@ days ago</td></tr>
            <tr><td>db-1.corp.internal</td><td>backup</td><td>never</td></tr>
            </table>
            @END@
            </body>
            </html>
            """)
        .with("PROJECT", words.project())
        .with("USER", escape(token.params().getOrDefault("user", words.user())))
        .with("DAYS", Integer.toString(100 + words.number("days", 300)))
        .with("TITLE", title)
        .with("END", end)
        .fill();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
