package org.decnet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.decnet.ingest.read.FailureReason;
import org.decnet.ingest.read.FramedStream;
import org.decnet.ingest.read.LineReader;
import org.decnet.ingest.read.LogFile;
import org.decnet.ingest.read.LogFiles;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.event.EventSink;

/**
 * Reads sensor logs into events: finds the files and their formats, splits them into records, has
 * them decoded and counts. Used for one run, on one thread, because its codecs keep what they learn
 * about sessions from file to file.
 *
 * <p>No content of a file ends a run; what the sink throws does.
 */
public final class Ingest {
  /** Lines between two calls of {@link IngestListener#progress}, at most. */
  public static final long PROGRESS_LINES = 65_536;

  /** Stored bytes between two calls of {@link IngestListener#progress}, about. */
  public static final long PROGRESS_BYTES = 8L * 1024 * 1024;

  private final List<Codec> codecs;
  private final DeadLetters deadLetters;
  private final IngestListener listener;
  private final ReadingOptions options;

  /** A run with the codecs to choose from. */
  public Ingest(List<Codec> codecs, DeadLetters deadLetters, IngestListener listener) {
    this(codecs, deadLetters, listener, ReadingOptions.NONE);
  }

  /**
   * A run with the codecs to choose from.
   *
   * @throws IllegalArgumentException if the options name a format that none of the codecs reads
   */
  public Ingest(
      List<Codec> codecs,
      DeadLetters deadLetters,
      IngestListener listener,
      ReadingOptions options) {
    String source = options.source();
    this.codecs =
        codecs.stream().filter(codec -> source == null || source.equals(codec.source())).toList();
    if (source != null && this.codecs.isEmpty()) {
      throw new IllegalArgumentException("No codec reads " + source);
    }
    this.deadLetters = deadLetters;
    this.listener = listener;
    this.options = options;
  }

  /**
   * Reads files once. A folder stands for the files in it, at any depth, in the order of their
   * names; {@code .gz}, {@code .zst} and {@code .bz2} files are unpacked. A last line without an
   * end is taken as it is.
   */
  public IngestReport run(List<Path> paths, EventSink sink) {
    Run run = run(sink, () -> false);
    LogFiles.Listing listing = LogFiles.find(paths);
    run.expect(totalSize(listing));
    listing.problems().forEach(run::problem);
    listing.files().forEach(found -> readFile(run, found));
    return run.report();
  }

  /** Reads a stream to its end; the caller closes it. */
  public IngestReport read(InputStream in, String origin, EventSink sink) {
    Run run = run(sink, () -> false);
    LineReader lines = new LineReader(new FramedStream(in));
    Intake intake = new Intake(run, origin, lines, true);
    run.begin(origin);
    try {
      readAll(run, intake, lines::position);
    } catch (IOException failure) {
      run.problem(
          Problem.ofFile(
              origin,
              ErrorCode.UNREADABLE_FILE,
              "Cannot be read on: " + FailureReason.of(failure)));
      readRest(run, intake, lines::position);
    } finally {
      run.end(origin);
    }
    return run.report();
  }

  /**
   * Reads files, and what is written to them from then on, until the control says stop.
   *
   * <p>A file that is renamed is read to its end before the one that takes its place. A file that
   * is cut is read from its start again. Files that appear later in a given folder are read too;
   * archives are read once. A last line without an end is taken when its end is written; the file's
   * last one, when the file is gone.
   */
  public IngestReport follow(List<Path> paths, EventSink sink, FollowControl control) {
    Run run = run(sink, control::stopped);
    try (Follower follower = new Follower(run, paths)) {
      while (!run.isStopped()) {
        follower.pass();
        if (!run.isStopped()) {
          control.idle();
        }
      }
      follower.finish();
    }
    return run.report();
  }

  /**
   * Takes records that come one by one.
   *
   * @param origin what they are said to come from; letters of an earlier origin of this name go
   */
  public Messages messages(String origin, EventSink sink) {
    return new Messages(run(sink, () -> false), origin);
  }

  private Run run(EventSink sink, BooleanSupplier stopped) {
    return new Run(codecs, deadLetters, listener, sink, stopped, options);
  }

  /** Reads a file that will not grow from its start to its end. */
  static void readFile(Run run, LogFiles.Found found) {
    Path path = found.path();
    if (run.isStopped()) {
      return;
    }
    run.begin(path.toString());
    try (LogFile file = LogFile.open(path)) {
      Intake intake = new Intake(run, path.toString(), file.lines(), found.named());
      try {
        readAll(run, intake, file::storedBytes);
      } catch (IOException failure) {
        run.problem(FileProblems.of(path, failure));
        readRest(run, intake, file::storedBytes);
      }
    } catch (IOException failure) {
      run.problem(FileProblems.of(path, failure));
    } finally {
      run.end(path.toString());
    }
  }

  private static void readAll(Run run, Intake intake, Position position) throws IOException {
    long before = position.bytes();
    boolean more = true;
    while (more && !intake.isRejected() && !run.isStopped()) {
      more = intake.takeNext(true);
      long after = position.bytes();
      run.advance(after - before);
      before = after;
    }
  }

  // After a failure the reader gives what it still holds and then ends, without reading on.
  private static void readRest(Run run, Intake intake, Position position) {
    try {
      readAll(run, intake, position);
    } catch (IOException impossible) {
      throw new IllegalStateException("Reading went on after a failure", impossible);
    }
  }

  private static long totalSize(LogFiles.Listing listing) {
    boolean known = listing.files().stream().allMatch(found -> found.size() >= 0);
    return known ? listing.files().stream().mapToLong(LogFiles.Found::size).sum() : -1;
  }

  /** How far a stored file has been read. */
  private interface Position {
    long bytes();
  }
}
