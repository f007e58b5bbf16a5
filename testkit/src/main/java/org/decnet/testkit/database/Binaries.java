package org.decnet.testkit.database;

import java.nio.file.Path;

/**
 * Where servers are unpacked: below the folder that a clean build removes, once for all modules.
 */
final class Binaries {
  private Binaries() {}

  static Path folder() {
    return Path.of(System.getProperty("decnet.root", ".."), "target", "engines")
        .toAbsolutePath()
        .normalize();
  }
}
