package org.decnet.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the launcher of this build as a user would. */
final class DecnetProcess {
  static final Path ROOT = Path.of(System.getProperty("decnet.root", "..")).toAbsolutePath();
  private static final long PATIENCE_SECONDS = 120;

  private final Path home;
  private final Map<String, String> variables;

  private DecnetProcess(Path home, Map<String, String> variables) {
    this.home = home;
    this.variables = variables;
  }

  /** A launcher whose data folder is the given one. */
  static DecnetProcess at(Path home) {
    return new DecnetProcess(home, Map.of());
  }

  /** The same with variables of the environment. */
  DecnetProcess with(Map<String, String> more) {
    return new DecnetProcess(home, more);
  }

  /**
   * How a run ended.
   *
   * @param code exit code
   * @param out what it printed
   * @param err what it said on standard error
   */
  record Ending(int code, String out, String err) {
    /** Lines of standard output. */
    List<String> lines() {
      return out.lines().toList();
    }

    /** The last line of standard output. */
    String lastLine() {
      return lines().getLast();
    }
  }

  /** Runs a command to its end without any input. */
  Ending run(String... arguments) {
    return run(InputStream.nullInputStream(), arguments);
  }

  /** Runs a command to its end with a text as its input. */
  Ending runWithInput(String input, String... arguments) {
    return run(new java.io.ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  private Ending run(InputStream input, String... arguments) {
    try {
      Process process = start(arguments);
      CompletableFuture<String> out = read(process.getInputStream());
      CompletableFuture<String> err = read(process.getErrorStream());
      feed(input, process.getOutputStream());
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Still running: decnet " + String.join(" ", arguments));
      }
      return new Ending(process.exitValue(), out.join(), err.join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts a command; the caller ends it. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ROOT.resolve("decnet").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DECNET_NO_BUILD", "1"); // Maven has just built it
    builder.environment().put("DECNET_HOME", home.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("DECNET_API_"));
    builder.environment().putAll(variables);
    return builder.start();
  }

  private static CompletableFuture<String> read(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        command -> Thread.ofVirtual().start(command));
  }

  private static void feed(InputStream input, OutputStream process) throws IOException {
    byte[] bytes = input.readAllBytes();
    try (process) {
      process.write(bytes);
    } catch (IOException e) {
      // The command ended before it had read everything; its exit code explains why.
    }
  }
}
