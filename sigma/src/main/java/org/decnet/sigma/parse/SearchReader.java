package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Place;
import org.decnet.sigma.Placeholders;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.yaml.YamlNode;

/** Reads what stands under a search identifier. */
public final class SearchReader {
  private final ItemReader items;
  private final Problems problems;

  /** A reader of what knows no placeholders; it adds what is wrong to the problems. */
  public SearchReader(Limits limits, Problems problems) {
    this(ReadingContext.of(limits, Placeholders.NONE, problems, false));
  }

  SearchReader(ReadingContext context) {
    this.items = new ItemReader(context);
    this.problems = context.problems();
  }

  /**
   * The search of a node. After a problem the result is a search that holds nothing.
   *
   * @param path path of the node, for messages
   */
  public Search read(String path, YamlNode node) {
    return switch (node) {
      case YamlNode.Mapping mapping -> map(path, mapping);
      case YamlNode.Sequence sequence -> list(path, sequence);
      case YamlNode.Scalar scalar -> items.keywords(path, List.of(scalar), scalar.place());
    };
  }

  private Search map(String path, YamlNode.Mapping mapping) {
    if (mapping.entries().isEmpty()) {
      return nothing(path, mapping.place(), "the map is empty");
    }
    List<Search> parts = new ArrayList<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      parts.add(items.field(path, entry));
    }
    return new Search.AllOf(parts);
  }

  private Search list(String path, YamlNode.Sequence sequence) {
    if (sequence.items().isEmpty()) {
      return nothing(path, sequence.place(), "the list is empty");
    }
    List<Search> parts = new ArrayList<>();
    List<YamlNode.Scalar> keywords = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      switch (item) {
        case YamlNode.Mapping mapping -> parts.add(map(path, mapping));
        case YamlNode.Scalar scalar -> keywords.add(scalar);
        case YamlNode.Sequence inner ->
            parts.add(nothing(path, inner.place(), "a list within a list has no meaning here"));
      }
    }
    if (!keywords.isEmpty()) {
      parts.add(items.keywords(path, keywords, keywords.get(0).place()));
    }
    return parts.size() == 1 ? parts.get(0) : new Search.AnyOf(parts);
  }

  private Search nothing(String path, Place place, String message) {
    problems.error(place, path, message);
    return new Search.AnyOf(List.of());
  }
}
