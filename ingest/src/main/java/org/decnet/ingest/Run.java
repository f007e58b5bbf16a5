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
import org.jspecify.annotations.Nullable;

/** What all origins of one run share: codecs, counts, sink, dead letters and progress. */
final class Run {
  private final List<Codec> codecs;
  private final DeadLetters letters;
  private final IngestListener listener;
  private final EventSink sink;
  private final BooleanSupplier stopped;
  private final ReadingOptions options;
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
      BooleanSupplier stopped,
      ReadingOptions options) {
    this.options = options;
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
    return stopped.getAsBoolean() || isFull();
  }

  private boolean isFull() {
    return tally.lines() >= options.limit();
  }

  /** The codec of the format that the operator named; null to find it out. */
  @Nullable Codec named() {
    return options.source() == null ? null : codecs.getFirst();
  }

  IngestReport report() {
    return tally.report();
  }

  /** What was taken so far; cheaper than a report. */
  Messages.Taken taken() {
    return tally.taken();
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

  /** A file of a folder is no log. */
  void leftOut(String origin, String reason) {
    tally.leftOut(reason);
    listener.leftOut(origin, reason);
  }

  /** An origin is of a format. */
  void recognised(Codec codec) {
    tally.format(codec.source()).files++;
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
    if (isFull()) {
      return;
    }
    FormatTally format = tally.format(codec.source());
    tally.line();
    decoder.decode(
        codec,
        new RawEvent(
            intake.place(),
            line.number(),
            line.offset(),
            line.bytes(),
            options.sensor(),
            options.zone()));
    ErrorCode code = decoder.code();
    if (code != null) {
      malformed(intake, line, code, decoder.reason());
    } else if (decoder.isNoRecord()) {
      format.noRecords++;
    }
    String sensor = intake.sensor();
    for (Event event : code == null ? decoder.events() : List.<Event>of()) {
      sensor = event.sensor();
      handOn(event, format);
    }
    intake.sensor(sensor);
    told(codec, sensor, code != null, decoder.unknownIds());
  }

  private void handOn(Event event, FormatTally format) {
    if (options.since() != null && event.time().isBefore(options.since())) {
      format.early++;
    } else {
      tally.event(event.kind());
      sink.accept(event);
    }
  }

  /** Counts a line that holds no record of any format. */
  void noRecord(Codec codec) {
    FormatTally format = tally.format(codec.source());
    tally.line();
    format.noRecords++;
    told(codec, null, false, 0);
  }

  /** Counts a line that is too long for any codec. */
  void tooLong(Intake intake, @Nullable Codec codec, Line line) {
    tally.format(codec == null ? "unknown" : codec.source());
    tally.line();
    String reason = "The line has " + line.length() + " bytes, more than the 2 MiB of a record";
    malformed(intake, line, ErrorCode.RECORD_TOO_LONG, reason);
    if (codec != null) {
      told(codec, intake.sensor(), true, 0);
    }
  }

  /** Counts and keeps a record that is of no known format, or of several. */
  void unknown(Intake intake, Line line) {
    tally.format("unknown");
    tally.line();
    malformed(
        intake,
        line,
        ErrorCode.UNKNOWN_FORMAT,
        "The record is not of one known format, and a record alone must show its own");
  }

  /** Says of which sensor a line was: the one that it names, or the operator, or its format. */
  private void told(Codec codec, @Nullable String sensor, boolean malformed, int unknownIds) {
    String known = sensor == null ? options.sensor() : sensor;
    listener.lineRead(
        codec.source(), known == null ? codec.source() : known, malformed, unknownIds);
  }

  private void malformed(Intake intake, Line line, ErrorCode code, String reason) {
    String origin = intake.origin();
    tally.malformed(intake.place(), line.number(), code, reason);
    if (lettersLost.contains(origin)) {
      return;
    }
    try {
      letters.add(
          new DeadLetter(
              origin,
              intake.place(),
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
