package org.decnet.store.rules;

import java.nio.file.Path;

/** Which files of a folder hold rules (spec 02, section 2). */
final class RuleFileNames {
  private RuleFileNames() {}

  /** Whether a file is a rule file: no dotfile, no editor's copy, no cases of rules. */
  static boolean isRuleFile(Path file) {
    String name = name(file);
    return isPlain(name)
        && (name.endsWith(".yml") || name.endsWith(".yaml"))
        && !name.endsWith(".cases.yml")
        && !name.endsWith(".cases.yaml");
  }

  /** Whether a folder is looked into. Hidden ones belong to other programs. */
  static boolean isRuleFolder(Path folder) {
    return !name(folder).startsWith(".");
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }

  private static boolean isPlain(String name) {
    return !name.startsWith(".") && name.chars().allMatch(RuleFileNames::isAllowed);
  }

  private static boolean isAllowed(int letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '_'
        || letter == '-'
        || letter == '.';
  }
}
