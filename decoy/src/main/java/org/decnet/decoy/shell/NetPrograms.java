package org.decnet.decoy.shell;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What programs would say that fetch. The way out is closed: nothing is ever fetched. */
final class NetPrograms {
  private static final DateTimeFormatter WGET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final FakeShell shell;

  NetPrograms(FakeShell shell) {
    this.shell = shell;
  }

  /** A host whose way out is closed: nothing is ever fetched, and nothing resolved. */
  String wget(Call call) {
    String url = url(call);
    if (url.isEmpty()) {
      return shell.complain(1, "wget: missing URL\nUsage: wget [OPTION]... [URL]...\n");
    }
    String host = host(url);
    String began = "--" + WGET.format(call.now()) + "--  " + whole(url) + "\n";
    return isAddress(host)
        ? shell.complain(
            4,
            began + "Connecting to " + host + ":" + port(url) + "... failed: Connection refused.\n")
        : shell.complain(
            4,
            began
                + "Resolving "
                + host
                + " ("
                + host
                + ")... failed: Temporary failure in name resolution.\n"
                + "wget: unable to resolve host address '"
                + host
                + "'\n");
  }

  String curl(Call call) {
    String url = url(call);
    if (url.isEmpty()) {
      return shell.complain(2, "curl: try 'curl --help' or 'curl --manual' for more information\n");
    }
    String host = host(url);
    int code = isAddress(host) ? 7 : 6;
    return call.has("s") && !call.has("S")
        ? shell.failed(code)
        : shell.complain(
            code,
            code == 7
                ? "curl: (7) Failed to connect to "
                    + host
                    + " port "
                    + port(url)
                    + " after 0 ms: Connection refused\n"
                : "curl: (6) Could not resolve host: " + host + "\n");
  }

  private static String whole(String url) {
    String named = url.contains("://") ? url : "http://" + url;
    return named.indexOf('/', named.indexOf("://") + 3) < 0 ? named + "/" : named;
  }

  private static boolean isAddress(String host) {
    return host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  private static String port(String url) {
    String place = place(url);
    int port = place.indexOf(':');
    String usual = url.startsWith("https:") ? "443" : "80";
    return port < 0 ? usual : place.substring(port + 1);
  }

  private static String host(String url) {
    String place = place(url);
    int port = place.indexOf(':');
    return port < 0 ? place : place.substring(0, port);
  }

  /** Host and port. */
  private static String place(String url) {
    int scheme = url.indexOf("://");
    String rest = scheme < 0 ? url : url.substring(scheme + 3);
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }

  private static String url(Call call) {
    for (String word : call.operands()) {
      if (word.contains("://") || host(word).indexOf('.') > 0) {
        return word;
      }
    }
    return "";
  }
}
