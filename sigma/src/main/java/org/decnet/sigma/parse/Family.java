package org.decnet.sigma.parse;

import java.util.EnumSet;
import java.util.Set;
import org.decnet.sigma.Modifier;

/**
 * What a modifier does to a value. The families stand in the order in which their modifiers are
 * applied: each finds values as the ones before it leave them.
 */
enum Family {
  EXPANSION("fills placeholders in a text"),
  DASH("varies the dashes of a text"),
  WIDE("encodes a text"),
  BASE64("encodes a text in Base64"),
  REGEX("makes the value a regular expression"),
  FLAG("belongs to a regular expression"),
  NETWORK("makes the value a network"),
  TIME("compares a part of a time"),
  RELATION("compares numbers"),
  REFERENCE("makes the value the name of a field"),
  EXISTENCE("asks for the field, whatever its value"),
  PLACEMENT("says where a text stands"),
  CASE("distinguishes the case of a text"),
  LOGIC("changes how the values combine");

  private static final Set<Family> TEXT =
      EnumSet.of(EXPANSION, DASH, WIDE, BASE64, PLACEMENT, CASE);

  private final String effect;

  Family(String effect) {
    this.effect = effect;
  }

  /** What its modifiers do, in words that follow one's name. */
  String effect() {
    return effect;
  }

  static Family of(Modifier modifier) {
    return switch (modifier) {
      case EXPAND -> EXPANSION;
      case WINDASH -> DASH;
      case UTF16LE, UTF16BE, UTF16 -> WIDE;
      case BASE64, BASE64OFFSET -> BASE64;
      case RE -> REGEX;
      case IGNORECASE, MULTILINE, DOTALL -> FLAG;
      case CIDR -> NETWORK;
      case MINUTE, HOUR, DAY, WEEK, MONTH, YEAR -> TIME;
      case LT, LTE, GT, GTE -> RELATION;
      case FIELDREF -> REFERENCE;
      case EXISTS -> EXISTENCE;
      case STARTSWITH, ENDSWITH, CONTAINS -> PLACEMENT;
      case CASED -> CASE;
      case ALL, NEQ -> LOGIC;
    };
  }

  /** Whether modifiers of this family and the other can stand at one field. */
  boolean goesWith(Family other) {
    return takes(other) || other.takes(this);
  }

  private boolean takes(Family other) {
    return switch (this) {
      case EXPANSION, DASH, WIDE, BASE64, CASE, PLACEMENT -> other != this && TEXT.contains(other);
      case REGEX -> other == FLAG || other == EXPANSION;
      case FLAG -> other == FLAG || other == EXPANSION;
      case NETWORK -> other == EXPANSION;
      case TIME -> other == RELATION;
      case RELATION -> false;
      case REFERENCE -> other == PLACEMENT || other == CASE;
      case EXISTENCE -> false;
      case LOGIC -> other != EXISTENCE;
    };
  }

  /** Whether a modifier of this family has to be written before one of the other. */
  boolean precedes(Family other) {
    return switch (this) {
      case EXPANSION, DASH -> other == WIDE || other == BASE64;
      case WIDE -> other == BASE64 || other == PLACEMENT;
      case BASE64 -> other == PLACEMENT;
      case REGEX -> other == FLAG;
      case FLAG, NETWORK, TIME, RELATION, REFERENCE, EXISTENCE, PLACEMENT, CASE, LOGIC -> false;
    };
  }
}
