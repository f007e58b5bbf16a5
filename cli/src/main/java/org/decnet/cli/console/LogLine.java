package org.decnet.cli.console;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.decnet.server.telemetry.LogContext;
import org.slf4j.MDC;

/**
 * Writes one line for each message: level, message, logger, and the trace and span that the thread
 * works within if anybody traces it. Traces of stacks are left out.
 */
public final class LogLine extends Formatter {
  /** Called by the JDK, by the name of the class. */
  public LogLine() {}

  @Override
  public String format(LogRecord log) {
    StringBuilder line = new StringBuilder("decnet: ");
    line.append(log.getLevel().getLocalizedName()).append(' ').append(formatMessage(log));
    line.append(" (").append(log.getLoggerName()).append(')');
    String trace = MDC.get(LogContext.TRACE_ID);
    String span = MDC.get(LogContext.SPAN_ID);
    if (trace != null && span != null) {
      line.append(" trace_id=").append(trace).append(" span_id=").append(span);
    }
    return line.append(System.lineSeparator()).toString();
  }
}
