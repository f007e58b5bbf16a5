package org.decnet.sigma.yaml;

import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Replaces SnakeYAML's YAML 1.1 types and their backtracking expressions by {@link CoreSchema}. */
final class CoreSchemaResolver extends Resolver {
  @Override
  protected void addImplicitResolvers() {
    // None: resolve() decides by itself.
  }

  @Override
  public Tag resolve(NodeId kind, String value, boolean implicit) {
    return switch (kind) {
      case sequence -> Tag.SEQ;
      case mapping -> Tag.MAP;
      case anchor -> Tag.STR;
      case scalar -> implicit ? scalar(value) : Tag.STR;
    };
  }

  private static Tag scalar(String value) {
    return switch (CoreSchema.kindOf(value)) {
      case NULL -> Tag.NULL;
      case BOOLEAN -> Tag.BOOL;
      case INTEGER -> Tag.INT;
      case DECIMAL -> Tag.FLOAT;
      case TEXT -> Tag.STR;
    };
  }
}
