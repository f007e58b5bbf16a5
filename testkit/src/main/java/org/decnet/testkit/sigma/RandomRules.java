package org.decnet.testkit.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Random rules, written as YAML so that the parser and its tree take part in every comparison. */
public final class RandomRules {
  /** The fields that rules name; events have all but the last. */
  public static final List<String> FIELDS = List.of("f", "g", "h", "n.d", "F", "absent");

  private static final List<String> NAMES =
      List.of("sel", "sel_a", "sel_b", "filter", "filter_x", "_part", "kw", "other");

  private final Random random;
  private final RandomItem items;

  /** Rules that depend on nothing but the random numbers. */
  public RandomRules(Random random) {
    this.random = random;
    this.items = new RandomItem(random);
  }

  /** The next rule's YAML; the parser may refuse it for a modifier that does not fit. */
  public String next() {
    Map<String, String> searches = new LinkedHashMap<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      searches.put(RandomText.pick(random, NAMES), search());
    }
    StringBuilder yaml = new StringBuilder("title: Random\nlogsource: { category: test }\n");
    yaml.append("detection:\n");
    searches.forEach(
        (name, search) -> yaml.append("  ").append(name).append(": ").append(search).append('\n'));
    return yaml.append("  condition: ").append(conditions(searches)).append('\n').toString();
  }

  private String search() {
    return switch (random.nextInt(12)) {
      case 0 -> "[" + joined(3, items::pattern) + "]";
      case 1 -> items.pattern();
      case 2 -> "{ \"|re\": " + items.values(items::regex) + " }";
      case 3 -> "{ \"|all\": " + items.values(items::pattern) + " }";
      case 4 -> "[" + map() + ", " + items.pattern() + "]";
      case 5, 6 -> "[" + joined(3, this::map) + "]";
      default -> map();
    };
  }

  private String map() {
    Map<String, String> entries = new LinkedHashMap<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String entry = items.entry(RandomText.pick(random, FIELDS));
      entries.put(entry.substring(0, entry.indexOf(": ")), entry);
    }
    return "{ " + String.join(", ", entries.values()) + " }";
  }

  private String joined(int most, Supplier<String> part) {
    List<String> parts = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      parts.add(part.get());
    }
    return String.join(", ", parts);
  }

  private String conditions(Map<String, String> searches) {
    List<String> names = List.copyOf(searches.keySet());
    return random.nextInt(10) == 0
        ? "[" + joined(3, () -> YamlText.quoted(condition(names, 1))) + "]"
        : YamlText.quoted(condition(names, 3));
  }

  private String condition(List<String> names, int depth) {
    int kind = random.nextInt(depth > 0 ? 10 : 4);
    return switch (kind) {
      case 0, 1, 2 -> RandomText.pick(random, names);
      case 3 -> group(names);
      case 4, 5 -> "not " + operand(names, depth - 1);
      case 6, 7 -> condition(names, depth - 1) + " and " + operand(names, depth - 1);
      case 8 -> condition(names, depth - 1) + " or " + operand(names, depth - 1);
      default -> "(" + condition(names, depth - 1) + ")";
    };
  }

  private String operand(List<String> names, int depth) {
    return random.nextBoolean()
        ? RandomText.pick(random, names)
        : "(" + condition(names, depth) + ")";
  }

  /** Some of the searches: of a pattern that one of them surely fits, or of all. */
  private String group(List<String> names) {
    String name = RandomText.pick(random, names);
    boolean them = random.nextInt(3) == 0 && !name.startsWith("_");
    String start = name.substring(0, random.nextInt(name.length() + 1));
    long size =
        names.stream().filter(one -> them ? !one.startsWith("_") : one.startsWith(start)).count();
    String quantity =
        switch (random.nextInt(4)) {
          case 0 -> "all";
          case 1 -> Long.toString(1 + random.nextLong(size));
          case 2 -> "any";
          default -> "1";
        };
    return quantity + " of " + (them ? "them" : start + "*");
  }
}
