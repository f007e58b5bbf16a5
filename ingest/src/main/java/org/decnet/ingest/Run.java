package org.decnet.ingest;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.decnet.ingest.read.FailureReason;
import org.decnet.ingest.read.Line;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventSink;
import org.decnet.model.event.RawEvent;

/** What all origins of one run share: codecs, counts, sink, dead letters and progress. */
final class Run {
  private final List<Codec> codecs;
  private final DeadLetters letters;
  private final IngestListener listener;
  private final EventSink sink;
  private final BooleanSupplier stopped;
  private final Tally tally = new Tally();
  private final RecordDecoder decoder = new RecordDecoder(tally);
  // Origins begun whose letters cannot be written; said once each.
  private final Set<String> lettersLost = new HashSet<>();
  private long bytesTotal = -1;
  private long bytesDone;
  private long bytesTold;
  private long linesTold;

  Run(
      List<Codec> codecs,
      DeadLetters letters,
      IngestListener listener,
      EventSink sink,
      BooleanSupplier stopped) {
    this.codecs = codecs;
    this.letters = letters;
    this.listener = listener;
    this.sink = sink;
    this.stopped = stopped;
  }

  List<Codec> codecs() {
    return codecs;
  }

  boolean isStopped() {
    return stopped.getAsBoolean();
  }

  IngestReport report() {
    return tally.report();
  }

  void expect(long bytes) {
    bytesTotal = bytes;
  }

  void begin(String origin) {
    tally.file();
    listener.fileStarted(origin);
    try {
      letters.begin(origin);
    } catch (IOException failure) {
      lettersFailed(origin, failure);
    }
  }

  void end(String origin) {
    try {
      letters.end(origin);
    } catch (IOException failure) {
      lettersFailed(origin, failure);
    }
    lettersLost.remove(origin);
    listener.fileDone(origin);
  }

  void problem(Problem problem) {
    tally.fileProblem(problem);
    listener.problem(problem);
  }

  /** Some more of the files, as they are stored, has been read. */
  void advance(long storedBytes) {
    bytesDone += storedBytes;
    if (tally.lines() - linesTold >= Ingest.PROGRESS_LINES
        || bytesDone - bytesTold >= Ingest.PROGRESS_BYTES) {
      linesTold = tally.lines();
      bytesTold = bytesDone;
      listener.progress(bytesDone, bytesTotal, linesTold);
    }
  }

  /** Decodes a whole line and hands its events on. */
  void decode(Intake intake, Codec codec, Line line) {
    tally.line();
    decoder.decode(
        codec, new RawEvent(intake.origin(), line.number(), line.offset(), line.bytes()));
    ErrorCode code = decoder.code();
    if (code != null) {
      malformed(intake, line, code, decoder.reason());
      return;
    }
    for (Event event : decoder.events()) {
      tally.event(event.kind());
      sink.accept(event);
    }
  }

  /** Counts a line that is too long for any codec. */
  void tooLong(Intake intake, Line line) {
    tally.line();
    String reason = "The line has " + line.length() + " bytes, more than the 2 MiB of a record";
    malformed(intake, line, ErrorCode.RECORD_TOO_LONG, reason);
  }

  private void malformed(Intake intake, Line line, ErrorCode code, String reason) {
    String origin = intake.origin();
    tally.malformed(origin, line.number(), code, reason);
    if (lettersLost.contains(origin)) {
      return;
    }
    try {
      letters.add(
          new DeadLetter(
              origin,
              line.number(),
              line.offset(),
              code,
              Tally.cut(reason),
              line.length(),
              line.bytes()));
    } catch (IOException failure) {
      lettersFailed(origin, failure);
    }
  }

  private void lettersFailed(String origin, IOException failure) {
    if (!lettersLost.add(origin)) {
      return;
    }
    problem(
        Problem.ofFile(
            origin,
            ErrorCode.STORE_UNAVAILABLE,
            "Malformed lines of this file cannot be kept: " + FailureReason.of(failure)));
  }
}
