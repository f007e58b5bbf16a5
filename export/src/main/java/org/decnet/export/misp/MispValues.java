package org.decnet.export.misp;

import org.decnet.model.event.IpText;

/** What values of MISP's types look like. */
final class MispValues {
  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_URL = 2048;
  private static final int LONGEST_LINE = 4096;
  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_DIGITS = 18;
  private static final int PORT_DIGITS = 5;

  private MispValues() {}

  static boolean isAddress(String text) {
    return text.equals(IpText.address(text));
  }

  /** An address and a port, with a bar between. */
  static boolean isEndpoint(String text) {
    int bar = text.indexOf('|');
    if (bar < 0) {
      return false;
    }
    String port = text.substring(bar + 1);
    return isAddress(text.substring(0, bar))
        && isNumber(port)
        && port.length() <= PORT_DIGITS
        && Integer.parseInt(port) <= HIGHEST_PORT;
  }

  /** Labels of letters, digits, hyphens and underscores, the last of which is no number. */
  static boolean isDomain(String text) {
    if (text.length() > LONGEST_NAME) {
      return false;
    }
    int from = 0;
    int labels = 0;
    boolean lastIsNumber = false;
    while (from <= text.length()) {
      int dot = text.indexOf('.', from);
      int end = dot < 0 ? text.length() : dot;
      String label = text.substring(from, end);
      boolean plain =
          !label.isEmpty()
              && label.length() <= LONGEST_LABEL
              && label.chars().allMatch(MispValues::isOfLabel);
      if (!plain) {
        return false;
      }
      lastIsNumber = isNumber(label);
      labels++;
      from = end + 1;
    }
    return labels > 1 && !lastIsNumber;
  }

  /** A scheme and something behind it, without blanks. */
  static boolean isUrl(String text) {
    int colon = text.indexOf("://");
    return colon > 0
        && text.length() <= LONGEST_URL
        && text.length() > colon + "://".length()
        && text.substring(0, colon).chars().allMatch(MispValues::isOfScheme)
        && text.chars()
            .noneMatch(c ->
                c <= ' '
                    || Character.isISOControl(c)
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c));
  }

  /** Text on one line. */
  static boolean isLine(String text) {
    return text.length() <= LONGEST_LINE && text.chars().noneMatch(Character::isISOControl);
  }

  static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static boolean isHex(String text, int digits) {
    return text.length() == digits
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  private static boolean isOfLabel(int c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  private static boolean isOfScheme(int c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
