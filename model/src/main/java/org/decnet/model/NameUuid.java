package org.decnet.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Name-based UUIDs, version 5 (RFC 9562, section 5.5): the same name always gives the same id. */
public final class NameUuid {
  /** The standard URL namespace (RFC 9562, section 6.6). */
  public static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  /** Never updated; copies of it cost less than asking the platform for another. */
  private static final MessageDigest UNUSED_SHA1 = sha1();

  private static final int NAMESPACE_BYTES = 16;

  private NameUuid() {}

  /**
   * Derives the id of a name.
   *
   * @param namespace the namespace that the name is unique in
   * @param name any text; hashed as UTF-8
   */
  public static UUID of(UUID namespace, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    byte[] hashed =
        ByteBuffer.allocate(NAMESPACE_BYTES + text.length)
            .putLong(namespace.getMostSignificantBits())
            .putLong(namespace.getLeastSignificantBits())
            .put(text)
            .array();
    ByteBuffer hash = ByteBuffer.wrap(unused().digest(hashed));
    long high = (hash.getLong() & ~0xF000L) | 0x5000L;
    long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static MessageDigest unused() {
    try {
      return (MessageDigest) UNUSED_SHA1.clone();
    } catch (CloneNotSupportedException e) {
      return sha1(); // providers need not support copies
    }
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide SHA-1", e);
    }
  }
}
