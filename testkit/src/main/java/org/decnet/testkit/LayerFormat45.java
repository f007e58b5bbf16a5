package org.decnet.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A strict check of a document against MITRE's Navigator layer format 4.5, for a single layer. It
 * also refuses what Navigator would pass over in silence: unknown properties and two entries for
 * one technique and tactic.
 */
public final class LayerFormat45 {
  private final List<String> problems = new ArrayList<>();

  private LayerFormat45() {}

  /** What is wrong with a layer, each with its path in the document; empty if it is valid. */
  public static List<String> problems(byte[] layer) {
    LayerFormat45 check = new LayerFormat45();
    try {
      check.object("layer", JsonTree.read(layer), check::layer);
    } catch (JacksonException | IllegalArgumentException e) {
      check.problems.add("layer: " + e.getMessage());
    }
    return check.problems;
  }

  private void layer(Properties layer) {
    layer.required("name", this::text);
    layer.required("domain", oneOf("enterprise-attack", "mobile-attack", "ics-attack"));
    layer.optional("versions", (at, value) -> object(at, value, this::versions));
    layer.optional("description", this::text);
    layer.optional("customDataURL", this::url);
    layer.optional("filters", (at, value) -> object(at, value, this::filters));
    layer.optional("sorting", this::sorting);
    layer.optional("layout", (at, value) -> object(at, value, this::layout));
    layer.optional("hideDisabled", this::flag);
    layer.optional("techniques", this::techniques);
    layer.optional("gradient", (at, value) -> object(at, value, this::gradient));
    layer.optional("legendItems", each(this::legendItem));
    layer.optional("showTacticRowBackground", this::flag);
    layer.optional("tacticRowBackground", this::color);
    layer.optional("selectTechniquesAcrossTactics", this::flag);
    layer.optional("selectSubtechniquesWithParent", this::flag);
    layer.optional("selectVisibleTechniques", this::flag);
    layer.optional("metadata", each(this::metadata));
    layer.optional("links", each(this::link));
    layer.nothingElse();
  }

  private void versions(Properties versions) {
    versions.optional("attack", matching("a number", LayerFormat45::isNumber));
    versions.required("navigator", matching("4.9.0 or newer", LayerFormat45::isNavigatorVersion));
    versions.required("layer", oneOf("4.5"));
    versions.nothingElse();
  }

  private void filters(Properties filters) {
    filters.optional("platforms", (at, value) -> list(at, value, this::text));
    filters.nothingElse();
  }

  private void layout(Properties layout) {
    layout.optional("layout", oneOf("side", "flat", "mini"));
    layout.optional("showID", this::flag);
    layout.optional("showName", this::flag);
    layout.optional("showAggregateScores", this::flag);
    layout.optional("countUnscored", this::flag);
    layout.optional("aggregateFunction", oneOf("average", "min", "max", "sum"));
    layout.optional("expandedSubtechniques", oneOf("none", "all", "annotated"));
    layout.nothingElse();
  }

  private void techniques(String path, @Nullable Object value) {
    Set<String> seen = new HashSet<>();
    Consumer<Properties> entry =
        technique -> {
          technique(technique);
          Object tactic = technique.values.get("tactic");
          if (!seen.add(technique.values.get("techniqueID") + " " + tactic)) {
            problem(technique.path, "is there twice");
          }
        };
    each(entry).accept(path, value);
  }

  private void technique(Properties technique) {
    technique.required("techniqueID", matching("a technique id", TechniqueId::isWellFormed));
    technique.optional("tactic", matching("a short name", LayerFormat45::isShortname));
    technique.optional("comment", this::text);
    technique.optional("enabled", this::flag);
    technique.optional("score", this::number);
    technique.optional("color", this::color);
    technique.optional("metadata", each(this::metadata));
    technique.optional("links", each(this::link));
    technique.optional("showSubtechniques", this::flag);
    technique.nothingElse();
  }

  private void gradient(Properties gradient) {
    gradient.required("colors", (at, value) -> list(at, value, this::color));
    gradient.required("minValue", this::number);
    gradient.required("maxValue", this::number);
    gradient.nothingElse();
    if (gradient.values.get("colors") instanceof List<?> colors && colors.size() < 2) {
      problem(gradient.path, "has fewer than two colors");
    }
    if (gradient.values.get("minValue") instanceof BigDecimal min
        && gradient.values.get("maxValue") instanceof BigDecimal max
        && max.compareTo(min) <= 0) {
      problem(gradient.path, "has a maxValue that is not above minValue");
    }
  }

  private void legendItem(Properties item) {
    item.required("label", this::text);
    item.required("color", this::color);
    item.nothingElse();
  }

  private void metadata(Properties item) {
    if (!divider(item)) {
      item.required("name", this::text);
      item.required("value", this::text);
    }
    item.nothingElse();
  }

  private void link(Properties item) {
    if (!divider(item)) {
      item.required("label", this::text);
      item.required("url", this::url);
    }
    item.nothingElse();
  }

  private boolean divider(Properties item) {
    item.optional("divider", this::flag);
    return item.values.containsKey("divider");
  }

  private void sorting(String path, @Nullable Object value) {
    if (!(value instanceof BigDecimal number)
        || number.compareTo(BigDecimal.ZERO) < 0
        || number.compareTo(new BigDecimal(3)) > 0
        || number.stripTrailingZeros().scale() > 0) {
      problem(path, "is not 0, 1, 2 or 3");
    }
  }

  private void text(String path, @Nullable Object value) {
    if (!(value instanceof String)) {
      problem(path, "is not a string");
    }
  }

  private void flag(String path, @Nullable Object value) {
    if (!(value instanceof Boolean)) {
      problem(path, "is not a boolean");
    }
  }

  private void number(String path, @Nullable Object value) {
    if (!(value instanceof BigDecimal)) {
      problem(path, "is not a number");
    }
  }

  private void color(String path, @Nullable Object value) {
    matching("a color such as #ff6666", LayerFormat45::isColor).accept(path, value);
  }

  private void url(String path, @Nullable Object value) {
    matching("an http or https url", LayerFormat45::isUrl).accept(path, value);
  }

  private Check oneOf(String... allowed) {
    List<String> words = List.of(allowed);
    return matching("one of " + words, words::contains);
  }

  private Check matching(String expected, Predicate<String> test) {
    return (path, value) -> {
      if (!(value instanceof String text) || !test.test(text)) {
        problem(path, "is not " + expected);
      }
    };
  }

  private Check each(Consumer<Properties> check) {
    return (path, value) -> list(path, value, (at, item) -> object(at, item, check));
  }

  private void list(String path, @Nullable Object value, Check check) {
    if (!(value instanceof List<?> list)) {
      problem(path, "is not an array");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      check.accept(path + "[" + i + "]", list.get(i));
    }
  }

  private void object(String path, @Nullable Object value, Consumer<Properties> check) {
    if (value instanceof Map<?, ?> map) {
      check.accept(new Properties(path, map));
    } else {
      problem(path, "is not an object");
    }
  }

  private void problem(String path, String message) {
    problems.add(path + ": " + message);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Three numbers, the first two of which are 4.9 or more. */
  private static boolean isNavigatorVersion(String text) {
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    if (first < 0 || second < 0) {
      return false;
    }
    String major = text.substring(0, first);
    String minor = text.substring(first + 1, second);
    if (!isNumber(major) || !isNumber(minor) || !isNumber(text.substring(second + 1))) {
      return false;
    }
    int at = Integer.parseInt(major);
    return at > 4 || (at == 4 && Integer.parseInt(minor) >= 9);
  }

  private static boolean isShortname(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-');
  }

  private static boolean isColor(String text) {
    return text.length() == 7
        && text.charAt(0) == '#'
        && text.substring(1).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private static boolean isUrl(String text) {
    return text.startsWith("https://") || text.startsWith("http://");
  }

  /** A test of one value that reports at its path. */
  private interface Check {
    void accept(String path, @Nullable Object value);
  }

  /** The properties of one object, and which of them were asked for. */
  private final class Properties {
    private final String path;
    private final Map<?, ?> values;
    private final Set<String> known = new HashSet<>();

    Properties(String path, Map<?, ?> values) {
      this.path = path;
      this.values = values;
    }

    void required(String name, Check check) {
      if (!values.containsKey(name)) {
        problem(path, name + " is missing");
      }
      optional(name, check);
    }

    void optional(String name, Check check) {
      known.add(name);
      if (values.containsKey(name)) {
        check.accept(path + "." + name, values.get(name));
      }
    }

    void nothingElse() {
      for (Object name : values.keySet()) {
        if (!known.contains(String.valueOf(name))) {
          problem(path, "unknown property " + name);
        }
      }
    }
  }
}
