package org.decnet.engine.session;

/**
 * A secret in clear, on its way to where it is encrypted. Its text never shows it.
 *
 * @param clearText the secret as sent
 */
public record Secret(String clearText) implements Comparable<Secret> {
  @Override
  public int compareTo(Secret other) {
    return clearText.compareTo(other.clearText);
  }

  @Override
  public String toString() {
    return "***";
  }
}
