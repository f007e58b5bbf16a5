package org.decnet.cli.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/**
 * A night at four honeypots, as Cowrie writes it: 18 sessions written for this purpose, with
 * addresses of the documentation ranges (RFC 5737, RFC 3849) and names of RFC 2606. Fifteen are of
 * strangers; three are one operation, in which one opens a way and another looks around through it.
 */
public final class DemoScenario {
  private static final String PLACE = "/org/decnet/cli/demo/";
  private static final String STRANGERS = "cowrie.json";
  private static final String OPERATION = "operation.json";

  /** What was seen of the last session of the operation, typed by hand. */
  private static final String RECORDING =
      "tty/80534e7b9831680836acab58414a700361357c9dbb53248f6dbe0f90e0fcd558";

  private DemoScenario() {}

  /** Opens the log of the strangers. */
  public static InputStream open() {
    return open(STRANGERS);
  }

  /**
   * Lays logs and recording into a folder as a sensor keeps them, so that they are found there
   * later.
   *
   * @return the logs, by time
   */
  static List<Path> unpack(Path folder) {
    try {
      for (String name : List.of(STRANGERS, OPERATION, RECORDING)) {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream content = open(name)) {
          Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(folder.resolve(STRANGERS), folder.resolve(OPERATION));
  }

  private static InputStream open(String name) {
    InputStream content = DemoScenario.class.getResourceAsStream(PLACE + name);
    if (content == null) {
      throw new DecnetException(ErrorCode.NO_SUCH_FILE, "The package lacks " + PLACE + name);
    }
    return content;
  }
}
