package org.decnet.ingest.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/**
 * How brokers are spoken to and who says so, from a file as Kafka's own tools take it. Nothing else
 * is taken from it: when records are confirmed, or what is read of them, is not the file's to say.
 * No message repeats a value, for some are secrets.
 */
final class SecurityProperties {
  private static final int MOST_BYTES = 64 * 1024;

  private SecurityProperties() {}

  /**
   * Reads a file.
   *
   * @throws DecnetException if it cannot be read, or sets something else
   */
  static Map<String, String> read(Path file) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(text(file)));
    } catch (IOException e) {
      throw refused(file, "cannot be read: " + e.getClass().getSimpleName());
    } catch (IllegalArgumentException e) {
      throw refused(file, "has an escape that is none; expected \\uXXXX");
    }
    Map<String, String> security = new TreeMap<>();
    for (String name : read.stringPropertyNames()) {
      if (!isOfSecurity(name)) {
        throw refused(
            file, "sets '" + name + "'; expected security.protocol, and names in sasl. and ssl.");
      }
      security.put(name, read.getProperty(name));
    }
    return security;
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw refused(file, "is longer than " + MOST_BYTES + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static boolean isOfSecurity(String name) {
    return name.equals("security.protocol") || name.startsWith("sasl.") || name.startsWith("ssl.");
  }

  private static DecnetException refused(Path file, String why) {
    return new DecnetException(
        ErrorCode.BAD_SETTING, KafkaSettings.PROPERTIES + ": the file " + file + ' ' + why);
  }
}
