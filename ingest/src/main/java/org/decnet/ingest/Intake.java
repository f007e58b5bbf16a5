package org.decnet.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.decnet.ingest.read.Line;
import org.decnet.ingest.read.LineReader;
import org.decnet.ingest.read.RecordFrame;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of one origin: the first ones are held until they show the format, and all are
 * decoded then. An origin of no known format is read no further.
 */
final class Intake {
  /** Most lines that are looked at to find the format (spec 10, section 1). */
  static final int SNIFF_LINES = 50;

  /** Most bytes of them. */
  static final int SNIFF_BYTES = 1024 * 1024;

  private final Run run;
  private final String origin;
  private final LineReader lines;
  private final boolean named;
  private final List<RecordFrame> held = new ArrayList<>();
  private long heldBytes;
  private @Nullable Codec codec;
  private @Nullable String sensor;
  private String place;
  private boolean rejected;

  /**
   * The lines of an origin.
   *
   * @param named whether the operator named the origin itself, and not a folder that holds it
   */
  Intake(Run run, String origin, LineReader lines, boolean named) {
    this.run = run;
    this.origin = origin;
    this.place = origin;
    this.lines = lines;
    this.named = named;
    Codec given = run.named();
    if (given != null) {
      choose(given);
    }
  }

  private void choose(Codec chosen) {
    codec = chosen;
    run.recognised(chosen);
  }

  /** The sensor that the last line named; null if none did. */
  @Nullable String sensor() {
    return sensor;
  }

  void sensor(@Nullable String name) {
    sensor = name;
  }

  String origin() {
    return origin;
  }

  /** What the lines are said to lie in. */
  String place() {
    return place;
  }

  /** The next lines lie in another piece of the origin. */
  void place(String piece) {
    place = piece;
  }

  boolean isRejected() {
    return rejected;
  }

  /**
   * Takes the next line.
   *
   * @param complete whether the origin will not grow any more
   * @return false if there is no line now
   */
  boolean takeNext(boolean complete) throws IOException {
    Line line = lines.next(complete);
    if (line == null) {
      settle(complete);
      return false;
    }
    RecordFrame frame = RecordFrame.of(line);
    if (codec != null) {
      pass(codec, frame);
    } else {
      hold(frame);
    }
    return true;
  }

  /** No more lines will be taken, and nothing more is decoded: says so if no format showed. */
  void giveUp() {
    if (codec == null && !held.isEmpty()) {
      List<byte[]> sample = sample();
      List<Codec> best = Recognition.best(run.codecs(), sample);
      if (best.size() != 1) {
        refuse(sample, best);
      }
    }
  }

  private void hold(RecordFrame frame) {
    Line line = frame.line();
    if (line == null) {
      return;
    }
    held.add(frame);
    heldBytes += line.bytes().length;
    if (held.size() >= SNIFF_LINES || heldBytes >= SNIFF_BYTES) {
      settle(true);
    }
  }

  // Decides on the format. Without a decision the lines stay held, unless there is no more to come.
  private void settle(boolean lastChance) {
    if (codec != null || held.isEmpty()) {
      return;
    }
    List<byte[]> sample = sample();
    List<Codec> best = Recognition.best(run.codecs(), sample);
    if (best.size() == 1) {
      choose(best.getFirst());
      release(best.getFirst());
    } else if (lastChance) {
      refuse(sample, best);
    }
  }

  private List<byte[]> sample() {
    return heldLines().filter(Line::isWhole).map(Line::bytes).toList();
  }

  private Stream<Line> heldLines() {
    return held.stream()
        .map(RecordFrame::line)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }

  // Lines that are too long say nothing about the format, and nothing against the file.
  private void refuse(List<byte[]> sample, List<Codec> best) {
    if (sample.isEmpty()) {
      heldLines().toList().forEach(line -> run.tooLong(this, null, line));
      forgetHeld();
    } else {
      reject(sample, best);
    }
  }

  private void release(Codec chosen) {
    List<RecordFrame> waiting = List.copyOf(held);
    forgetHeld();
    waiting.forEach(frame -> pass(chosen, frame));
  }

  private void forgetHeld() {
    held.clear();
    heldBytes = 0;
  }

  private void pass(Codec chosen, RecordFrame frame) {
    Line line = frame.line();
    if (line == null) {
      return;
    }
    if (!line.isWhole()) {
      run.tooLong(this, chosen, line);
    } else if (frame.syslog()) {
      passMessage(chosen, line);
    } else {
      run.decode(this, chosen, line);
    }
  }

  /** One stream of syslog carries what many programs say, sensors of several formats among them. */
  private void passMessage(Codec chosen, Line line) {
    List<Codec> best = Recognition.best(run.codecs(), List.of(line.bytes()));
    if (best.contains(chosen)) {
      run.decode(this, chosen, line);
    } else if (best.size() == 1) {
      run.decode(this, best.getFirst(), line);
    } else {
      run.noRecord(chosen);
    }
  }

  private void reject(List<byte[]> sample, List<Codec> candidates) {
    forgetHeld();
    rejected = true;
    if (candidates.isEmpty() && !named) {
      run.leftOut(
          origin, sample.stream().anyMatch(Intake::isBinary) ? "no text" : "no known format");
      return;
    }
    String message =
        candidates.isEmpty()
            ? "Its first lines are not of a known format ("
                + names(run.codecs())
                + "); the file is left out"
            : "Its first lines may be of several formats ("
                + names(candidates)
                + "); name the source";
    run.problem(Problem.ofFile(origin, ErrorCode.UNKNOWN_FORMAT, message));
  }

  private static boolean isBinary(byte[] line) {
    for (byte one : line) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  private static String names(List<Codec> codecs) {
    return String.join(", ", codecs.stream().map(Codec::source).toList());
  }
}
