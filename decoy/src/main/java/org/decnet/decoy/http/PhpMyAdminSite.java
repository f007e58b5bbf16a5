package org.decnet.decoy.http;

import java.util.HexFormat;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Site;

/** The login of a console for MySQL; nobody is let in. */
final class PhpMyAdminSite extends Nginx {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String PHP = "X-Powered-By: PHP/8.2.26";
  private static final int TOKEN_BYTES = 16;
  private static final int COOKIE_BYTES = 13;

  PhpMyAdminSite(Site site) {
    super(site);
  }

  @Override
  public Answer answer(Request request, boolean goesOn) {
    String path = request.path();
    String below = path.startsWith("/phpmyadmin") ? path.substring("/phpmyadmin".length()) : path;
    return switch (below) {
      case "", "/", "/index.php" -> login(request, goesOn);
      case "/robots.txt" -> answer(200, "text/plain", "User-agent: *\nDisallow: /\n", goesOn);
      case "/setup/", "/setup/index.php" -> error(403, goesOn);
      default -> error(404, goesOn);
    };
  }

  private Answer login(Request request, boolean goesOn) {
    String token = HexFormat.of().formatHex(site().bytes(TOKEN_BYTES));
    String user = request.is("POST") ? request.field("pma_username") : null;
    String error =
        user == null
            ? ""
            : "<div class=\"alert alert-danger\" role=\"alert\">Cannot log in to the MySQL server</div>\n"
                + "<div class=\"alert alert-danger\" role=\"alert\">mysqli::real_connect():"
                + " (HY000/1045): Access denied for user &#039;"
                + Html.of(user)
                + "&#039;@&#039;localhost&#039; (using password: YES)</div>\n";
    String page =
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n  <meta charset=\"utf-8\">\n"
            + "  <meta name=\"robots\" content=\"noindex,nofollow,notranslate\">\n"
            + "  <title>phpMyAdmin</title>\n</head>\n<body id=\"loginform\">\n"
            + "<div class=\"container\">\n<h1>Welcome to <bdo dir=\"ltr\""
            + " lang=\"en\">phpMyAdmin</bdo></h1>\n"
            + error
            + "<form method=\"post\" id=\"login_form\" action=\"index.php?route=/\""
            + " name=\"login_form\" class=\"disableAjax hide js-show\">\n"
            + "<input type=\"hidden\" name=\"set_session\" value=\""
            + token
            + "\">\n<input type=\"text\" name=\"pma_username\" id=\"input_username\""
            + " autocomplete=\"username\">\n<input type=\"password\" name=\"pma_password\""
            + " id=\"input_password\" autocomplete=\"current-password\">\n"
            + "<input type=\"hidden\" name=\"server\" value=\"1\">\n"
            + "<input class=\"btn btn-primary\" value=\"Log in\" type=\"submit\" id=\"input_go\">\n"
            + "<input type=\"hidden\" name=\"token\" value=\""
            + token
            + "\">\n</form>\n</div>\n</body>\n</html>\n";
    String cookie = HexFormat.of().formatHex(site().bytes(COOKIE_BYTES));
    return answer(
        200,
        HTML,
        page,
        goesOn,
        PHP,
        "Set-Cookie: phpMyAdmin=" + cookie + "; path=/; HttpOnly; SameSite=Strict",
        "X-Frame-Options: DENY",
        "Referrer-Policy: same-origin",
        "X-Content-Type-Options: nosniff",
        "X-Robots-Tag: noindex, nofollow",
        "Cache-Control: no-store, no-cache, must-revalidate,  pre-check=0, post-check=0, max-age=0",
        "Pragma: no-cache");
  }

  @Override
  public void note(SessionLog log, Request request, Answer answer) {
    super.note(log, request, answer);
    noteLogin(log, request, "pma_username", "pma_password");
  }
}
