package org.decnet.engine.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds public keys of SSH in a text: who has one put on a host can come back, and nobody else can.
 * Each is named by its fingerprint as OpenSSH shows it.
 */
final class PlantedKeys {
  private static final int MOST = 8;
  private static final int LONGEST_KEY = 4096;
  private static final List<String> TYPES =
      List.of("ssh-rsa", "ssh-ed25519", "ssh-dss", "ecdsa-sha2-nistp256");

  private PlantedKeys() {}

  /** Fingerprints of the keys in a text, each once. */
  static List<String> in(String text) {
    List<String> found = new ArrayList<>(0);
    for (String type : TYPES) {
      int at = text.indexOf(type);
      while (at >= 0 && found.size() < MOST) {
        String fingerprint = fingerprint(text, at + type.length(), type);
        if (fingerprint != null && !found.contains(fingerprint)) {
          found.add(fingerprint);
        }
        at = text.indexOf(type, at + 1);
      }
    }
    return found;
  }

  private static @Nullable String fingerprint(String text, int from, String type) {
    int start = from;
    while (start < text.length() && start - from < 4 && isGap(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && end - start < LONGEST_KEY && isBase64(text.charAt(end))) {
      end++;
    }
    return start == from ? null : ofKey(text.substring(start, end), type);
  }

  /** A key says its own type before anything else; what does not is no key, or not all of one. */
  private static @Nullable String ofKey(String base64, String type) {
    try {
      byte[] key = Base64.getDecoder().decode(base64);
      byte[] name = type.getBytes(StandardCharsets.US_ASCII);
      int length = Integer.BYTES + name.length;
      if (key.length <= length
          || key[3] != name.length
          || !type.equals(new String(key, Integer.BYTES, name.length, StandardCharsets.US_ASCII))) {
        return null;
      }
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
    } catch (IllegalArgumentException e) {
      return null;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '+' || c == '\t';
  }

  private static boolean isBase64(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '=';
  }
}
