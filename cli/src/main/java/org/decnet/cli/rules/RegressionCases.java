package org.decnet.cli.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.sigma.Limits;
import org.decnet.sigma.yaml.MalformedYaml;
import org.decnet.sigma.yaml.PlainTree;
import org.decnet.sigma.yaml.YamlDocument;
import org.decnet.sigma.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds recorded cases in the layout of SigmaHQ: each {@code info.yml} names rules and tests, and
 * the events of a test lie beside it. A file whose tests are commented out holds no case.
 */
final class RegressionCases {
  private static final String INFO = "info.yml";

  private RegressionCases() {}

  /**
   * All cases below a folder, by path.
   *
   * @throws DecnetException if the folder or a case cannot be read
   */
  static List<RegressionCase> find(Path folder) {
    List<RegressionCase> cases = new ArrayList<>();
    for (Path info : RuleFiles.named(folder, INFO)) {
      cases.addAll(read(folder, info));
    }
    return cases;
  }

  private static List<RegressionCase> read(Path folder, Path info) {
    Map<?, ?> root = root(info);
    List<String> rules =
        maps(root.get("rule_metadata")).stream()
            .map(rule -> rule.get("id"))
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .toList();
    List<RegressionCase> cases = new ArrayList<>();
    for (Map<?, ?> test : maps(root.get("regression_tests_info"))) {
      if (rules.isEmpty()) {
        throw unreadable(info, "names no rule under rule_metadata");
      }
      cases.add(oneCase(folder, info, rules, test));
    }
    return cases;
  }

  private static RegressionCase oneCase(
      Path folder, Path info, List<String> rules, Map<?, ?> test) {
    boolean text = "raw".equals(test.get("type"));
    Path events = events(info, test, text ? ".raw" : ".json");
    String id = stem(events);
    return new RegressionCase(
        folder.relativize(info.resolveSibling(events.getFileName())).toString(),
        rules.contains(id) ? List.of(id) : rules,
        events,
        text,
        test.get("match_count") instanceof Long count ? Math.max(1, count) : 1);
  }

  // The path is that of the recording; its JSON form lies beside it under the same name.
  private static Path events(Path info, Map<?, ?> test, String ending) {
    if (!(test.get("path") instanceof String path)) {
      throw unreadable(info, "has a test without a path");
    }
    Path events = info.resolveSibling(stem(Path.of(path)) + ending);
    if (!Files.isRegularFile(events)) {
      throw new DecnetException(ErrorCode.NO_SUCH_FILE, info + " needs " + events);
    }
    return events;
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static Map<?, ?> root(Path info) {
    try {
      List<YamlDocument> documents = new YamlReader(Limits.DEFAULT).read(RuleFiles.text(info));
      Object tree =
          documents.size() == 1 ? new PlainTree().convert("", documents.getFirst().root()) : null;
      if (tree instanceof Map<?, ?> map) {
        return map;
      }
      throw unreadable(info, "is no map");
    } catch (MalformedYaml e) {
      throw unreadable(info, "line " + e.place().line() + ": " + e.getMessage());
    }
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    List<Map<?, ?>> maps = new ArrayList<>();
    for (Object item : list instanceof List<?> items ? items : List.of()) {
      if (item instanceof Map<?, ?> map) {
        maps.add(map);
      }
    }
    return maps;
  }

  private static DecnetException unreadable(Path info, String why) {
    return new DecnetException(ErrorCode.UNREADABLE_FILE, info + " " + why);
  }
}
