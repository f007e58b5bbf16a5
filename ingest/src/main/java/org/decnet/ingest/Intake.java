package org.decnet.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.decnet.ingest.read.Line;
import org.decnet.ingest.read.LineReader;
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
  private final List<Line> held = new ArrayList<>();
  private long heldBytes;
  private @Nullable Codec codec;
  private boolean rejected;

  Intake(Run run, String origin, LineReader lines) {
    this.run = run;
    this.origin = origin;
    this.lines = lines;
  }

  String origin() {
    return origin;
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
    if (codec != null) {
      pass(codec, line);
    } else {
      hold(line);
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

  private void hold(Line line) {
    held.add(line);
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
      codec = best.getFirst();
      release(codec);
    } else if (lastChance) {
      refuse(sample, best);
    }
  }

  private List<byte[]> sample() {
    return held.stream().filter(Line::isWhole).map(Line::bytes).toList();
  }

  // Lines that are too long say nothing about the format, and nothing against the file.
  private void refuse(List<byte[]> sample, List<Codec> best) {
    if (sample.isEmpty()) {
      held.forEach(line -> run.tooLong(this, line));
      forgetHeld();
    } else {
      reject(best);
    }
  }

  private void release(Codec chosen) {
    List<Line> waiting = List.copyOf(held);
    forgetHeld();
    waiting.forEach(line -> pass(chosen, line));
  }

  private void forgetHeld() {
    held.clear();
    heldBytes = 0;
  }

  private void pass(Codec chosen, Line line) {
    if (line.isWhole()) {
      run.decode(this, chosen, line);
    } else {
      run.tooLong(this, line);
    }
  }

  private void reject(List<Codec> candidates) {
    forgetHeld();
    rejected = true;
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

  private static String names(List<Codec> codecs) {
    return String.join(", ", codecs.stream().map(Codec::source).toList());
  }
}
