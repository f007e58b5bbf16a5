package org.decnet.decoy.http;

/** Names that clients sent, as they may stand in a text of JSON. */
public final class PlainName {
  private static final int LONGEST = 128;

  private PlainName() {}

  /** The name without blanks, quotes and all that is not ASCII, cut. */
  public static String of(String name) {
    StringBuilder plain = new StringBuilder();
    name.chars()
        .filter(c -> c > ' ' && c < 0x7F && c != '"' && c != '\\')
        .limit(LONGEST)
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
