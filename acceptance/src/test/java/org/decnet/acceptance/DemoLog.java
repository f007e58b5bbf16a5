package org.decnet.acceptance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.decnet.cli.feed.DemoScenario;

/** The bundled log as a file, once or many times over. */
final class DemoLog {
  private DemoLog() {}

  /** Lines of the bundled log. */
  static List<String> lines() throws IOException {
    try (InputStream log = DemoScenario.open()) {
      return new String(log.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** Writes the bundled log into a file. */
  static Path write(Path file) throws IOException {
    return Files.write(file, lines());
  }

  /** Writes the log many times over, each time with other sensors, so that all is new each time. */
  static Path write(Path file, int times) throws IOException {
    List<String> lines = lines();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < times; i++) {
        String sensor = String.format(Locale.ROOT, "\"sensor\":\"s%03d-", i);
        for (String line : lines) {
          out.write(line.replace("\"sensor\":\"", sensor));
          out.newLine();
        }
      }
    }
    return file;
  }
}
