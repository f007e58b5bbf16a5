package org.decnet.intel.setting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decnet.model.setting.SettingReader;
import org.jspecify.annotations.Nullable;

/** Reads keys from the environment, or from files that it names. */
public final class KeyReader {
  private static final String FILE = "_FILE";
  private static final int LONGEST_FILE = 4096;

  private final SettingReader reader;

  /** Reads with a reader, which gathers what is wrong. */
  public KeyReader(SettingReader reader) {
    this.reader = reader;
  }

  /** The key of a variable, or in the file that the variable with {@code _FILE} behind it names. */
  public @Nullable ApiKey key(String name) {
    String text = reader.text(name, "");
    String file = reader.text(name + FILE, "");
    if (text.isEmpty() && file.isEmpty()) {
      return null;
    }
    if (!text.isEmpty() && !file.isEmpty()) {
      reader.wrong(name + " and " + name + FILE + " must not both be set");
      return null;
    }
    return text.isEmpty() ? inFile(name + FILE, file) : checked(name, text);
  }

  private @Nullable ApiKey inFile(String name, String file) {
    try (InputStream content = Files.newInputStream(Path.of(file))) {
      byte[] bytes = content.readNBytes(LONGEST_FILE);
      return checked(name, new String(bytes, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      reader.wrong(name + " must name a file that can be read");
      return null;
    }
  }

  private @Nullable ApiKey checked(String name, String text) {
    if (ApiKey.isWellFormed(text)) {
      return new ApiKey(text);
    }
    reader.wrong(name + " must be a key of visible ASCII characters");
    return null;
  }
}
