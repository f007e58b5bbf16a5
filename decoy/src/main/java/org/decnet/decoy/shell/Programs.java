package org.decnet.decoy.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.decnet.decoy.text.Paths;

/** What programs would say. */
final class Programs {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
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

  Programs(FakeShell shell) {
    this.shell = shell;
  }

  /**
   * A call of a program.
   *
   * @param words its name and its arguments
   * @param given what it reads, if it reads anything
   * @param depth how many shells lie around it
   */
  record Call(List<String> words, Supplier<String> given, Instant now, int depth) {
    String input() {
      return given.get();
    }

    String name() {
      String name = words.getFirst();
      return name.substring(name.lastIndexOf('/') + 1);
    }

    List<String> arguments() {
      return words.subList(1, words.size());
    }

    /** Arguments that are no options. */
    List<String> operands() {
      return arguments().stream().filter(word -> !word.startsWith("-")).toList();
    }

    boolean has(String option) {
      return arguments().stream()
          .anyMatch(
              word -> word.startsWith("-") && !word.startsWith("--") && word.contains(option));
    }

    Call without(int count) {
      return new Call(words.subList(count, words.size()), given, now, depth);
    }
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
      case "cd" -> changeFolder(call);
      case "pwd" -> shell.folder() + "\n";
      case "echo", "printf" -> echo(call);
      case "cat", "more", "less", "tac" -> cat(call);
      case "head", "tail" -> some(call);
      case "grep", "egrep", "fgrep" -> grep(call);
      case "wc" -> count(call);
      case "ls", "dir" -> list(call);
      case "id" -> identity();
      case "whoami" -> shell.user() + "\n";
      case "groups" -> shell.user() + "\n";
      case "uname" -> system(call);
      case "hostname" -> shell.persona().hostName() + "\n";
      case "uptime", "w" -> uptime(call);
      case "who", "last" -> "";
      case "date" -> DATE.format(call.now()) + "\n";
      case "nproc" -> FakeFiles.count(shell.persona()) + "\n";
      case "free" -> free();
      case "df" -> disks();
      case "ps", "top" -> processes(call);
      case "env", "export", "printenv" -> environment(call);
      case "which", "command", "type", "whereis" -> which(call);
      case "mkdir" -> makeFolders(call);
      case "touch" -> touch(call);
      case "rm" -> remove(call);
      case "cp", "mv" -> copy(call);
      case "tee" -> tee(call);
      case "crontab" -> crontab(call);
      case "wget" -> wget(call);
      case "curl" -> curl(call);
      case "tftp", "ftpget" -> shell.complain(1, "tftp: timeout\n");
      case "ping" -> shell.complain(2, "ping: connect: Network is unreachable\n");
      case "busybox" -> busybox(call);
      case "sudo", "nice", "exec", "time", "eval", "xargs", "setsid" -> inner(call);
      case "passwd", "chpasswd" -> "";
      case "su" -> shell.complain(1, "su: Authentication failure\n");
      case "ifconfig", "ip" -> addresses();
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
      case "false" -> failed(1);
      default -> unknown(call);
    };
  }

  private String failed(int code) {
    shell.fail(code);
    return "";
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

  private String changeFolder(Call call) {
    List<String> to = call.operands();
    String path = to.isEmpty() ? shell.home() : shell.path(to.getFirst());
    if (shell.files().isFolder(path)) {
      shell.goTo(path);
      return "";
    }
    String why = shell.files().exists(path) ? "Not a directory" : "No such file or directory";
    return shell.complain(1, "-bash: cd: " + to.getFirst() + ": " + why + "\n");
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

  /** All that is to be read: files, or what is piped. Problems stand where files would. */
  private String content(Call call, List<String> names) {
    if (names.isEmpty()) {
      return call.input();
    }
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      String path = shell.path(name);
      String content = shell.files().read(path);
      if (content == null) {
        String why = shell.files().isFolder(path) ? "Is a directory" : "No such file or directory";
        shell.complain(1, call.name() + ": " + name + ": " + why + "\n");
      } else {
        text.append(content);
      }
    }
    return text.toString();
  }

  private String cat(Call call) {
    return content(call, call.operands());
  }

  private String some(Call call) {
    int most = 10;
    List<String> names = call.operands();
    for (String word : call.arguments()) {
      String digits =
          word.startsWith("-n") ? word.substring(2) : word.startsWith("-") ? word.substring(1) : "";
      if (!digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(Character::isDigit)) {
        most = Integer.parseInt(digits);
      }
    }
    int separate = call.arguments().indexOf("-n");
    if (separate >= 0 && !names.isEmpty()) {
      String digits = names.getFirst();
      if (digits.length() < 6 && digits.chars().allMatch(Character::isDigit)) {
        most = Integer.parseInt(digits);
        names = names.subList(1, names.size());
      }
    }
    List<String> lines = content(call, names).lines().toList();
    int from = call.name().equals("tail") ? Math.max(0, lines.size() - most) : 0;
    int to = call.name().equals("tail") ? lines.size() : Math.min(most, lines.size());
    return joined(lines.subList(from, to));
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private String grep(Call call) {
    List<String> words = call.operands();
    if (words.isEmpty()) {
      return shell.complain(2, "Usage: grep [OPTION]... PATTERNS [FILE]...\n");
    }
    String wanted = words.getFirst();
    boolean inverted = call.has("v");
    boolean anyCase = call.has("i");
    String needle = anyCase ? wanted.toLowerCase(Locale.ROOT) : wanted;
    List<String> lines =
        content(call, words.subList(1, words.size()))
            .lines()
            .filter(line ->
                inverted != (anyCase ? line.toLowerCase(Locale.ROOT) : line).contains(needle))
            .toList();
    if (lines.isEmpty()) {
      shell.fail(1);
    }
    return call.has("c") ? lines.size() + "\n" : joined(lines);
  }

  private String count(Call call) {
    String text = content(call, call.operands());
    long lines = text.chars().filter(c -> c == '\n').count();
    return call.has("l") ? lines + "\n" : lines + " " + text.length() + "\n";
  }

  private String list(Call call) {
    List<String> names = call.operands();
    StringBuilder text = new StringBuilder();
    for (String name : names.isEmpty() ? List.of(".") : names) {
      String path = shell.path(name);
      if (shell.files().isFolder(path)) {
        List<String> shown =
            shell.files().list(path).stream()
                .filter(one -> call.has("a") || !one.startsWith("."))
                .toList();
        text.append(call.has("l") ? rows(path, shown) : row(shown));
      } else if (shell.files().exists(path)) {
        text.append(name).append('\n');
      } else {
        shell.complain(2, "ls: cannot access '" + name + "': No such file or directory\n");
      }
    }
    return text.toString();
  }

  private static String row(List<String> names) {
    return names.isEmpty() ? "" : String.join("  ", names) + "\n";
  }

  private String rows(String folder, List<String> names) {
    StringJoiner rows = new StringJoiner("\n", "total " + 4 * names.size() + "\n", "\n");
    String day =
        DateTimeFormatter.ofPattern("MMM ppd HH:mm", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .format(shell.persona().bootedAt());
    for (String name : names) {
      String path = Paths.resolve(folder, name);
      boolean file = shell.files().read(path) != null;
      String kind = file ? "-rw-r--r-- 1" : "drwxr-xr-x 2";
      long size = file ? shell.files().size(path) : 4096;
      String number = " ".repeat(Math.max(1, 6 - Long.toString(size).length())) + size;
      rows.add(kind + " root root" + number + " " + day + " " + name);
    }
    return names.isEmpty() ? "total 0\n" : rows.toString();
  }

  private String identity() {
    return shell.isRoot()
        ? "uid=0(root) gid=0(root) groups=0(root)\n"
        : "uid=1000("
            + shell.user()
            + ") gid=1000("
            + shell.user()
            + ") groups=1000("
            + shell.user()
            + ")\n";
  }

  private String system(Call call) {
    String kernel = shell.persona().distro().kernel();
    if (call.has("a")) {
      return "Linux "
          + shell.persona().hostName()
          + " "
          + kernel
          + " #1 SMP PREEMPT_DYNAMIC x86_64 GNU/Linux\n";
    }
    StringJoiner parts = new StringJoiner(" ", "", "\n");
    if (call.has("s") || call.arguments().isEmpty()) {
      parts.add("Linux");
    }
    if (call.has("n")) {
      parts.add(shell.persona().hostName());
    }
    if (call.has("r")) {
      parts.add(kernel);
    }
    if (call.has("m") || call.has("p")) {
      parts.add("x86_64");
    }
    return parts.toString();
  }

  private String uptime(Call call) {
    Duration up = Duration.between(shell.persona().bootedAt(), call.now());
    return " "
        + CLOCK.format(call.now())
        + " up "
        + up.toDays()
        + " days, "
        + up.toHoursPart()
        + ":"
        + (up.toMinutesPart() < 10 ? "0" : "")
        + up.toMinutesPart()
        + ",  1 user,  load average: 0.0"
        + shell.persona().number("load", 0, 9)
        + ", 0.04, 0.01\n";
  }

  private String free() {
    long all = FakeFiles.memoryKib(shell.persona());
    return "               total        used        free      shared  buff/cache   available\n"
        + "Mem:        "
        + all
        + "      "
        + all / 10
        + "     "
        + all * 3 / 5
        + "         812      "
        + all * 3 / 10
        + "     "
        + all * 4 / 5
        + "\nSwap:              0           0           0\n";
  }

  private String disks() {
    int size = shell.persona().number("disk", 20, 200) * 1024 * 1024;
    return "Filesystem     1K-blocks    Used Available Use% Mounted on\n/dev/sda1       "
        + size
        + " "
        + size / 9
        + " "
        + size / 9 * 8
        + "  12% /\n";
  }

  private String processes(Call call) {
    int shellId = shell.persona().number("shell", 900, 9000);
    if (call.arguments().isEmpty()) {
      return "    PID TTY          TIME CMD\n   "
          + shellId
          + " pts/0    00:00:00 bash\n   "
          + (shellId + 11)
          + " pts/0    00:00:00 ps\n";
    }
    return "USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\n"
        + "root           1  0.0  0.3 168136 12280 ?        Ss   Jan01   0:04 /sbin/init\n"
        + "root         412  0.0  0.1   8228  2712 ?        Ss   Jan01   0:00 /usr/sbin/cron -f\n"
        + "root         433  0.0  0.2  15432  8900 ?        Ss   Jan01   0:00 sshd: /usr/sbin/sshd"
        + " -D\nroot      "
        + shellId
        + "  0.0  0.1   7196  4008 pts/0    Ss   10:01   0:00 -bash\n";
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

  private String makeFolders(Call call) {
    StringBuilder text = new StringBuilder();
    for (String name : call.operands()) {
      if (!shell.files().makeFolder(shell.path(name)) && !call.has("p")) {
        text.append("mkdir: cannot create directory '").append(name).append("': ");
        text.append(
            shell.files().exists(shell.path(name))
                ? "File exists\n"
                : "No such file or directory\n");
        shell.fail(1);
      }
    }
    return text.toString();
  }

  private String touch(Call call) {
    call.operands().forEach(name -> shell.files().write(shell.path(name), "", true));
    return "";
  }

  private String remove(Call call) {
    StringBuilder text = new StringBuilder();
    for (String name : call.operands()) {
      String path = shell.path(name);
      if (shell.files().isFolder(path) && !call.has("r") && !call.has("R")) {
        text.append("rm: cannot remove '").append(name).append("': Is a directory\n");
        shell.fail(1);
      } else if (!shell.files().remove(path) && !call.has("f")) {
        text.append("rm: cannot remove '").append(name).append("': No such file or directory\n");
        shell.fail(1);
      }
    }
    return text.toString();
  }

  private String copy(Call call) {
    List<String> names = call.operands();
    if (names.size() < 2) {
      return shell.complain(1, call.name() + ": missing file operand\n");
    }
    String from = shell.path(names.getFirst());
    String to = shell.path(names.getLast());
    String content = shell.files().read(from);
    if (content == null) {
      return shell.complain(
          1, call.name() + ": cannot stat '" + names.getFirst() + "': No such file or directory\n");
    }
    String target = shell.files().isFolder(to) ? to + from.substring(from.lastIndexOf('/')) : to;
    shell.files().write(target, content, false);
    if (call.name().equals("mv")) {
      shell.files().remove(from);
    }
    return "";
  }

  private String tee(Call call) {
    String input = call.input();
    call.operands().forEach(name -> shell.files().write(shell.path(name), input, call.has("a")));
    return input;
  }

  private String crontab(Call call) {
    String path = "/var/spool/cron/" + shell.user();
    String kept = shell.files().read(path);
    if (call.has("l")) {
      return kept == null ? shell.complain(1, "no crontab for " + shell.user() + "\n") : kept;
    }
    if (call.has("r")) {
      shell.files().remove(path);
      return "";
    }
    List<String> names = call.operands();
    String content =
        names.isEmpty() ? call.input() : shell.files().read(shell.path(names.getFirst()));
    if (content != null) {
      shell.files().write(path, content, false);
    }
    return "";
  }

  /** A host whose way out is closed: nothing is ever fetched. */
  private String wget(Call call) {
    String host = host(call);
    return host.isEmpty()
        ? shell.complain(1, "wget: missing URL\nUsage: wget [OPTION]... [URL]...\n")
        : shell.complain(
            4,
            "--"
                + DATE.format(call.now())
                + "--  http://"
                + host
                + "/\nConnecting to "
                + host
                + "... failed: Connection timed out.\nGiving up.\n\n");
  }

  private String curl(Call call) {
    String host = host(call);
    if (host.isEmpty()) {
      return shell.complain(2, "curl: try 'curl --help' or 'curl --manual' for more information\n");
    }
    return call.has("s") && !call.has("S")
        ? failed(28)
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

  private String addresses() {
    int net = shell.persona().number("net", 0, 250);
    int host = shell.persona().number("host", 10, 240);
    return "2: ens3: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq_codel state UP group"
        + " default qlen 1000\n    link/ether 52:54:00:"
        + mac()
        + " brd ff:ff:ff:ff:ff:ff\n    inet"
        + " 192.168."
        + net
        + "."
        + host
        + "/24 brd 192.168."
        + net
        + ".255 scope global ens3\n";
  }

  private String mac() {
    String hex = shell.persona().hex("mac", 6);
    return hex.substring(0, 2) + ":" + hex.substring(2, 4) + ":" + hex.substring(4);
  }

  /** Programs whose work nobody does: what is piped goes through them, and scripts say nothing. */
  private String filter(Call call) {
    return call.input();
  }
}
