package org.decnet.cli.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Progress;
import org.decnet.cli.text.Table;
import org.decnet.cli.text.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * What a command may touch of the world around it.
 *
 * @param in standard input
 * @param out standard output: results only
 * @param err standard error: progress, remarks and errors
 * @param environment environment variables
 * @param clock the time of day
 * @param columns width of the terminal; 0 if standard output is none
 * @param watched whether standard error is a terminal
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Clock clock,
    int columns,
    boolean watched) {

  /** Prints a line of results that is already safe to look at. */
  public void say(String line) {
    out.println(line);
  }

  /** Prints a JSON document on a line of its own. */
  public void say(JsonObject document) {
    out.println(document);
  }

  /** Prints a table. */
  public void say(Table table) {
    table.lines(columns).forEach(out::println);
  }

  /** Prints a remark or an error, made visible, on standard error. */
  public void remark(String text) {
    err.println("decnet: " + VisibleText.of(text));
  }

  /** Prints a further line about the last remark. */
  public void detail(String text) {
    err.println("  " + VisibleText.of(text));
  }

  /** Starts to show progress on standard error. */
  public Progress progress() {
    return new Progress(err, watched, System::nanoTime);
  }

  /** The value of an environment variable; null if it is absent or empty. */
  public @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
