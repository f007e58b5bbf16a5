package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Level;
import org.decnet.sigma.Place;
import org.decnet.sigma.Status;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the keys of a rule that describe it, checking them against the Sigma JSON schema. */
final class HeaderReader {
  private static final int LONGEST_NAME = 256;

  private final YamlNode.Mapping root;
  private final Problems problems;

  HeaderReader(YamlNode.Mapping root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /** What messages call the rule before anything of it is checked. */
  String label() {
    for (String key : List.of("name", "id", "title")) {
      if (root.get(key) instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
        return scalar.text();
      }
    }
    return "";
  }

  @Nullable String requiredText(String key) {
    if (root.get(key) == null) {
      problems.error(root.place(), key, "a rule needs a " + key);
      return null;
    }
    return text(key);
  }

  /** The text of a key; null if it is absent or, with a problem, if it is no text. */
  @Nullable String text(String key) {
    YamlNode node = root.get(key);
    if (node == null) {
      return null;
    }
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.kind() == YamlNode.Kind.NULL) {
      problems.error(node.place(), key, "must be a text, not " + node.kindName());
      return null;
    }
    boolean isName = key.equals("title") || key.equals("name");
    if (isName && (scalar.text().isBlank() || scalar.text().length() > LONGEST_NAME)) {
      problems.error(node.place(), key, "must have from 1 to " + LONGEST_NAME + " characters");
    }
    return scalar.text();
  }

  @Nullable String id() {
    String id = text("id");
    if (id != null && !isUuid(id)) {
      problems.error(placeOf("id"), "id", "must be a UUID, not '" + id + "'");
    }
    return id;
  }

  static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  @Nullable Status status() {
    String word = text("status");
    Status status = word == null ? null : Status.of(word);
    if (word != null && status == null) {
      String known = "stable, test, experimental, deprecated or unsupported";
      problems.error(placeOf("status"), "status", "must be " + known + ", not '" + word + "'");
    }
    return status;
  }

  @Nullable Level level() {
    String word = text("level");
    Level level = word == null ? null : Level.of(word);
    if (word != null && level == null) {
      String known = "informational, low, medium, high or critical";
      problems.error(placeOf("level"), "level", "must be " + known + ", not '" + word + "'");
    }
    return level;
  }

  List<String> texts(String key) {
    YamlNode node = root.get(key);
    List<String> result = new ArrayList<>();
    switch (node) {
      case null -> {}
      case YamlNode.Sequence sequence -> {
        for (YamlNode item : sequence.items()) {
          addText(key, item, result);
        }
      }
      case YamlNode.Scalar scalar when scalar.kind() == YamlNode.Kind.NULL ->
          problems.warning(scalar.place(), key, "this key has no value and is left out");
      case YamlNode other ->
          problems.error(other.place(), key, "must be a list of texts, not " + other.kindName());
    }
    return result;
  }

  private void addText(String key, YamlNode item, List<String> result) {
    if (item instanceof YamlNode.Scalar scalar && scalar.kind() != YamlNode.Kind.NULL) {
      result.add(scalar.text());
    } else {
      problems.error(item.place(), key, "must list texts, not " + item.kindName());
    }
  }

  List<String> tags() {
    List<String> tags = texts("tags");
    for (String tag : tags) {
      int dot = tag.indexOf('.');
      if (dot < 1 || dot == tag.length() - 1) {
        problems.warning(placeOf("tags"), "tags", "'" + tag + "' is not of the form area.word");
      }
    }
    return tags;
  }

  void date(String key) {
    String date = text(key);
    if (date != null && !isDate(date)) {
      problems.warning(placeOf(key), key, "must be a date such as 2026-05-02, not '" + date + "'");
    }
  }

  /** ISO form, or the form with slashes that rules of before 2024 have. */
  private static boolean isDate(String text) {
    if (text.length() != 10) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separator = i == 4 || i == 7;
      if (separator ? c != '-' && c != '/' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private Place placeOf(String key) {
    YamlNode node = root.get(key);
    return node == null ? root.place() : node.place();
  }
}
