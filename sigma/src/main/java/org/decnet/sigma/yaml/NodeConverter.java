package org.decnet.sigma.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Place;
import org.decnet.sigma.yaml.YamlNode.Kind;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns SnakeYAML's graph into a tree, refusing what rules have no use for. */
final class NodeConverter {
  private static final Set<Tag> SCALAR_TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);

  private final Limits limits;
  private int nodes;

  NodeConverter(Limits limits) {
    this.limits = limits;
  }

  YamlNode convert(Node node) throws MalformedYaml {
    return convert(node, 0);
  }

  private YamlNode convert(Node node, int depth) throws MalformedYaml {
    Place place = placeOf(node.getStartMark());
    // Both bounds also stop aliases: a cycle by its depth, a bomb by its nodes.
    if (depth > limits.depth()) {
      throw new MalformedYaml(place, "nested deeper than " + limits.depth() + " levels");
    }
    if (++nodes > limits.nodes()) {
      throw new MalformedYaml(place, "more than " + limits.nodes() + " YAML nodes");
    }
    return switch (node) {
      case MappingNode mapping -> mapping(mapping, place, depth);
      case SequenceNode sequence -> sequence(sequence, place, depth);
      case ScalarNode scalar -> scalar(scalar, place);
      default -> throw new MalformedYaml(place, "unknown kind of YAML node");
    };
  }

  private YamlNode mapping(MappingNode node, Place place, int depth) throws MalformedYaml {
    requireTag(node, Tag.MAP, place);
    List<YamlNode.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : node.getValue()) {
      Place keyPlace = placeOf(tuple.getKeyNode().getStartMark());
      if (!(convert(tuple.getKeyNode(), depth + 1) instanceof YamlNode.Scalar key)) {
        throw new MalformedYaml(keyPlace, "a key must be a text");
      }
      if (key.plain() && key.text().equals("<<")) {
        throw new MalformedYaml(keyPlace, "merge keys (<<) are not part of YAML 1.2");
      }
      if (!seen.add(key.text())) {
        throw new MalformedYaml(keyPlace, "key '" + key.text() + "' stands twice in one map");
      }
      entries.add(new YamlNode.Entry(key, convert(tuple.getValueNode(), depth + 1)));
    }
    return new YamlNode.Mapping(entries, place);
  }

  private YamlNode sequence(SequenceNode node, Place place, int depth) throws MalformedYaml {
    requireTag(node, Tag.SEQ, place);
    List<YamlNode> items = new ArrayList<>();
    for (Node item : node.getValue()) {
      items.add(convert(item, depth + 1));
    }
    return new YamlNode.Sequence(items, place);
  }

  private static YamlNode scalar(ScalarNode node, Place place) throws MalformedYaml {
    if (!SCALAR_TAGS.contains(node.getTag())) {
      throw new MalformedYaml(place, "tag " + node.getTag().getValue() + " is not allowed");
    }
    String text = node.getValue();
    Kind kind = node.getTag().equals(Tag.STR) ? Kind.TEXT : CoreSchema.kindOf(text);
    return new YamlNode.Scalar(text, kind, node.isPlain(), inset(node), place);
  }

  private static int inset(ScalarNode node) {
    if (node.getStartMark().getLine() != node.getEndMark().getLine()) {
      return -1;
    }
    int width = node.getEndMark().getColumn() - node.getStartMark().getColumn();
    int length = node.getValue().length();
    int quotes = node.isPlain() ? 0 : 2;
    return width == length + quotes ? quotes / 2 : -1;
  }

  private static void requireTag(Node node, Tag tag, Place place) throws MalformedYaml {
    if (!node.getTag().equals(tag)) {
      throw new MalformedYaml(place, "tag " + node.getTag().getValue() + " is not allowed");
    }
  }

  static Place placeOf(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
