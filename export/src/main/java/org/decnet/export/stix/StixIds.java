package org.decnet.export.stix;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.decnet.model.NameUuid;

/** Ids that follow from what an object says, so that each export gives the same ones. */
final class StixIds {
  /** Namespace of everything that is ours. */
  private static final UUID OURS = UUID.fromString("b5d2c3a1-8f4e-4d1b-9a6c-0e7f5b3d2c1a");

  /** Namespace of observables, whoever saw them (STIX 2.1, section 2.9). */
  private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

  private static final int UUID_BYTES = 16;
  private static final int VERSION_AT = 6;
  private static final int VARIANT_AT = 8;

  private StixIds() {}

  /** The id of an object of ours. */
  static String ours(String type, String name) {
    return type + "--" + NameUuid.of(OURS, name);
  }

  /**
   * The id of an observable.
   *
   * @param contributing canonical JSON (RFC 8785) of the properties that its type is known by
   */
  static String observable(String type, String contributing) {
    return type + "--" + NameUuid.of(OBSERVABLES, contributing);
  }

  /**
   * The id of an observable of a type without such properties, for which the standard asks for the
   * form of a random id (spec 06, section 1).
   */
  static String unnamed(String type, String name) {
    MessageDigest digest = sha256();
    digest.update(bytes(OURS));
    byte[] hash = Arrays.copyOf(digest.digest(name.getBytes(StandardCharsets.UTF_8)), UUID_BYTES);
    hash[VERSION_AT] = (byte) ((hash[VERSION_AT] & 0x0f) | 0x40);
    hash[VARIANT_AT] = (byte) ((hash[VARIANT_AT] & 0x3f) | 0x80);
    String hex = HexFormat.of().formatHex(hash);
    return type
        + "--"
        + String.join(
            "-",
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20));
  }

  /** SHA-256 of a text, in lower-case hex. */
  static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(UUID_BYTES)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide SHA-256", e);
    }
  }
}
