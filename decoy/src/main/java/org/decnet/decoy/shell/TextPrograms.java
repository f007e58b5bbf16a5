package org.decnet.decoy.shell;

import java.util.List;
import java.util.Locale;

/** What programs would say that read and part text. */
final class TextPrograms {
  private final FakeShell shell;

  TextPrograms(FakeShell shell) {
    this.shell = shell;
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

  String cat(Call call) {
    return content(call, call.operands());
  }

  String some(Call call) {
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

  String grep(Call call) {
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

  String count(Call call) {
    String text = content(call, call.operands());
    long lines = text.chars().filter(c -> c == '\n').count();
    return call.has("l") ? lines + "\n" : lines + " " + text.length() + "\n";
  }

  String tee(Call call) {
    String input = call.input();
    call.operands().forEach(name -> shell.files().write(shell.path(name), input, call.has("a")));
    return input;
  }
}
