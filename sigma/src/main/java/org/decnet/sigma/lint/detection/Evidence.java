package org.decnet.sigma.lint.detection;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;
import org.jspecify.annotations.Nullable;

/**
 * How much must be seen in an event before a rule matches it.
 *
 * @param weight about as many characters as must be there
 * @param reason the least telling test that may be enough
 */
record Evidence(int weight, String reason) {
  /** What cannot be in an event by chance. */
  private static final int ENOUGH = 4;

  private static final Evidence NONE = new Evidence(0, "");
  private static final Evidence PLENTY = new Evidence(ENOUGH, "");

  /** Programs that run on nearly every computer all day long. */
  private static final Set<String> COMMON_PROGRAMS =
      Set.of(
          "cmd.exe",
          "conhost.exe",
          "explorer.exe",
          "svchost.exe",
          "rundll32.exe",
          "powershell.exe",
          "msiexec.exe",
          "services.exe",
          "dllhost.exe",
          "taskhostw.exe",
          "sh",
          "bash",
          "ls",
          "cat",
          "sed",
          "grep",
          "awk",
          "cp",
          "mv",
          "rm",
          "sudo",
          "cron");

  private static final Set<String> PROGRAM_FIELDS =
      Set.of("Image", "NewProcessName", "ProcessName", "process.executable", "exe");

  /** Whether an event may well have this much by chance. */
  boolean isThin() {
    return weight < 3;
  }

  static Evidence of(Condition condition, Detection detection) {
    return switch (condition) {
      case Condition.Ref ref -> of(detection.searches().get(ref.search()));
      case Condition.Not not -> NONE;
      case Condition.And and ->
          sum(and.operands().stream().map(one -> of(one, detection)).toList());
      case Condition.Or or -> least(or.operands().stream().map(one -> of(one, detection)).toList());
      case Condition.AtLeast some -> {
        List<Evidence> parts =
            some.searches().stream().map(name -> of(detection.searches().get(name))).toList();
        yield some.count() == parts.size() ? sum(parts) : least(parts);
      }
    };
  }

  private static Evidence of(@Nullable Search search) {
    return switch (search) {
      case null -> NONE;
      case Search.AllOf all -> sum(all.parts().stream().map(Evidence::of).toList());
      case Search.AnyOf any -> least(any.parts().stream().map(Evidence::of).toList());
      case Search.Item item when item.negated() -> NONE;
      case Search.Item item -> {
        List<Evidence> parts = item.tests().stream().map(test -> of(item, test)).toList();
        yield item.quantifier() == Search.Quantifier.ALL ? sum(parts) : least(parts);
      }
    };
  }

  private static Evidence of(Search.Item item, Test test) {
    return switch (test) {
      case Test.Text text -> new Evidence(weight(item, text), about(item, test));
      case Test.Regex regex ->
          Set.of("", ".", ".*", ".+").contains(regex.source())
              ? new Evidence(0, about(item, test))
              : PLENTY;
      case Test.Null none -> PLENTY;
      case Test.Exists exists -> exists.expected() ? new Evidence(0, about(item, test)) : PLENTY;
      case Test other -> PLENTY;
    };
  }

  private static String about(Search.Item item, Test test) {
    return (item.key().isEmpty() ? "keyword" : item.key()) + ": " + test.source();
  }

  private static int weight(Search.Item item, Test.Text text) {
    TextPattern pattern = text.pattern();
    int characters = 0;
    boolean runs = false;
    for (int i = 0; i < pattern.length(); i++) {
      int element = pattern.element(i);
      // Where text is mostly ASCII, one other character is telling: rules look for such alone.
      characters +=
          element >= 0x80 ? ENOUGH : element >= 0 || element == TextPattern.ANY_DASH ? 1 : 0;
      runs |= element == TextPattern.ANY_RUN;
    }
    if (isCommonProgram(item, text)) {
      return 1;
    }
    // The start or the end of a value tells more than anything within.
    Shape shape = Shape.of(text);
    boolean anywhere = shape == null || (shape.open() && shape.ongoing());
    return !runs ? ENOUGH : Math.min(ENOUGH, characters + (anywhere ? 0 : 2));
  }

  private static boolean isCommonProgram(Search.Item item, Test.Text text) {
    String name = text.source().toLowerCase(Locale.ROOT);
    int start = Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/')) + 1;
    return item.field() != null
        && PROGRAM_FIELDS.contains(item.field())
        && start <= 2
        && COMMON_PROGRAMS.contains(name.substring(start));
  }

  private static Evidence sum(List<Evidence> parts) {
    int weight = Math.min(ENOUGH, parts.stream().mapToInt(Evidence::weight).sum());
    return new Evidence(weight, least(parts).reason);
  }

  private static Evidence least(List<Evidence> parts) {
    return parts.stream().min(Comparator.comparingInt(Evidence::weight)).orElse(NONE);
  }
}
