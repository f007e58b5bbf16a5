package org.decnet.engine.shell.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decnet.engine.shell.Statement;

/** Finds the files that a program brings from another host under a name that it chooses itself. */
final class FetchedFiles {
  /** Programs whose output, wherever it goes, comes from another host. */
  private static final Set<String> FETCHERS =
      Set.of(
          "wget",
          "curl",
          "fetch",
          "aria2c",
          "lwp-download",
          "tftp",
          "atftp",
          "ftpget",
          "ftp",
          "scp",
          "sftp",
          "rsync",
          "nc",
          "ncat",
          "netcat",
          "lynx",
          "axel");

  private FetchedFiles() {}

  static boolean isFetcher(String program) {
    return FETCHERS.contains(program);
  }

  /** Paths as typed. */
  static List<String> of(Statement statement) {
    String name = statement.arg0();
    if (name == null) {
      return List.of();
    }
    List<String> args = statement.args();
    return switch (name) {
      case "wget" -> wget(args);
      case "curl" -> curl(args);
      case "fetch", "aria2c", "lwp-download", "axel" -> urls(args);
      case "tftp", "atftp" -> tftp(args);
      case "ftpget" -> ftpget(args);
      case "scp", "rsync" -> copied(args);
      default -> List.of();
    };
  }

  private static List<String> wget(List<String> args) {
    Arguments arguments = Arguments.of(args, "OPoaiUTtQ", "OP");
    if (arguments.value(0) != null) {
      return List.of();
    }
    String directory = arguments.value(1);
    List<String> files = new ArrayList<>();
    for (String url : arguments.operands()) {
      String name = nameOf(url);
      files.add(directory == null ? name : directory + '/' + name);
    }
    return files;
  }

  /** Only with -O does curl choose the name. */
  private static List<String> curl(List<String> args) {
    boolean named = false;
    for (String arg : args) {
      boolean cluster = arg.startsWith("-") && !arg.startsWith("--");
      named |= arg.equals("--remote-name") || (cluster && arg.indexOf('O') > 0);
    }
    return named ? names(Arguments.of(args, "oAHdXuTbcemxw", "").operands()) : List.of();
  }

  private static List<String> urls(List<String> args) {
    return names(args.stream().filter(arg -> arg.contains("://")).toList());
  }

  private static List<String> tftp(List<String> args) {
    Arguments arguments = Arguments.of(args, "rlcbm", "rlc");
    String local = arguments.value(1);
    String remote = arguments.value(0);
    if (local != null) {
      return List.of(local);
    }
    if (remote != null) {
      return List.of(baseName(remote));
    }
    // tftp HOST -c get FILE: the option's value is the verb.
    List<String> operands = arguments.operands();
    boolean gets = "get".equals(arguments.value(2)) && operands.size() >= 2;
    return gets ? List.of(baseName(operands.getLast())) : List.of();
  }

  private static List<String> ftpget(List<String> args) {
    List<String> operands = Arguments.of(args, "upP", "").operands();
    return operands.size() >= 2 ? List.of(operands.get(1)) : List.of();
  }

  /** HOST:FILE... TARGET, where the target is a file or a directory. */
  private static List<String> copied(List<String> args) {
    List<String> operands = Arguments.of(args, "PiFlocSe", "").operands();
    if (operands.size() < 2) {
      return List.of();
    }
    String target = operands.getLast();
    List<String> files = new ArrayList<>();
    for (String source : operands.subList(0, operands.size() - 1)) {
      if (source.indexOf(':') > 0) {
        files.add(target);
        files.add(target + '/' + baseName(source.substring(source.indexOf(':') + 1)));
      }
    }
    return files;
  }

  private static List<String> names(List<String> urls) {
    return urls.stream().map(FetchedFiles::nameOf).toList();
  }

  /** The name under which the file of a url is kept; a url of a host alone gives its index. */
  private static String nameOf(String url) {
    int scheme = url.indexOf("://");
    String rest = scheme < 0 ? url : url.substring(scheme + 3);
    int end = rest.indexOf('#');
    String page = end < 0 ? rest : rest.substring(0, end);
    String name = page.indexOf('/') < 0 ? "" : baseName(page);
    return name.isEmpty() ? "index.html" : name;
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
