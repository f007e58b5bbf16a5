package org.decnet.decoy.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Site;

/** A build server that lets only those in who have an account, and nobody has. */
final class JenkinsSite implements WebSite {
  private static final String HTML = "text/html;charset=utf-8";
  private static final String[] VERSIONS = {"2.462.3", "2.479.1", "2.452.4"};
  private static final int CRUMB_BYTES = 16;
  private static final int COOKIE_BYTES = 13;

  private final Site site;
  private final String version;

  JenkinsSite(Site site) {
    this.site = site;
    this.version = VERSIONS[site.persona().number("jenkins", 0, VERSIONS.length)];
  }

  @Override
  public Answer answer(Request request, boolean goesOn) {
    String path = request.path();
    return switch (path) {
      case "/login", "/loginError" -> login(path.equals("/loginError"), goesOn);
      case "/j_spring_security_check" ->
          request.is("POST")
              ? answer(302, HTML, "", goesOn, "Location: " + base(request) + "/loginError")
              : forbidden(request, goesOn);
      case "/robots.txt" ->
          answer(
              200,
              "text/plain;charset=utf-8",
              "# we don't want robots to click \"build\" links\nUser-agent: *\nDisallow: /\n",
              goesOn);
      case "/whoAmI", "/whoAmI/" -> answer(200, HTML, whoAmI(), goesOn);
      default -> forbidden(request, goesOn);
    };
  }

  @Override
  public Answer refuse(Refusal why) {
    int code =
        switch (why) {
          case URI_TOO_LONG -> 414;
          case HEADER_TOO_LONG -> 431;
          case BODY_TOO_LONG -> 413;
          case VERSION -> 505;
          case MALFORMED, TLS_ON_PLAIN, PLAIN_ON_TLS -> 400;
        };
    String reason = code == 400 ? "Illegal character" : Reasons.of(code);
    String page = "<h1>Bad Message " + code + "</h1><pre>reason: " + reason + "</pre>";
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    return new Answer(
        code,
        reason,
        List.of(
            "Content-Type: text/html;charset=iso-8859-1",
            "Content-Length: " + body.length,
            "Connection: close"),
        body);
  }

  private Answer forbidden(Request request, boolean goesOn) {
    String from = request.target().replace("/", "%2F").replace("'", "%27").replace("\"", "%22");
    String to = Html.of("/login?from=" + from);
    String page =
        "<html><head><meta http-equiv='refresh' content='1;url="
            + to
            + "'/><script id='redirect' data-redirect-url='"
            + to
            + "' src='/static/"
            + site.persona().hex("static", 8)
            + "/scripts/redirect.js'></script></head><body style='background-color:white;"
            + " color:white;'>\nAuthentication required\n<!--\n-->\n\n</body></html>";
    return answer(403, HTML, page, goesOn);
  }

  private Answer login(boolean failed, boolean goesOn) {
    String crumb = HexFormat.of().formatHex(site.bytes(CRUMB_BYTES));
    String page =
        "<!DOCTYPE html><html lang=\"en-US\"><head data-rooturl=\"\" data-crumb-header=\"Jenkins-Crumb\""
            + " data-crumb-value=\""
            + crumb
            + "\"><title>Sign in [Jenkins]</title><meta name=\"ROBOTS\" content=\"NOFOLLOW\"></head>"
            + "<body class=\"app-sign-in-register\"><main><h1>Sign in to Jenkins</h1>"
            + (failed
                ? "<div class=\"app-sign-in-register__error\">Invalid username or password</div>"
                : "")
            + "<form method=\"post\" name=\"login\" action=\"j_spring_security_check\"><label"
            + " for=\"j_username\">Username</label><input id=\"j_username\" name=\"j_username\""
            + " type=\"text\"><label for=\"j_password\">Password</label><input id=\"j_password\""
            + " name=\"j_password\" type=\"password\"><button type=\"submit\" name=\"Submit\">Sign"
            + " in</button></form></main></body></html>";
    return answer(failed ? 401 : 200, HTML, page, goesOn, "X-Frame-Options: sameorigin");
  }

  private static String whoAmI() {
    return "<!DOCTYPE html><html><head><title>Who Am I? [Jenkins]</title></head><body><h1>Who Am"
        + " I?</h1><table><tr><td>Name:</td><td>anonymous</td></tr><tr><td>IsAuthenticated?:</td>"
        + "<td>true</td></tr></table></body></html>";
  }

  private String base(Request request) {
    return "http://" + request.host(site.persona().hostName());
  }

  private Answer answer(int code, String type, String page, boolean goesOn, String... more) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    List<String> headers = new ArrayList<>();
    headers.add("Date: " + Dates.of(site.clock().instant()));
    headers.add("X-Content-Type-Options: nosniff");
    headers.add(
        "Set-Cookie: JSESSIONID."
            + site.persona().hex("cookie", 8)
            + "=node0"
            + HexFormat.of().formatHex(site.bytes(COOKIE_BYTES))
            + ".node0; Path=/; HttpOnly");
    headers.add("Expires: Thu, 01 Jan 1970 00:00:00 GMT");
    headers.add("Cache-Control: no-cache,no-store,must-revalidate");
    headers.add("X-Hudson: 1.395");
    headers.add("X-Jenkins: " + version);
    headers.add("X-Jenkins-Session: " + site.persona().hex("session", 8));
    headers.addAll(List.of(more));
    headers.add("Content-Type: " + type);
    headers.add("Server: Jetty(10.0.24)");
    headers.add("Content-Length: " + body.length);
    if (!goesOn) {
      headers.add("Connection: close");
    }
    return new Answer(code, Reasons.of(code), headers, body);
  }

  @Override
  public void note(SessionLog log, Request request, Answer answer) {
    RequestLine.of(log, "request", request, answer).send();
    if (request.path().equals("/j_spring_security_check")) {
      Nginx.noteLogin(log, request, "j_username", "j_password");
    }
  }
}
