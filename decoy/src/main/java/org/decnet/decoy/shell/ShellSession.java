package org.decnet.decoy.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.decnet.decoy.line.SessionLog;

/** What somebody does who is logged in, by whichever way: each line is told and answered. */
public final class ShellSession {
  private final FakeShell shell;
  private final SessionLog log;
  private final InstantSource clock;

  /**
   * A session in which nothing was done yet.
   *
   * @param log takes down what is done
   */
  public ShellSession(FakeShell shell, SessionLog log, InstantSource clock) {
    this.shell = shell;
    this.log = log;
    this.clock = clock;
  }

  /** Answers lines that are typed until the client leaves or is gone; that too is told. */
  public void hold(Terminal terminal) throws IOException {
    long start = System.nanoTime();
    long before = terminal.shown();
    try {
      while (!shell.hasLeft()) {
        terminal.write(shell.prompt());
        byte[] line = terminal.line(true);
        if (line == null) {
          return;
        }
        if (line.length > 0) {
          terminal.write(run(line));
        }
      }
      terminal.write("logout\n");
    } finally {
      recorded(Duration.ofNanos(System.nanoTime() - start), terminal.shown() - before);
    }
  }

  /** Runs a line, which is told, and gives its output. */
  public String run(byte[] line) {
    return run(line, () -> "");
  }

  /**
   * Runs a line, which is told, and gives its output.
   *
   * @param input what a program gets that reads its input; asked only then
   */
  public String run(byte[] line, Supplier<String> input) {
    tell(line);
    return shell.run(new String(line, StandardCharsets.UTF_8), clock.instant(), input);
  }

  /** Tells of a line that somebody else answers. */
  public void tell(byte[] line) {
    log.event("command")
        .put("uid", shell.uid())
        .put("user", shell.user())
        .put("src", log.ends().source())
        .put("pwd", shell.folder())
        .put("cmd", line)
        .send();
  }

  private void recorded(Duration lasted, long bytes) {
    log.event("session_recorded")
        .put("duration_s", SessionLog.seconds(lasted))
        .put("bytes", bytes)
        .send();
  }
}
