package org.decnet.decoy.shell;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;

/** What programs would say of the host. */
final class HostPrograms {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final FakeShell shell;

  HostPrograms(FakeShell shell) {
    this.shell = shell;
  }

  String identity(Call call) {
    String user = shell.user();
    String number = Integer.toString(shell.uid());
    if (call.has("u") || call.has("g")) {
      return (call.has("n") ? user : number) + "\n";
    }
    String named = number + "(" + user + ")";
    return "uid=" + named + " gid=" + named + " groups=" + named + "\n";
  }

  String system(Call call) {
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

  String uptime(Call call) {
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

  String free() {
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

  String disks() {
    int size = shell.persona().number("disk", 20, 200) * 1024 * 1024;
    return "Filesystem     1K-blocks    Used Available Use% Mounted on\n/dev/sda1       "
        + size
        + " "
        + size / 9
        + " "
        + size / 9 * 8
        + "  12% /\n";
  }

  String processes(Call call) {
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

  String addresses() {
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
}
