package org.decnet.cli.score;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.decnet.cli.input.InputLines;
import org.decnet.ingest.text.Utf8;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/** Reads files of one JSON object a line. */
final class LabelledEntries {
  /** Most lines of a file, so that a wrong file cannot fill the memory. */
  private static final int MOST = 1_000_000;

  private LabelledEntries() {}

  /**
   * Reads a file, plain or {@code .gz}.
   *
   * @throws DecnetException if it cannot be read, is empty or a line is malformed; the message
   *     names file, line and field
   */
  static <T> List<T> read(Path file, Function<LabelledEntry, T> reader) {
    List<T> entries = new ArrayList<>();
    lines(file, line -> entries.add(reader.apply(LabelledEntry.of(line))));
    if (entries.isEmpty()) {
      throw new DecnetException(ErrorCode.MALFORMED_RECORD, file + " holds no entries");
    }
    return entries;
  }

  /**
   * A line with its place.
   *
   * @param place file and line number
   */
  record Line(String place, String text) {
    DecnetException malformed(String why) {
      return new DecnetException(ErrorCode.MALFORMED_RECORD, place + ": " + why);
    }
  }

  /** Gives each line that is not blank. */
  static void lines(Path file, Consumer<Line> each) {
    try (InputStream in = open(file)) {
      InputLines lines = new InputLines(in);
      int number = 0;
      for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
        number++;
        Line read = new Line(file + ":" + number, Utf8.text(line.bytes(), 0, line.bytes().length));
        if (line.cut() || number > MOST) {
          throw read.malformed(
              line.cut() ? "longer than " + InputLines.LONGEST + " bytes" : "too many lines");
        }
        if (!read.text().isBlank()) {
          each.accept(read);
        }
      }
    } catch (NoSuchFileException e) {
      throw new DecnetException(ErrorCode.NO_SUCH_FILE, "There is no " + file, e);
    } catch (IOException | UncheckedIOException e) {
      throw new DecnetException(ErrorCode.UNREADABLE_FILE, "Cannot read " + file, e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
