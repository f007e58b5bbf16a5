package org.decnet.engine.lift.mail;

import java.util.Set;

/** A compound file, as older Office programs write them: looked at by its directory. */
final class OleFile {
  private static final int HEADER = 512;
  private static final int ENTRY = 128;
  private static final int NAME_LENGTH = 64;
  private static final int TYPE = 66;
  private static final Set<String> MACROS =
      Set.of("VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros");
  private static final String ENCRYPTED = "EncryptedPackage";

  private OleFile() {}

  static boolean is(ByteView file) {
    return file.startsWith(0, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  }

  static boolean hasMacros(ByteView file) {
    return hasEntry(file, MACROS);
  }

  static boolean isEncrypted(ByteView file) {
    return hasEntry(file, Set.of(ENCRYPTED));
  }

  // Sectors and entries divide each other, so entries lie at multiples of their size wherever the
  // directory is; following its chain would find no more.
  private static boolean hasEntry(ByteView file, Set<String> names) {
    for (int at = HEADER; at + ENTRY <= file.length(); at += ENTRY) {
      int length = file.u16(at + NAME_LENGTH);
      int type = file.u8(at + TYPE);
      if ((type == 1 || type == 2)
          && length >= 4
          && length <= 64
          && names.contains(name(file, at, length))) {
        return true;
      }
    }
    return false;
  }

  private static String name(ByteView file, int at, int length) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < length - 2; i += 2) {
      name.append((char) file.u16(at + i));
    }
    return name.toString();
  }
}
