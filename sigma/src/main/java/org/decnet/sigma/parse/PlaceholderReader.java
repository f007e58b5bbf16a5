package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Place;
import org.decnet.sigma.yaml.YamlDocument;
import org.decnet.sigma.yaml.YamlNode;

/** Reads a file of placeholders. */
public final class PlaceholderReader {
  private final Limits limits;
  private final Problems problems;

  /** A reader that adds what is wrong to the problems. */
  public PlaceholderReader(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** Values by name; of no use if the problems hold an error. */
  public Map<String, List<String>> read(List<YamlDocument> documents) {
    Map<String, List<String>> result = new LinkedHashMap<>();
    if (documents.size() != 1) {
      String message = "must hold one document, not " + documents.size();
      problems.error(Place.WHOLE_FILE, "", message);
      return result;
    }
    YamlNode root = documents.get(0).root();
    if (!(root instanceof YamlNode.Mapping mapping)) {
      problems.error(root.place(), "", "must be a map of names, not " + root.kindName());
      return result;
    }
    for (YamlNode.Entry entry : mapping.entries()) {
      YamlNode.Scalar name = entry.key();
      if (!PlaceholderText.isName(name.text())) {
        problems.error(
            name.place(), name.text(), "a name has letters, digits, '_', '-' and '.' only");
      }
      result.put(name.text(), values(name.text(), entry.value()));
    }
    return result;
  }

  private List<String> values(String name, YamlNode node) {
    List<String> values = new ArrayList<>();
    switch (node) {
      case YamlNode.Scalar scalar -> add(name, scalar, values);
      case YamlNode.Sequence sequence -> {
        int size = sequence.items().size();
        if (size == 0 || size > limits.values()) {
          String message = size + " values, not from 1 to " + limits.values();
          problems.error(sequence.place(), name, message);
        }
        sequence.items().forEach(item -> add(name, item, values));
      }
      case YamlNode.Mapping mapping ->
          problems.error(mapping.place(), name, "must be a value or a list of values, not a map");
    }
    return values;
  }

  private void add(String name, YamlNode node, List<String> values) {
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.kind() == YamlNode.Kind.NULL) {
      problems.error(node.place(), name, "a value is a text, not " + node.kindName());
    } else if (scalar.text().length() > limits.valueLength()) {
      String message = scalar.text().length() + " characters, more than " + limits.valueLength();
      problems.error(node.place(), name, message);
    } else {
      values.add(scalar.text());
    }
  }
}
