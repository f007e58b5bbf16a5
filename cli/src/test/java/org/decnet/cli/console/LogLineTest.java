package org.decnet.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.decnet.server.telemetry.SpanName;
import org.decnet.server.telemetry.Telemetry;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The lines that a process logs. */
class LogLineTest {
  private static final String NAME = "org.decnet.cli.console.LogLineTest.own";

  private final List<String> lines = new ArrayList<>();

  @Test
  void aLineNamesItsSpanWhileThereIsOne() {
    Handler handler = handler();
    Logger logger = Logger.getLogger(NAME);
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.WARNING);
    logger.addHandler(handler);
    Telemetry telemetry =
        new Telemetry(
            OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().build())
                .build());
    try {
      telemetry.span(SpanName.WORKER_TICK, () -> warn("within"));
      warn("behind");
      Telemetry.OFF.span(SpanName.WORKER_TICK, () -> warn("untraced"));
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(lines.getFirst())
        .startsWith("decnet: WARNING within (" + NAME + ") trace_id=")
        .hasSize(
            ("decnet: WARNING within (" + NAME + ") trace_id= span_id=" + System.lineSeparator())
                    .length()
                + 32
                + 16);
    assertThat(lines.subList(1, 3))
        .containsExactly(
            "decnet: WARNING behind (" + NAME + ")" + System.lineSeparator(),
            "decnet: WARNING untraced (" + NAME + ")" + System.lineSeparator());
  }

  private String warn(String message) {
    LoggerFactory.getLogger(NAME).warn(message);
    return message;
  }

  private Handler handler() {
    LogLine format = new LogLine();
    return new Handler() {
      @Override
      public void publish(LogRecord log) {
        lines.add(format.format(log));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
