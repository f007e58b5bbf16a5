package org.decnet.server.web.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decnet.model.setting.SettingReader;
import org.jspecify.annotations.Nullable;

/** Reads secrets from the environment or from files, which other processes cannot list. */
final class SecretSetting {
  private static final long LONGEST_FILE = 64 * 1024;

  private SecretSetting() {}

  /**
   * The secret of a variable, or what the file has that another variable names, without blanks
   * around it; null if neither is set.
   */
  static @Nullable Secret read(SettingReader reader, String name, String fileName) {
    String value = reader.text(name, "");
    String file = reader.text(fileName, "");
    if (file.isEmpty()) {
      return value.isEmpty() ? null : new Secret(value);
    }
    if (!value.isEmpty()) {
      reader.wrong(name + " and " + fileName + " must not both be set");
    }
    try {
      Path path = Path.of(file);
      String text =
          Files.size(path) > LONGEST_FILE ? "" : Files.readString(path, StandardCharsets.UTF_8);
      if (!text.isBlank()) {
        return new Secret(text.strip());
      }
      reader.wrong(fileName + " must name a file of 1 to 65,536 bytes");
    } catch (IOException e) {
      reader.wrong(fileName + " must name a file that can be read");
    }
    return null;
  }
}
