package org.decnet.sigma.parse;

import java.math.BigDecimal;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads decimal numbers exactly. */
final class CorrelationNumber {
  /** Beyond it, comparing takes long and means nothing. */
  private static final int MOST_SCALE = 400;

  private CorrelationNumber() {}

  /** The number of a node, or null if it is none in decimal notation. */
  static @Nullable BigDecimal of(YamlNode node) {
    boolean numeric =
        node instanceof YamlNode.Scalar scalar
            && (scalar.kind() == YamlNode.Kind.INTEGER || scalar.kind() == YamlNode.Kind.DECIMAL)
            && !scalar.text().startsWith("0x")
            && !scalar.text().startsWith("0o");
    if (!numeric) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(((YamlNode.Scalar) node).text());
      boolean sane = Math.abs((long) number.scale()) <= MOST_SCALE;
      return sane ? number : null;
    } catch (NumberFormatException e) {
      // An exponent that no BigDecimal holds.
      return null;
    }
  }
}
