package org.decnet.decoy.shell;

import java.util.ArrayList;
import java.util.List;

/** What {@code test} and {@code [} ask. */
final class Tests {
  private final FakeShell shell;

  Tests(FakeShell shell) {
    this.shell = shell;
  }

  String run(Call call) {
    List<String> words = new ArrayList<>(call.arguments());
    if (call.name().equals("[")) {
      if (words.isEmpty() || !words.removeLast().equals("]")) {
        return shell.complain(2, "-bash: [: missing `]'\n");
      }
    } else if (call.name().equals("[[") && !words.isEmpty()) {
      words.removeLast();
    }
    return holds(words) ? "" : shell.failed(1);
  }

  private boolean holds(List<String> words) {
    if (!words.isEmpty() && words.getFirst().equals("!")) {
      return !holds(words.subList(1, words.size()));
    }
    return switch (words.size()) {
      case 0 -> false;
      case 1 -> !words.getFirst().isEmpty();
      case 2 -> one(words.getFirst(), words.get(1));
      case 3 -> two(words.getFirst(), words.get(1), words.get(2));
      default -> false;
    };
  }

  private boolean one(String what, String word) {
    String path = shell.path(word);
    FakeFiles files = shell.files();
    return switch (what) {
      case "-n" -> !word.isEmpty();
      case "-z" -> word.isEmpty();
      case "-e", "-r", "-w" -> files.exists(path);
      case "-d" -> files.isFolder(path);
      case "-f" -> files.exists(path) && !files.isFolder(path);
      case "-x" -> files.exists(path) && (files.isFolder(path) || path.contains("/bin/"));
      case "-s" -> files.size(path) > 0;
      default -> false;
    };
  }

  private static boolean two(String left, String what, String right) {
    return switch (what) {
      case "=", "==" -> left.equals(right);
      case "!=" -> !left.equals(right);
      case "-eq" -> number(left) == number(right);
      case "-ne" -> number(left) != number(right);
      case "-gt" -> number(left) > number(right);
      case "-ge" -> number(left) >= number(right);
      case "-lt" -> number(left) < number(right);
      case "-le" -> number(left) <= number(right);
      default -> false;
    };
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
