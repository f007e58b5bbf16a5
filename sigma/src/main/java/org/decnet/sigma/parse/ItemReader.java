package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.Place;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.parse.PlaceholderText.Part;
import org.decnet.sigma.yaml.YamlNode;

/** Reads one key with its modifiers and values. */
final class ItemReader {
  private final ReadingContext context;
  private final Problems problems;

  ItemReader(ReadingContext context) {
    this.context = context;
    this.problems = context.problems();
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
    Set<Modifier> modifiers =
        bar < 0 ? Set.of() : new ModifierReader(keyPath, key, problems).read(bar + 1);
    List<YamlNode.Scalar> values = values(keyPath, entry.value());
    if (modifiers == null) {
      return new Search.AnyOf(List.of());
    }
    checkTogether(keyPath, key, field, modifiers, values);
    String name = field.isEmpty() ? null : field;
    return build(
        new ItemBuilder(keyPath, key.text(), name, modifiers, key.place(), context), values);
  }

  /** Values without a field. */
  Search keywords(String path, List<YamlNode.Scalar> values, Place place) {
    checkCount(path, values.size(), place);
    return build(new ItemBuilder(path, "", null, Set.of(), place, context), values);
  }

  private static Search build(ItemBuilder builder, List<YamlNode.Scalar> values) {
    values.forEach(builder::add);
    return builder.build();
  }

  /** Checks what modifiers ask of all the values together. */
  private void checkTogether(
      String path,
      YamlNode.Scalar key,
      String field,
      Set<Modifier> modifiers,
      List<YamlNode.Scalar> values) {
    Place place = key.place();
    if (modifiers.contains(Modifier.EXISTS) && values.size() > 1) {
      problems.error(place, path, "modifier 'exists' needs one value: true or false");
    }
    if (modifiers.contains(Modifier.ALL) && values.size() == 1) {
      problems.warning(place, path, "modifier 'all' changes nothing about a single value");
    }
    boolean parts = modifiers.contains(Modifier.BASE64OFFSET) && !field.isEmpty();
    if (parts && !modifiers.contains(Modifier.CONTAINS)) {
      String message = "modifier 'base64offset' makes parts of a longer text: add 'contains'";
      problems.warning(place, path, message);
    }
    if (modifiers.contains(Modifier.EXPAND) && values.stream().noneMatch(ItemReader::isOpen)) {
      String message = "modifier 'expand' finds no placeholder such as %name% in the values";
      problems.warning(place, path, message);
    }
    for (YamlNode.Scalar value : values) {
      if (value.kind() == YamlNode.Kind.NULL && values.size() > 1) {
        String message = "null in a list is not part of Sigma: give it a search of its own";
        problems.warning(value.place(), path, message);
      }
    }
  }

  private static boolean isOpen(YamlNode.Scalar value) {
    return PlaceholderText.partsOf(value.text()).stream().anyMatch(Part.Named.class::isInstance);
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
    int most = context.limits().values();
    if (count == 0) {
      problems.error(place, path, "the list is empty");
    } else if (count > most) {
      problems.error(place, path, count + " values, more than " + most);
    }
  }
}
