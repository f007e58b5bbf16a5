package org.decnet.decoy.shell;

import java.util.List;
import java.util.Set;

/** What programs would say. */
final class Programs {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash");
  private static final Set<String> SILENT =
      Set.of(
          "true",
          ":",
          "sleep",
          "chmod",
          "chown",
          "kill",
          "pkill",
          "killall",
          "ulimit",
          "umask",
          "unset",
          "set",
          "source",
          ".",
          "sync",
          "nohup",
          "service",
          "systemctl",
          "iptables",
          "ufw",
          "setenforce",
          "usermod",
          "chattr",
          "history",
          "trap",
          "wait",
          "stty",
          "clear");

  private final FakeShell shell;
  private final TextPrograms texts;
  private final FilePrograms files;
  private final HostPrograms host;
  private final NetPrograms net;

  Programs(FakeShell shell) {
    this.shell = shell;
    this.texts = new TextPrograms(shell);
    this.files = new FilePrograms(shell);
    this.host = new HostPrograms(shell);
    this.net = new NetPrograms(shell);
  }

  String run(Call call) {
    String name = call.name();
    if (SHELLS.contains(name)) {
      return nested(call);
    }
    if (SILENT.contains(name)) {
      return "";
    }
    return switch (name) {
      case "exit", "logout", "quit" -> leave();
      case "cd" -> files.changeFolder(call);
      case "pwd" -> shell.folder() + "\n";
      case "echo", "printf" -> echo(call);
      case "cat", "more", "less", "tac" -> texts.cat(call);
      case "head", "tail" -> texts.some(call);
      case "grep", "egrep", "fgrep" -> texts.grep(call);
      case "wc" -> texts.count(call);
      case "ls", "dir" -> files.list(call);
      case "id" -> host.identity(call);
      case "test", "[", "[[" -> new Tests(shell).run(call);
      case "whoami" -> shell.user() + "\n";
      case "groups" -> shell.user() + "\n";
      case "uname" -> host.system(call);
      case "hostname" -> shell.persona().hostName() + "\n";
      case "uptime", "w" -> host.uptime(call);
      case "who", "last" -> "";
      case "date" -> call.date() + "\n";
      case "nproc" -> FakeFiles.count(shell.persona()) + "\n";
      case "free" -> host.free();
      case "df" -> host.disks();
      case "ps", "top" -> host.processes(call);
      case "env", "export", "printenv" -> environment(call);
      case "which", "command", "type", "whereis" -> which(call);
      case "mkdir" -> files.makeFolders(call);
      case "touch" -> files.touch(call);
      case "rm" -> files.remove(call);
      case "cp", "mv" -> files.copy(call);
      case "tee" -> texts.tee(call);
      case "crontab" -> files.crontab(call);
      case "wget" -> net.wget(call);
      case "curl" -> net.curl(call);
      case "tftp", "ftpget" -> shell.complain(1, "tftp: timeout\n");
      case "ping" -> shell.complain(2, "ping: connect: Network is unreachable\n");
      case "busybox" -> busybox(call);
      case "sudo", "nice", "exec", "time", "eval", "xargs", "setsid" -> inner(call);
      case "passwd", "chpasswd" -> "";
      case "su" -> shell.complain(1, "su: Authentication failure\n");
      case "ifconfig", "ip" -> host.addresses();
      case "mount" -> "/dev/sda1 on / type ext4 (rw,relatime,errors=remount-ro)\n";
      case "perl",
          "python",
          "python3",
          "php",
          "ruby",
          "lua",
          "gcc",
          "dd",
          "awk",
          "sed",
          "tr",
          "sort",
          "uniq",
          "cut",
          "find",
          "tar",
          "gzip",
          "xz",
          "base64",
          "nc",
          "ncat" ->
          filter(call);
      case "false" -> shell.failed(1);
      default -> unknown(call);
    };
  }

  private String leave() {
    shell.leave();
    return "";
  }

  private String nested(Call call) {
    List<String> arguments = call.arguments();
    int command = arguments.indexOf("-c");
    if (command >= 0 && command + 1 < arguments.size()) {
      return shell.run(arguments.get(command + 1), call.now(), call.depth() + 1, call.given());
    }
    List<String> scripts = call.operands();
    if (!scripts.isEmpty()) {
      String content = shell.files().read(shell.path(scripts.getFirst()));
      return content == null
          ? shell.complain(127, "bash: " + scripts.getFirst() + ": No such file or directory\n")
          : shell.run(content, call.now(), call.depth() + 1, call.given());
    }
    String piped = call.input();
    return piped.isEmpty() ? "" : shell.run(piped, call.now(), call.depth() + 1, () -> "");
  }

  private String inner(Call call) {
    List<String> words = call.arguments();
    int first = 0;
    while (first < words.size() && words.get(first).startsWith("-")) {
      first++;
    }
    return first == words.size() ? "" : run(call.without(first + 1));
  }

  private String busybox(Call call) {
    if (call.arguments().isEmpty()) {
      return "BusyBox v1.35.0 (Debian 1:1.35.0-4+b3) multi-call binary.\n";
    }
    String applet = call.arguments().getFirst();
    boolean known = FakeFiles.PROGRAMS.contains(applet) || applet.equals("tftp");
    return known ? run(call.without(1)) : shell.complain(127, applet + ": applet not found\n");
  }

  private String unknown(Call call) {
    String word = call.words().getFirst();
    if (word.indexOf('/') < 0) {
      return shell.complain(127, "-bash: " + word + ": command not found\n");
    }
    String path = shell.path(word);
    if (shell.files().isFolder(path)) {
      return shell.complain(126, "-bash: " + word + ": Is a directory\n");
    }
    String content = shell.files().read(path);
    if (content == null) {
      return shell.complain(127, "-bash: " + word + ": No such file or directory\n");
    }
    return content.startsWith("\177ELF")
        ? shell.complain(
            126, "-bash: " + word + ": cannot execute binary file: Exec format error\n")
        : shell.run(content, call.now(), call.depth() + 1, call.given());
  }

  private static String echo(Call call) {
    List<String> words = call.arguments();
    boolean newLine = call.name().equals("echo");
    boolean escapes = call.name().equals("printf");
    int first = 0;
    while (newLine && first < words.size() && isOption(words.get(first))) {
      escapes |= words.get(first).indexOf('e') >= 0;
      newLine &= words.get(first).indexOf('n') < 0;
      first++;
    }
    String text = String.join(" ", words.subList(first, words.size()));
    return (escapes ? Escapes.undone(text) : text) + (newLine ? "\n" : "");
  }

  private static boolean isOption(String word) {
    return word.length() > 1
        && word.charAt(0) == '-'
        && word.substring(1).chars().allMatch(c -> c == 'n' || c == 'e' || c == 'E');
  }

  private String environment(Call call) {
    for (String word : call.operands()) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        shell.set(word.substring(0, equals), word.substring(equals + 1));
        return "";
      }
    }
    StringBuilder text = new StringBuilder();
    shell
        .variables()
        .forEach((name, value) -> {
          if (Character.isLetter(name.charAt(0))) {
            text.append(name).append('=').append(value).append('\n');
          }
        });
    return text.toString();
  }

  private String which(Call call) {
    StringBuilder text = new StringBuilder();
    for (String name : call.operands()) {
      if (FakeFiles.PROGRAMS.contains(name)) {
        text.append("/usr/bin/").append(name).append('\n');
      } else {
        shell.fail(1);
      }
    }
    return text.toString();
  }

  /** Programs whose work nobody does: what is piped goes through them, and scripts say nothing. */
  private String filter(Call call) {
    return call.input();
  }
}
