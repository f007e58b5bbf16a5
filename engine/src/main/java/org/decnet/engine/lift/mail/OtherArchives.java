package org.decnet.engine.lift.mail;

import java.nio.charset.StandardCharsets;

/** Archives other than zip: whether their headers say that a password is needed. */
final class OtherArchives {
  private static final int RAR4_MARK = 7;
  private static final int RAR5_MARK = 8;
  private static final int RAR_ENCRYPTED_HEADERS = 0x0080;
  private static final int RAR_ENCRYPTED_FILE = 0x0004;
  private static final int RAR_FILE = 0x74;
  private static final int RAR5_ENCRYPTION = 4;
  private static final int MOST_BLOCKS = 10_000;
  private static final byte[] SEVEN_ZIP_AES = {0x06, (byte) 0xf1, 0x07, 0x01};
  private static final int SEVEN_ZIP_TAIL = 64 * 1024;

  private OtherArchives() {}

  static boolean isEncrypted(ByteView file) {
    if (file.startsWith(0, 'R', 'a', 'r', '!', 0x1a, 7, 0)) {
      return isEncryptedRar4(file);
    }
    if (file.startsWith(0, 'R', 'a', 'r', '!', 0x1a, 7, 1, 0)) {
      return isEncryptedRar5(file);
    }
    return file.startsWith(0, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c) && endsWithAes(file);
  }

  private static boolean isEncryptedRar4(ByteView file) {
    long at = RAR4_MARK;
    for (int i = 0; i < MOST_BLOCKS && at + 7 <= file.length(); i++) {
      int block = (int) at;
      int type = file.u8(block + 2);
      int flags = file.u16(block + 3);
      int needed = type == RAR_FILE ? RAR_ENCRYPTED_FILE : type == 0x73 ? RAR_ENCRYPTED_HEADERS : 0;
      if ((flags & needed) != 0) {
        return true;
      }
      boolean hasData = type == RAR_FILE || (flags & 0x8000) != 0;
      at += Math.max(7, file.u16(block + 5)) + (hasData ? file.u32(block + 7) : 0);
    }
    return false;
  }

  /** The first block after the mark: its checksum, its size in one byte or more, and its type. */
  private static boolean isEncryptedRar5(ByteView file) {
    int at = RAR5_MARK + 4;
    while ((file.u8(at) & 0x80) != 0 && at < RAR5_MARK + 8) {
      at++;
    }
    return file.u8(at + 1) == RAR5_ENCRYPTION;
  }

  /** The list of coders, at the end of an archive, names the one that encrypts. */
  private static boolean endsWithAes(ByteView file) {
    int from = Math.max(0, file.length() - SEVEN_ZIP_TAIL);
    String tail = file.ascii(from, SEVEN_ZIP_TAIL);
    return tail.contains(new String(SEVEN_ZIP_AES, StandardCharsets.ISO_8859_1));
  }
}
