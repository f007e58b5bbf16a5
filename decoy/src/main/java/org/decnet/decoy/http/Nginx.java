package org.decnet.decoy.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Site;

/** The manners of nginx: order of headers, error pages, refusals. Applications sit behind it. */
abstract class Nginx implements WebSite {
  private final Site site;
  private final String server;

  Nginx(Site site) {
    this.site = site;
    this.server = site.persona().distro().web();
  }

  final Site site() {
    return site;
  }

  @Override
  public final Answer refuse(Refusal why) {
    return switch (why) {
      case MALFORMED, TLS_ON_PLAIN -> error(400, "400 Bad Request", "", false);
      case PLAIN_ON_TLS ->
          error(
              400,
              "400 The plain HTTP request was sent to HTTPS port",
              "<center>The plain HTTP request was sent to HTTPS port</center>\r\n",
              false);
      case HEADER_TOO_LONG ->
          error(
              400,
              "400 Request Header Or Cookie Too Large",
              "<center>Request Header Or Cookie Too Large</center>\r\n",
              false);
      case URI_TOO_LONG -> error(414, "414 Request-URI Too Large", "", false);
      case BODY_TOO_LONG -> error(413, "413 Request Entity Too Large", "", false);
      case VERSION -> error(505, "505 HTTP Version Not Supported", "", false);
    };
  }

  /** An error page of the server itself. */
  final Answer error(int code, boolean goesOn) {
    return error(code, code + " " + reason(code), "", goesOn);
  }

  private Answer error(int code, String title, String more, boolean goesOn) {
    boolean plain = more.isEmpty();
    String page =
        "<html>\r\n<head><title>"
            + title
            + "</title></head>\r\n<body>\r\n<center><h1>"
            + (plain ? title : code + " " + reason(code))
            + "</h1></center>\r\n"
            + more
            + "<hr><center>"
            + server
            + "</center>\r\n</body>\r\n</html>\r\n";
    return answer(code, "text/html", page, goesOn);
  }

  /** Some codes have other names here than in the standard. */
  private static String reason(int code) {
    return switch (code) {
      case 302 -> "Moved Temporarily";
      case 405 -> "Not Allowed";
      case 503 -> "Service Temporarily Unavailable";
      default -> Reasons.of(code);
    };
  }

  /** An answer with more lines of header. */
  final Answer answer(int code, String type, String content, boolean goesOn, String... more) {
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    List<String> headers = new ArrayList<>();
    headers.add("Server: " + server);
    headers.add("Date: " + Dates.of(site.clock().instant()));
    headers.add("Content-Type: " + type);
    headers.add("Content-Length: " + body.length);
    List<String> lines = List.of(more);
    lines.stream().filter(Nginx::isOfItsOwn).forEach(headers::add);
    headers.add("Connection: " + (goesOn ? "keep-alive" : "close"));
    lines.stream().filter(line -> !isOfItsOwn(line)).forEach(headers::add);
    return new Answer(code, reason(code), headers, body);
  }

  /** Whether the server writes a line before that of the connection. */
  private static boolean isOfItsOwn(String line) {
    return line.startsWith("Last-Modified:") || line.startsWith("Location:");
  }

  @Override
  public void note(SessionLog log, Request request, Answer answer) {
    RequestLine.of(log, "request", request, answer).send();
  }

  /** Takes down what a form asks to be let in with; nothing if it has no such fields. */
  static void noteLogin(SessionLog log, Request request, String user, String secret) {
    String name = request.field(user);
    String word = request.field(secret);
    if (name != null && word != null) {
      log.login("auth_attempt", name, word.getBytes(StandardCharsets.UTF_8), "failure");
    }
  }
}
