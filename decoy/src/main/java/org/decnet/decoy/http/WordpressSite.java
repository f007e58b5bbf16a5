package org.decnet.decoy.http;

import java.nio.charset.StandardCharsets;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Site;
import org.jspecify.annotations.Nullable;

/** A blog whose owner has written little, with its login and its remote procedures. */
final class WordpressSite extends Nginx {
  private static final String HTML = "text/html; charset=UTF-8";
  private static final String PHP = "X-Powered-By: PHP/8.2.26";
  private static final String VERSION = "6.6.2";
  private static final String[] TITLES = {
    "Company News", "Our Journal", "Team Notes", "Intranet Updates", "The Workshop", "Field Notes"
  };

  private final String title;

  WordpressSite(Site site) {
    super(site);
    title = TITLES[site.persona().number("title", 0, TITLES.length)];
  }

  @Override
  public Answer answer(Request request, boolean goesOn) {
    String base = "http://" + request.host(site().persona().hostName());
    String path = request.path();
    return switch (path) {
      case "/", "/index.php" -> page(200, title, home(base), base, goesOn);
      case "/wp-login.php" -> login(request, base, goesOn);
      case "/xmlrpc.php" -> procedures(request, goesOn);
      case "/wp-json", "/wp-json/" ->
          answer(200, "application/json; charset=UTF-8", index(base), goesOn, PHP);
      case "/wp-json/wp/v2/users", "/wp-json/wp/v2/users/" ->
          answer(200, "application/json; charset=UTF-8", users(base), goesOn, PHP);
      case "/robots.txt" ->
          answer(
              200,
              "text/plain; charset=utf-8",
              "User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n",
              goesOn,
              PHP);
      case "/wp-cron.php", "/wp-content/", "/wp-content/plugins/", "/wp-content/themes/" ->
          answer(200, HTML, "", goesOn, PHP);
      case "/wp-includes/", "/wp-content/uploads/" -> error(403, goesOn);
      case "/wp-admin/admin-ajax.php" -> answer(400, HTML, "0", goesOn, PHP);
      default -> otherwise(path, base, goesOn);
    };
  }

  private Answer otherwise(String path, String base, boolean goesOn) {
    if (path.equals("/wp-admin") || path.startsWith("/wp-admin/")) {
      String to = base + "/wp-login.php?redirect_to=" + base.replace("/", "%2F") + "%2Fwp-admin%2F";
      return answer(302, HTML, "", goesOn, PHP, "Location: " + to + "&reauth=1");
    }
    String content = "<h1>Page not found</h1><p>It looks like nothing was found here.</p>";
    return page(404, "Page not found &#8211; " + title, content, base, goesOn);
  }

  private Answer page(int code, String heading, String content, String base, boolean goesOn) {
    String page =
        "<!DOCTYPE html>\n<html lang=\"en-US\">\n<head>\n\t<meta charset=\"UTF-8\" />\n"
            + "\t<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<title>"
            + heading
            + "</title>\n<link rel=\"alternate\" type=\"application/rss+xml\" href=\""
            + base
            + "/feed/\" />\n<link rel=\"https://api.w.org/\" href=\""
            + base
            + "/wp-json/\" /><link rel=\"EditURI\" type=\"application/rsd+xml\" title=\"RSD\" href=\""
            + base
            + "/xmlrpc.php?rsd\" />\n<meta name=\"generator\" content=\"WordPress "
            + VERSION
            + "\" />\n</head>\n<body class=\"home blog wp-embed-responsive\">\n"
            + content
            + "\n</body>\n</html>\n";
    return answer(
        code, HTML, page, goesOn, PHP, "Link: <" + base + "/wp-json/>; rel=\"https://api.w.org/\"");
  }

  private String home(String base) {
    return "<header><h1>"
        + title
        + "</h1></header><main><article><h2><a href=\""
        + base
        + "/?p=1\">Hello world!</a></h2><p>Welcome to WordPress. This is your first post. Edit or"
        + " delete it, then start writing!</p></article></main>";
  }

  private Answer login(Request request, String base, boolean goesOn) {
    String user = request.is("POST") ? request.field("log") : null;
    String error =
        user == null
            ? ""
            : "<div id=\"login_error\" class=\"notice notice-error\"><p>"
                + (user.equalsIgnoreCase("admin")
                    ? "<strong>Error:</strong> The password you entered for the username <strong>"
                        + Html.of(user)
                        + "</strong> is incorrect."
                    : "<strong>Error:</strong> The username <strong>"
                        + Html.of(user)
                        + "</strong> is not registered on this site.")
                + "</p></div>\n";
    String page =
        "<!DOCTYPE html>\n<html lang=\"en-US\">\n<head>\n<title>Log In &lsaquo; "
            + title
            + " &#8212; WordPress</title>\n<meta name='robots' content='max-image-preview:large,"
            + " noindex, noarchive' />\n</head>\n<body class=\"login no-js login-action-login"
            + " wp-core-ui  locale-en-us\">\n<div id=\"login\">\n<h1><a"
            + " href=\"https://wordpress.org/\">Powered by WordPress</a></h1>\n"
            + error
            + "<form name=\"loginform\" id=\"loginform\" action=\""
            + base
            + "/wp-login.php\" method=\"post\">\n<input type=\"text\" name=\"log\" id=\"user_login\""
            + " />\n<input type=\"password\" name=\"pwd\" id=\"user_pass\" />\n<input"
            + " type=\"submit\" name=\"wp-submit\" id=\"wp-submit\" value=\"Log In\" />\n</form>\n"
            + "</div>\n</body>\n</html>\n";
    return answer(
        200,
        HTML,
        page,
        goesOn,
        PHP,
        "Expires: Wed, 11 Jan 1984 05:00:00 GMT",
        "Cache-Control: no-cache, must-revalidate, max-age=0, no-store, private",
        "Set-Cookie: wordpress_test_cookie=WP%20Cookie%20check; path=/",
        "X-Frame-Options: SAMEORIGIN");
  }

  private Answer procedures(Request request, boolean goesOn) {
    if (!request.is("POST")) {
      return answer(
          405,
          "text/plain;charset=UTF-8",
          "XML-RPC server accepts POST requests only.",
          goesOn,
          "Allow: POST",
          PHP);
    }
    String called = XmlCall.method(text(request));
    String content =
        switch (called) {
          case "" -> fault(-32700, "parse error. not well formed");
          case "demo.sayHello" -> value("<string>Hello!</string>");
          case "system.listMethods" ->
              value(
                  "<array><data>\n  <value><string>system.multicall</string></value>\n "
                      + " <value><string>system.listMethods</string></value>\n "
                      + " <value><string>wp.getUsersBlogs</string></value>\n "
                      + " <value><string>pingback.ping</string></value>\n</data></array>");
          case "pingback.ping" -> fault(0, "");
          default ->
              called.startsWith("wp.") || called.startsWith("metaWeblog.")
                  ? fault(403, "Incorrect username or password.")
                  : fault(
                      -32601,
                      "server error. requested method " + Html.of(called) + " does not exist.");
        };
    return answer(200, "text/xml; charset=UTF-8", content, goesOn, PHP);
  }

  private static String value(String value) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<methodResponse>\n  <params>\n    <param>\n "
        + "     <value>\n      "
        + value
        + "\n      </value>\n    </param>\n  </params>\n</methodResponse>\n";
  }

  private static String fault(int code, String text) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<methodResponse>\n  <fault>\n    <value>\n "
        + "     <struct>\n        <member>\n          <name>faultCode</name>\n         "
        + " <value><int>"
        + code
        + "</int></value>\n        </member>\n        <member>\n         "
        + " <name>faultString</name>\n          <value><string>"
        + text
        + "</string></value>\n        </member>\n      </struct>\n    </value>\n  </fault>\n"
        + "</methodResponse>\n";
  }

  private String index(String base) {
    return "{\"name\":\""
        + title
        + "\",\"description\":\"\",\"url\":\""
        + base
        + "\",\"home\":\""
        + base
        + "\",\"gmt_offset\":\"0\",\"timezone_string\":\"\",\"namespaces\":[\"oembed\\/1.0\","
        + "\"wp\\/v2\",\"wp-site-health\\/v1\",\"wp-block-editor\\/v1\"],\"authentication\":[]}";
  }

  private static String users(String base) {
    return "[{\"id\":1,\"name\":\"admin\",\"url\":\""
        + base
        + "\",\"description\":\"\",\"link\":\""
        + base
        + "\\/author\\/admin\\/\",\"slug\":\"admin\",\"meta\":[]}]";
  }

  private static String text(Request request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void note(SessionLog log, Request request, Answer answer) {
    super.note(log, request, answer);
    if (request.path().equals("/wp-login.php")) {
      noteLogin(log, request, "log", "pwd");
    } else if (request.path().equals("/xmlrpc.php")) {
      XmlCall.Login login = XmlCall.login(text(request));
      noteCall(log, login);
    }
  }

  private static void noteCall(SessionLog log, XmlCall.@Nullable Login login) {
    if (login != null) {
      log.login(
          "auth_attempt", login.user(), login.secret().getBytes(StandardCharsets.UTF_8), "failure");
    }
  }
}
