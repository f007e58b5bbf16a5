package org.decnet.decoy.shell;

/** What programs would say that fetch. The way out is closed: nothing is ever fetched. */
final class NetPrograms {
  private final FakeShell shell;

  NetPrograms(FakeShell shell) {
    this.shell = shell;
  }

  /** A host whose way out is closed: nothing is ever fetched. */
  String wget(Call call) {
    String host = host(call);
    return host.isEmpty()
        ? shell.complain(1, "wget: missing URL\nUsage: wget [OPTION]... [URL]...\n")
        : shell.complain(
            4,
            "--"
                + call.date()
                + "--  http://"
                + host
                + "/\nConnecting to "
                + host
                + "... failed: Connection timed out.\nGiving up.\n\n");
  }

  String curl(Call call) {
    String host = host(call);
    if (host.isEmpty()) {
      return shell.complain(2, "curl: try 'curl --help' or 'curl --manual' for more information\n");
    }
    return call.has("s") && !call.has("S")
        ? shell.failed(28)
        : shell.complain(
            28, "curl: (28) Failed to connect to " + host + " port 80: Connection timed out\n");
  }

  private static String host(Call call) {
    for (String word : call.operands()) {
      int scheme = word.indexOf("://");
      String rest = scheme < 0 ? word : word.substring(scheme + 3);
      int slash = rest.indexOf('/');
      String host = slash < 0 ? rest : rest.substring(0, slash);
      if (scheme >= 0 || host.indexOf('.') > 0) {
        return host;
      }
    }
    return "";
  }
}
