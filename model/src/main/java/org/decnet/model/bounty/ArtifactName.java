package org.decnet.model.bounty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a captured file is called: by a decoy, a service of it, and a name there (spec 01, section
 * 9). None of the three can leave a folder, because none holds a slash or is made of dots only.
 */
public record ArtifactName(String decky, String service, String storedAs) {
  private static final int LONGEST_DECKY = 64;
  private static final int LONGEST_SERVICE = 16;
  private static final int LONGEST_NAME = 128;
  private static final int HASH_BYTES = 4;
  private static final String NO_SERVICE = "unknown";

  /**
   * Refuses what is no such name.
   *
   * @throws IllegalArgumentException naming the part and what it may hold
   */
  public ArtifactName {
    check("decky", decky, isDecky(decky), "1 to 64 of a-z, 0-9 and -");
    check("service", service, isService(service), "1 to 16 of a-z and _");
    check("stored_as", storedAs, isStoredAs(storedAs), "1 to 128 of A-Z, a-z, 0-9, ., _ and -");
  }

  /**
   * The name of a file that a sensor captured. Sensors name decoys as they like; what does not fit
   * is replaced, and a hash keeps two such names apart. A file whose own name does not fit is
   * called by its hash.
   */
  public static ArtifactName of(
      String decky, @Nullable String service, @Nullable String storedAs, String sha256) {
    return new ArtifactName(
        fitDecky(decky),
        fitService(service),
        storedAs != null && isStoredAs(storedAs) ? storedAs : sha256);
  }

  /** Whether a text names a file: nothing that could lead to another folder. */
  public static boolean isStoredAs(String text) {
    return holds(text, LONGEST_NAME, c -> isLetter(c) || c == '.' || c == '_' || c == '-')
        && text.chars().anyMatch(c -> c != '.');
  }

  /** Whether a text is a SHA-256 in lower-case hexadecimal digits. */
  public static boolean isSha256(String text) {
    return text.length() == 64
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  private static boolean isDecky(String text) {
    return holds(text, LONGEST_DECKY, ArtifactName::isOfDecky);
  }

  private static boolean isService(String text) {
    return holds(text, LONGEST_SERVICE, ArtifactName::isOfService);
  }

  private static boolean isOfDecky(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  private static boolean isOfService(int c) {
    return (c >= 'a' && c <= 'z') || c == '_';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean holds(String text, int longest, IntPredicate allowed) {
    return !text.isEmpty() && text.length() <= longest && text.chars().allMatch(allowed);
  }

  private static String fitDecky(String decky) {
    if (isDecky(decky)) {
      return decky;
    }
    String tail = "-" + hash(decky);
    return replaced(decky, LONGEST_DECKY - tail.length(), ArtifactName::isOfDecky, '-') + tail;
  }

  private static String fitService(@Nullable String service) {
    if (service == null || service.isEmpty()) {
      return NO_SERVICE;
    }
    return replaced(service, LONGEST_SERVICE, ArtifactName::isOfService, '_');
  }

  private static String replaced(String text, int most, IntPredicate allowed, char other) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder fit = new StringBuilder();
    lower.chars().limit(most).forEach(c -> fit.append(allowed.test(c) ? (char) c : other));
    return fit.toString();
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static void check(String part, String text, boolean fits, String expected) {
    if (!fits) {
      throw new IllegalArgumentException(
          part
              + " takes "
              + expected
              + ", not '"
              + text.substring(0, Math.min(80, text.length()))
              + "'");
    }
  }
}
