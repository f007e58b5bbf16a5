package org.decnet.intel.setting;

/**
 * A key of a provider, which must not reach any log.
 *
 * @param value the key in clear: visible ASCII characters
 */
public record ApiKey(String value) {
  private static final int LONGEST = 512;

  /** Whether a text can be a key: it goes into headers and paths as it is. */
  public static boolean isWellFormed(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }

  /** Stars instead of the key. */
  @Override
  public String toString() {
    return "***";
  }
}
