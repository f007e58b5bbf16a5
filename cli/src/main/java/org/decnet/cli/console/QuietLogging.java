package org.decnet.cli.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * Configures the JDK's logging when, and only when, something first logs: warnings and errors of
 * libraries, one line each, on standard error. Kafka's clients warn at each attempt to reach a
 * broker that is down, which we say once. The library of SSH logs what attackers send, of which our
 * own lines tell. The JDK makes an instance by the name in the system property {@link #PROPERTY}.
 */
public final class QuietLogging {
  /** The system property that the JDK looks at. */
  public static final String PROPERTY = "java.util.logging.config.class";

  private static final String SETTINGS =
      """
      handlers = java.util.logging.ConsoleHandler
      .level = WARNING
      org.apache.kafka.level = SEVERE
      org.apache.sshd.level = OFF
      java.util.logging.ConsoleHandler.level = ALL
      java.util.logging.ConsoleHandler.formatter = org.decnet.cli.console.LogLine
      """;

  /**
   * Called by the JDK.
   *
   * @throws IOException never, but the JDK's method declares it
   */
  public QuietLogging() throws IOException {
    LogManager.getLogManager()
        .readConfiguration(
            new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
