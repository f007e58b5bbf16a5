package org.decnet.decoy.shell;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.decnet.decoy.text.Paths;

/** What programs would say that look at files and change them, all of them in memory. */
final class FilePrograms {
  private final FakeShell shell;

  FilePrograms(FakeShell shell) {
    this.shell = shell;
  }

  String changeFolder(Call call) {
    List<String> to = call.operands();
    String path = to.isEmpty() ? shell.home() : shell.path(to.getFirst());
    if (shell.files().isFolder(path)) {
      shell.goTo(path);
      return "";
    }
    String why = shell.files().exists(path) ? "Not a directory" : "No such file or directory";
    return shell.complain(1, "-bash: cd: " + to.getFirst() + ": " + why + "\n");
  }

  String list(Call call) {
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

  String makeFolders(Call call) {
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

  String touch(Call call) {
    call.operands().forEach(name -> shell.files().write(shell.path(name), "", true));
    return "";
  }

  String remove(Call call) {
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

  String copy(Call call) {
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

  String crontab(Call call) {
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
}
