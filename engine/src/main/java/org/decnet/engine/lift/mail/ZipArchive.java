package org.decnet.engine.lift.mail;

import java.util.Locale;

/** A zip archive, looked at by its directory; nothing is unpacked. */
final class ZipArchive {
  private static final int ENTRY = 46;
  private static final int END = 22;
  private static final int MOST_COMMENT = 65_535;
  private static final int MOST_ENTRIES = 10_000;

  private final ByteView file;

  private ZipArchive(ByteView file) {
    this.file = file;
  }

  static boolean is(ByteView file) {
    return file.startsWith(0, 'P', 'K', 3, 4) || file.startsWith(0, 'P', 'K', 5, 6);
  }

  static boolean hasMacros(ByteView file) {
    return new ZipArchive(file).any((flags, name) -> name.endsWith("vbaproject.bin"));
  }

  static boolean isEncrypted(ByteView file) {
    // The flags of the first entry are at its start too, should the directory be missing.
    return (file.startsWith(0, 'P', 'K', 3, 4) && (file.u16(6) & 1) == 1)
        || new ZipArchive(file).any((flags, name) -> (flags & 1) == 1);
  }

  private interface Test {
    boolean holds(int flags, String lowerName);
  }

  private boolean any(Test test) {
    int end = end();
    long at = end < 0 ? Integer.MAX_VALUE : file.u32(end + 16);
    for (int i = 0; i < MOST_ENTRIES && at + ENTRY <= file.length(); i++) {
      int entry = (int) at;
      if (!file.startsWith(entry, 'P', 'K', 1, 2)) {
        return false;
      }
      int length = file.u16(entry + 28);
      String name = file.ascii(entry + ENTRY, length).toLowerCase(Locale.ROOT);
      if (test.holds(file.u16(entry + 8), name)) {
        return true;
      }
      at += ENTRY + length + file.u16(entry + 30) + file.u16(entry + 32);
    }
    return false;
  }

  private int end() {
    int last = file.length() - END;
    for (int at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
      if (file.startsWith(at, 'P', 'K', 5, 6)) {
        return at;
      }
    }
    return -1;
  }
}
