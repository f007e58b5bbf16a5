package org.decnet.attack;

/**
 * A release of ATT&amp;CK, such as {@code 18.1}.
 *
 * @param version major and minor number with a dot between, as MITRE writes it
 */
public record Release(String version) {
  private static final int LONGEST = 8;

  /** Checks the form; whether a catalogue of the release exists is for {@link AttackCatalogs}. */
  public Release {
    if (!isWellFormed(version)) {
      throw new IllegalArgumentException(
          "Not an ATT&CK release: '" + version + "'; expected two numbers such as 18.1");
    }
  }

  /** Whether a text has the form of a release: digits, a dot, digits, at most 8 characters. */
  public static boolean isWellFormed(String text) {
    int dot = text.indexOf('.');
    return text.length() <= LONGEST
        && dot > 0
        && dot < text.length() - 1
        && digits(text.substring(0, dot))
        && digits(text.substring(dot + 1));
  }

  /** The number before the dot, by which Navigator layers name a release. */
  public String major() {
    return version.substring(0, version.indexOf('.'));
  }

  @Override
  public String toString() {
    return version;
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
