package org.decnet.decoy.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Site;

/** Tomcat as it comes, with a manager that asks who is there and lets nobody in. */
final class TomcatSite implements WebSite {
  private static final String STYLE =
      "body {font-family:Tahoma,Arial,sans-serif;} h1, h2, h3, b {color:white;"
          + "background-color:#525D76;} h1 {font-size:22px;} h2 {font-size:16px;} h3"
          + " {font-size:14px;} p {font-size:12px;} a {color:black;} .line {height:1px;"
          + "background-color:#525D76;border:none;}";
  private static final String[] VERSIONS = {"9.0.83", "9.0.89", "9.0.93", "9.0.96"};

  private final Site site;
  private final String version;

  TomcatSite(Site site) {
    this.site = site;
    this.version = VERSIONS[site.persona().number("tomcat", 0, VERSIONS.length)];
  }

  @Override
  public int mostBody() {
    return 2 << 20;
  }

  @Override
  public Answer answer(Request request, boolean goesOn) {
    String path = request.path();
    if (path.equals("/") || path.equals("/index.jsp")) {
      return answer(200, home(), request, goesOn);
    }
    if (path.startsWith("/manager/html")
        || path.startsWith("/manager/text")
        || path.startsWith("/host-manager/html")) {
      String realm = path.startsWith("/manager") ? "Manager" : "Host Manager";
      return answer(
          401,
          unauthorized(),
          request,
          goesOn,
          "Cache-Control: private",
          "WWW-Authenticate: Basic realm=\"Tomcat " + realm + " Application\"");
    }
    if (path.equals("/manager") || path.equals("/host-manager")) {
      return answer(302, "", request, goesOn, "Location: " + path + "/");
    }
    if (request.is("PUT") || request.is("DELETE")) {
      return report(405, "JSPs only permit GET, POST or HEAD.", request, goesOn);
    }
    return report(
        404, "The requested resource [" + Html.of(path) + "] is not available", request, goesOn);
  }

  @Override
  public Answer refuse(Refusal why) {
    int code =
        switch (why) {
          case BODY_TOO_LONG -> 413;
          case VERSION -> 505;
          case MALFORMED, TLS_ON_PLAIN, PLAIN_ON_TLS, URI_TOO_LONG, HEADER_TOO_LONG -> 400;
        };
    String page = page(code, reason(code), "");
    return answer(code, page, null, false);
  }

  private Answer report(int code, String message, Request request, boolean goesOn) {
    return answer(
        code,
        page(code, reason(code), "<p><b>Message</b> " + message + "</p>"),
        request,
        goesOn,
        "Content-Language: en");
  }

  private String page(int code, String reason, String message) {
    String heading = "HTTP Status " + code + " – " + reason;
    return "<!doctype html><html lang=\"en\"><head><title>"
        + heading
        + "</title><style type=\"text/css\">"
        + STYLE
        + "</style></head><body><h1>"
        + heading
        + "</h1><hr class=\"line\" /><p><b>Type</b> Status Report</p>"
        + message
        + "<p><b>Description</b> "
        + description(code)
        + "</p><hr class=\"line\" /><h3>Apache Tomcat/"
        + version
        + "</h3></body></html>";
  }

  private static String reason(int code) {
    return code == 413 ? "Payload Too Large" : Reasons.of(code);
  }

  private static String description(int code) {
    return switch (code) {
      case 404 ->
          "The origin server did not find a current representation for the target resource or is"
              + " not willing to disclose that one exists.";
      case 405 ->
          "The method received in the request-line is known by the origin server but not supported"
              + " by the target resource.";
      case 413 ->
          "The server is refusing to process a request because the request payload is larger than"
              + " the server is willing or able to process.";
      case 505 ->
          "The server does not support, or refuses to support, the major version of HTTP that was"
              + " used in the request message.";
      default ->
          "The server cannot or will not process the request due to something that is perceived to"
              + " be a client error (e.g., malformed request syntax, invalid request message"
              + " framing, or deceptive request routing).";
    };
  }

  private static Answer answer(
      int code, String page, Site site, boolean goesOn, boolean old, String... more) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    List<String> headers = new ArrayList<>(List.of(more));
    headers.add("Content-Type: text/html;charset=" + (code == 401 ? "ISO-8859-1" : "utf-8"));
    headers.add("Content-Length: " + body.length);
    headers.add("Date: " + Dates.of(site.clock().instant()));
    if (!goesOn) {
      headers.add("Connection: close");
    } else if (old) {
      headers.add("Connection: keep-alive");
    }
    return new Answer(code, "", headers, body);
  }

  private Answer answer(
      int code,
      String page,
      @org.jspecify.annotations.Nullable Request request,
      boolean goesOn,
      String... more) {
    boolean old = request != null && request.version().equals("HTTP/1.0");
    return answer(code, page, site, goesOn, old, more);
  }

  private String home() {
    return "\n\n\n<!DOCTYPE html>\n<html lang=\"en\">\n    <head>\n        <meta charset=\"UTF-8\""
        + " />\n        <title>Apache Tomcat/"
        + version
        + "</title>\n        <link href=\"favicon.ico\" rel=\"icon\" type=\"image/x-icon\" />\n   "
        + "     <link href=\"tomcat.css\" rel=\"stylesheet\" type=\"text/css\" />\n    </head>\n\n"
        + "    <body>\n        <div id=\"wrapper\">\n            <div id=\"asf-box\">\n            "
        + "    <h1>Apache Tomcat/"
        + version
        + "</h1>\n            </div>\n            <h2>If you're seeing this, you've successfully"
        + " installed Tomcat. Congratulations!</h2>\n            <a"
        + " href=\"/manager/status\">Server Status</a>\n            <a"
        + " href=\"/manager/html\">Manager App</a>\n            <a"
        + " href=\"/host-manager/html\">Host Manager</a>\n        </div>\n    </body>\n\n</html>\n";
  }

  private static String unauthorized() {
    return "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">\n<html>\n <head>\n "
        + " <title>401 Unauthorized</title>\n </head>\n <body>\n   <h1>401 Unauthorized</h1>\n  "
        + " <p>\n    You are not authorized to view this page. If you have not changed\n    any"
        + " configuration files, please examine the file\n    <tt>conf/tomcat-users.xml</tt> in"
        + " your installation.\n   </p>\n </body>\n</html>\n";
  }

  @Override
  public void note(SessionLog log, Request request, Answer answer) {
    RequestLine.of(log, "request", request, answer).send();
  }
}
