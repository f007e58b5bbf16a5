package org.decnet.decoy.mysql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a client answers to the greeting.
 *
 * @param proof what it makes of its password and the challenge; empty for no password
 * @param database that it asks for; empty for none
 * @param plugin way of the proof; empty if it names none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Login(String user, byte[] proof, String database, String plugin, boolean wantsTls) {
  private static final int PROTOCOL_41 = 0x200;
  private static final int TLS = 0x800;
  private static final int WITH_DATABASE = 0x8;
  private static final int SECURE = 0x8000;
  private static final int PLUGIN = 0x80000;
  private static final int COUNTED = 0x200000;
  private static final int HEAD = 32;

  /** Reads a packet; null if it is none of this version of the protocol. */
  static @Nullable Login read(byte[] packet) {
    if (packet.length < HEAD) {
      return null;
    }
    int flags = 0;
    for (int i = 3; i >= 0; i--) {
      flags = (flags << 8) | (packet[i] & 0xFF);
    }
    if ((flags & PROTOCOL_41) == 0) {
      return null;
    }
    if ((flags & TLS) != 0 && packet.length == HEAD) {
      return new Login("", new byte[0], "", "", true);
    }
    int at = HEAD;
    int end = zero(packet, at);
    String user = text(packet, at, end);
    at = end + 1;
    byte[] proof = new byte[0];
    if (at < packet.length && (flags & (SECURE | COUNTED)) != 0) {
      int length = packet[at] & 0xFF;
      proof = Arrays.copyOfRange(packet, at + 1, Math.min(packet.length, at + 1 + length));
      at += 1 + length;
    } else {
      end = zero(packet, Math.min(at, packet.length));
      proof = Arrays.copyOfRange(packet, Math.min(at, packet.length), end);
      at = end + 1;
    }
    String database = "";
    if ((flags & WITH_DATABASE) != 0 && at < packet.length) {
      end = zero(packet, at);
      database = text(packet, at, end);
      at = end + 1;
    }
    boolean named = (flags & PLUGIN) != 0 && at < packet.length;
    String plugin = named ? text(packet, at, zero(packet, at)) : "";
    return new Login(user, proof, database, plugin, false);
  }

  private static int zero(byte[] packet, int from) {
    int at = from;
    while (at < packet.length && packet[at] != 0) {
      at++;
    }
    return at;
  }

  private static String text(byte[] packet, int from, int to) {
    return new String(packet, from, Math.max(0, to - from), StandardCharsets.UTF_8);
  }

  /** What a client makes of a password and a challenge by {@code mysql_native_password}. */
  static byte[] proof(String password, byte[] challenge) {
    if (password.isEmpty()) {
      return new byte[0];
    }
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      byte[] once = sha1.digest(password.getBytes(StandardCharsets.UTF_8));
      byte[] twice = sha1.digest(once);
      sha1.update(challenge);
      byte[] mask = sha1.digest(twice);
      for (int i = 0; i < mask.length; i++) {
        mask[i] ^= once[i];
      }
      return mask;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-1", e);
    }
  }
}
