package org.decnet.ingest.json;

import java.util.ArrayList;
import java.util.List;
import org.decnet.ingest.text.Utf8;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/**
 * Reads the values of one record's members as the type that the reader of a field asks for,
 * whatever type the sensor's release wrote: numbers as strings, strings as lists, flags as numbers.
 *
 * <p>Every method takes the value that follows the name just read. JSON null gives null. A value
 * that cannot be read as the type gives null too, and its member's name is kept in {@link
 * #unreadable()}.
 */
public final class ValueReader {
  private static final double MAX_EXACT = 1L << 53;

  private final JsonParser parser;
  private final List<String> unreadable = new ArrayList<>(0);
  private boolean lossy;

  /** A reader of the values that a parser comes to. */
  public ValueReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Names of the members whose value could not be read as the type asked for. */
  public List<String> unreadable() {
    return unreadable;
  }

  /** Whether a text held a lone surrogate, which is now escaped. */
  public boolean lossy() {
    return lossy;
  }

  /** Passes over the value. */
  public void skip() {
    parser.nextToken();
    parser.skipChildren();
  }

  /** Text; a number or flag as it is written; a list as its texts joined by a blank. */
  public @Nullable String text(String name) {
    return text(name, parser.nextToken(), ' ');
  }

  /** A list of names as one text joined by commas; a text as it is. */
  public @Nullable String commaList(String name) {
    return text(name, parser.nextToken(), ',');
  }

  /** A whole number, also one written as a text or with a fraction of zero. */
  public @Nullable Long integer(String name) {
    return switch (parser.nextToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> whole(name);
      case VALUE_STRING -> wholeText(name, parser.getString().strip());
      case VALUE_NULL -> null;
      default -> noInteger(name);
    };
  }

  /** A port: a whole number from 0 to 65535. */
  public @Nullable Long port(String name) {
    Long port = integer(name);
    return port != null && (port < 0 || port > 65_535) ? noInteger(name) : port;
  }

  /** A finite number, also one written as a text. */
  public @Nullable Double number(String name) {
    return switch (parser.nextToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> finite(name, parser.getDoubleValue());
      case VALUE_STRING -> numberText(name, parser.getString().strip());
      case VALUE_NULL -> null;
      default -> noNumber(name);
    };
  }

  /** A flag, also one written as 0, 1 or a text. */
  public @Nullable Boolean flag(String name) {
    return switch (parser.nextToken()) {
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NUMBER_INT, VALUE_STRING -> flagText(name, parser.getString().strip());
      case VALUE_NULL -> null;
      default -> noFlag(name);
    };
  }

  private @Nullable String text(String name, JsonToken token, char separator) {
    return switch (token) {
      case VALUE_STRING -> clean(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> parser.getString();
      case START_ARRAY -> joined(name, separator);
      case VALUE_NULL -> null;
      default -> noText(name);
    };
  }

  private @Nullable String joined(String name, char separator) {
    StringBuilder all = new StringBuilder();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token.isStructStart()) {
        return refuseRestOfArray(name);
      }
      if (!all.isEmpty()) {
        all.append(separator);
      }
      all.append(clean(parser.getString()));
    }
    return all.toString();
  }

  /** The parser stands at a list or object inside the list. */
  private @Nullable String refuseRestOfArray(String name) {
    parser.skipChildren();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      parser.skipChildren();
    }
    unreadable.add(name);
    return null;
  }

  private @Nullable Long whole(String name) {
    try {
      double value = parser.getDoubleValue();
      if (Math.abs(value) <= MAX_EXACT) {
        return parser.isExpectedNumberIntToken() || value == Math.rint(value)
            ? (Long) parser.getLongValue()
            : noInteger(name);
      }
      return parser.isExpectedNumberIntToken() ? (Long) parser.getLongValue() : noInteger(name);
    } catch (InputCoercionException e) {
      return noInteger(name);
    }
  }

  private @Nullable Long wholeText(String name, String text) {
    try {
      return text.isEmpty() ? null : (Long) Long.parseLong(text);
    } catch (NumberFormatException e) {
      return noInteger(name);
    }
  }

  private @Nullable Double numberText(String name, String text) {
    // Java reads also hex floats and type suffixes, which no sensor means.
    boolean plain = text.chars().allMatch(c -> "0123456789.+-eE".indexOf(c) >= 0);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return plain ? finite(name, Double.parseDouble(text)) : noNumber(name);
    } catch (NumberFormatException e) {
      return noNumber(name);
    }
  }

  private @Nullable Double finite(String name, double value) {
    return Double.isFinite(value) ? (Double) value : noNumber(name);
  }

  private @Nullable Boolean flagText(String name, String text) {
    return switch (text) {
      case "1", "true", "True" -> Boolean.TRUE;
      case "0", "false", "False" -> Boolean.FALSE;
      case "" -> null;
      default -> noFlag(name);
    };
  }

  private @Nullable String noText(String name) {
    refuse(name);
    return null;
  }

  private @Nullable Long noInteger(String name) {
    refuse(name);
    return null;
  }

  private @Nullable Double noNumber(String name) {
    refuse(name);
    return null;
  }

  private @Nullable Boolean noFlag(String name) {
    refuse(name);
    return null;
  }

  private void refuse(String name) {
    parser.skipChildren();
    unreadable.add(name);
  }

  private String clean(String text) {
    String clean = Utf8.withoutLoneSurrogates(text);
    lossy |= !clean.equals(text);
    return clean;
  }
}
