package org.decnet.sigma.parse;

import org.decnet.sigma.Place;
import org.decnet.sigma.yaml.YamlNode;

/** A value that a modifier cannot be applied to. */
final class Unfit extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int WHOLE = -1;

  private final int offset;

  /** A flaw at one character of the value as written. */
  Unfit(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
  }

  /** A flaw of the whole value. */
  Unfit(String message) {
    this(WHOLE, message);
  }

  /** Where in the file the value is at fault. */
  Place placeIn(YamlNode.Scalar literal) {
    return offset == WHOLE ? literal.place() : literal.placeOf(offset);
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
