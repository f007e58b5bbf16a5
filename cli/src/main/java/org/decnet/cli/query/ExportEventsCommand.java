package org.decnet.cli.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import org.decnet.engine.port.LogTail;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.tag.TagPlace;
import org.decnet.server.finding.ActivityReader;
import org.decnet.server.node.ProductVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes all stored events as activities. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = {
      "Write events, labelled or not, as OCSF activities, one a line, in the order in which they were"
          + " stored.",
      "",
      "The cursor that is said at the end is where a later call goes on: --cursor."
    })
final class ExportEventsCommand implements Callable<Integer> {
  private static final int PAGE = 1000;

  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = ExportFindingsCommand.Times.class,
      description = "Only of events at this time or later, such as 2026-03-01T10:00:00Z.")
  private @Nullable Instant since;

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      converter = ExportFindingsCommand.Places.class,
      description = "Go on where an earlier call ended.")
  private @Nullable TagPlace cursor;

  ExportEventsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (StoredData stored = StoredData.open(data, console)) {
      write(new ActivityReader(stored.stores(), ProductVersion.get()));
    } catch (UncheckedIOException e) {
      throw new DecnetException(
          ErrorCode.UNREADABLE_FILE, "Cannot write events: " + e.getMessage(), e);
    }
    return ExitCode.OK;
  }

  private void write(ActivityReader reader) {
    OutputStream out = console.out();
    LogTail.Place after =
        cursor == null ? LogTail.Place.START : new LogTail.Place(cursor.at(), cursor.uuid());
    Optional<LogTail.Place> next;
    do {
      next = reader.read(after, since, PAGE, line -> write(out, line));
      after = next.orElse(after);
    } while (next.isPresent());
    if (!after.equals(LogTail.Place.START)) {
      console.remark("cursor: " + new TagPlace(after.storedAt(), after.eventId()).cursor());
    }
  }

  private static void write(OutputStream out, String line) {
    try {
      out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
