package org.decnet.sigma.parse;

import org.decnet.sigma.Filter;
import org.decnet.sigma.Header;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the filter block of a document. */
final class FilterReader {
  private final Problems problems;

  FilterReader(Problems problems) {
    this.problems = problems;
  }

  /** The document, or null after a problem. */
  @Nullable Filter read(Header header, YamlNode.Mapping root) {
    problems.error(root.place(), "filter", "filters are not supported yet");
    return null;
  }
}
