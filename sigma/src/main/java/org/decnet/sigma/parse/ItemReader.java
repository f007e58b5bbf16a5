package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.Place;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads one key with its modifiers and values. */
final class ItemReader {
  private final Limits limits;
  private final Problems problems;

  ItemReader(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** A field with its modifiers and its value or values. */
  Search field(String path, YamlNode.Entry entry) {
    YamlNode.Scalar key = entry.key();
    String keyPath = path + "." + key.text();
    int bar = key.text().indexOf('|');
    String field = bar < 0 ? key.text() : key.text().substring(0, bar);
    if (field.isEmpty() && bar < 0) {
      problems.error(key.place(), keyPath, "the field has no name");
    }
    List<Modifier> modifiers = bar < 0 ? List.of() : modifiers(keyPath, key, bar + 1);
    List<YamlNode.Scalar> values = values(keyPath, entry.value());
    String name = field.isEmpty() ? null : field;
    return item(keyPath, key.text(), name, modifiers, values, key.place());
  }

  /** Values without a field. */
  Search keywords(String path, List<YamlNode.Scalar> values, Place place) {
    checkCount(path, values.size(), place);
    return item(path, "", null, List.of(), values, place);
  }

  private Search item(
      String path,
      String key,
      @Nullable String field,
      List<Modifier> modifiers,
      List<YamlNode.Scalar> values,
      Place place) {
    ItemDraft draft = new ItemDraft(path, place, problems, limits);
    values.forEach(draft::addLiteral);
    for (Modifier modifier : modifiers) {
      draft.apply(modifier);
    }
    if (field == null) {
      draft.seekAnywhere();
    }
    draft.check();
    return new Search.Item(key, field, draft.quantifier(), draft.negated(), draft.tests(), place);
  }

  private List<Modifier> modifiers(String path, YamlNode.Scalar key, int start) {
    List<Modifier> result = new ArrayList<>();
    Set<Modifier> seen = EnumSet.noneOf(Modifier.class);
    String text = key.text();
    int at = start;
    while (at <= text.length()) {
      int bar = text.indexOf('|', at);
      int end = bar < 0 ? text.length() : bar;
      String word = text.substring(at, end);
      Modifier modifier = Modifier.of(word);
      if (modifier == null) {
        problems.error(key.placeOf(at), path, "unknown modifier '" + word + "'");
      } else if (!seen.add(modifier)) {
        problems.error(key.placeOf(at), path, "modifier '" + word + "' stands twice");
      } else {
        result.add(modifier);
      }
      at = end + 1;
    }
    checkTogether(path, key, seen);
    return result;
  }

  private void checkTogether(String path, YamlNode.Scalar key, Set<Modifier> seen) {
    if (seen.contains(Modifier.EXISTS) && seen.size() > 1) {
      problems.error(key.place(), path, "modifier 'exists' stands alone");
    }
    Set<Modifier> placements =
        EnumSet.of(Modifier.CONTAINS, Modifier.STARTSWITH, Modifier.ENDSWITH);
    placements.retainAll(seen);
    if (placements.size() > 1) {
      problems.error(
          key.place(), path, "of 'contains', 'startswith' and 'endswith' only one can stand");
    }
  }

  private List<YamlNode.Scalar> values(String path, YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> List.of(scalar);
      case YamlNode.Sequence sequence -> list(path, sequence);
      case YamlNode.Mapping mapping -> {
        problems.error(mapping.place(), path, "a field takes a value or a list, not a map");
        yield List.of();
      }
    };
  }

  private List<YamlNode.Scalar> list(String path, YamlNode.Sequence sequence) {
    checkCount(path, sequence.items().size(), sequence.place());
    List<YamlNode.Scalar> result = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      if (item instanceof YamlNode.Scalar scalar) {
        result.add(scalar);
      } else {
        problems.error(item.place(), path, "must list values, not " + item.kindName());
      }
    }
    return result;
  }

  private void checkCount(String path, int count, Place place) {
    if (count == 0) {
      problems.error(place, path, "the list is empty");
    } else if (count > limits.values()) {
      problems.error(place, path, count + " values, more than " + limits.values());
    }
  }
}
