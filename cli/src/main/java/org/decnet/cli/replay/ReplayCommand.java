package org.decnet.cli.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Table;
import org.decnet.engine.keystroke.Asciicast;
import org.decnet.engine.keystroke.BehaviouralPrimitives;
import org.decnet.engine.keystroke.RecordingEnd;
import org.decnet.engine.keystroke.TerminalSize;
import org.decnet.engine.shell.TolerantShellParser;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a terminal recording of Cowrie into what players show, or into traits of who typed. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Print a terminal recording (Cowrie's tty files) as asciicast, which asciinema plays.",
      "",
      "Needs and makes no data. Runs nothing of what the recording holds."
    },
    footer = {"", "Exit code 1 if the recording is damaged; what is before the damage is printed."})
public final class ReplayCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "FILE", description = "The recording.")
  private Path file = Path.of(".");

  @Option(
      names = "--traits",
      description = "Print what the keys and commands show about who typed, in place of a cast.")
  private boolean traits;

  @Option(
      names = "--columns",
      paramLabel = "N",
      defaultValue = "80",
      description = "Columns of the terminal; the recording does not tell (default: 80).")
  private int columns;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "24",
      description = "Rows of the terminal (default: 24).")
  private int rows;

  /** The command on a console. */
  public ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (InputStream recording = new BufferedInputStream(Files.newInputStream(file))) {
      return traits ? traits(recording) : cast(recording);
    } catch (NoSuchFileException e) {
      throw new DecnetException(ErrorCode.NO_SUCH_FILE, file + ": no such file", e);
    } catch (IOException e) {
      throw new DecnetException(ErrorCode.UNREADABLE_FILE, file + ": cannot be read", e);
    }
  }

  private int cast(InputStream recording) throws IOException {
    RecordingEnd end = Asciicast.write(recording, new TerminalSize(columns, rows), console.out());
    console.out().flush();
    return switch (end) {
      case COMPLETE, UNFINISHED -> ExitCode.OK;
      case CUT -> failure("ends in the middle of a frame");
      case DAMAGED -> failure("holds bytes that are no frame of a recording");
      case TOO_LONG -> failure("is longer than is read of a recording");
    };
  }

  private int failure(String why) {
    console.remark(file + ": " + why);
    return ExitCode.FAILURE;
  }

  private int traits(InputStream recording) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<Observation> seen =
        new BehaviouralPrimitives(new TolerantShellParser()).of(recording, name + "#", null);
    if (json.wanted()) {
      seen.forEach(trait -> console.say(json(trait)));
    } else {
      Table table = new Table(Table.left("TRAIT"), Table.right("CONFIDENCE"), Table.left("VALUE"));
      seen.forEach(trait ->
          table.row(
              trait.primitive().primitiveName(),
              String.valueOf(trait.confidence()),
              String.valueOf(value(trait))));
      console.say(table);
    }
    return ExitCode.OK;
  }

  private static JsonObject json(Observation trait) {
    return new JsonObject()
        .put("primitive", trait.primitive().primitiveName())
        .put("value", value(trait))
        .put("confidence", trait.confidence())
        .put("window_start", trait.windowStart().toString())
        .put("window_end", trait.windowEnd().toString())
        .put("evidence_ref", trait.evidenceRef());
  }

  private static Object value(Observation trait) {
    return switch (trait.value()) {
      case ObservedValue.Word word -> word.text();
      case ObservedValue.Measure measure -> measure.number().doubleValue();
      case ObservedValue.Flag flag -> flag.value();
    };
  }
}
