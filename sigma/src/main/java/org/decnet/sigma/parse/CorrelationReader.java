package org.decnet.sigma.parse;

import org.decnet.sigma.Correlation;
import org.decnet.sigma.Header;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the correlation block of a document. */
final class CorrelationReader {
  private final Problems problems;

  CorrelationReader(Problems problems) {
    this.problems = problems;
  }

  /** The document, or null after a problem. */
  @Nullable Correlation read(Header header, YamlNode.Mapping root) {
    problems.error(root.place(), "correlation", "correlation rules are not supported yet");
    return null;
  }
}
