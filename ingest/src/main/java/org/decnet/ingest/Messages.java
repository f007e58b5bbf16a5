package org.decnet.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.decnet.ingest.read.FramedStream;
import org.decnet.ingest.read.Line;
import org.decnet.ingest.read.LineReader;
import org.decnet.ingest.read.RecordFrame;
import org.jspecify.annotations.Nullable;

/**
 * Takes records that come one by one, and not as a file: each may be of another format. What no
 * format fits is kept with the dead letters. Used by one thread.
 */
public final class Messages {
  private final Run run;
  private final String origin;
  private final Intake intake;
  private @Nullable Codec last;
  private long number;
  private long offset;

  Messages(Run run, String origin) {
    this.run = run;
    this.origin = origin;
    this.intake =
        new Intake(run, origin, new LineReader(new ByteArrayInputStream(new byte[0])), true);
    run.begin(origin);
  }

  /**
   * What became of some records.
   *
   * @param events events that were handed on
   * @param malformed records that are kept with the dead letters
   */
  public record Taken(long records, long events, long malformed) {}

  /**
   * Takes a record.
   *
   * @param length its bytes; more than there are if it was too long to be read whole
   */
  public Taken take(byte[] record, long length) {
    Taken before = run.taken();
    Line line = new Line(++number, offset, length, record);
    offset += length + 1;
    pass(line);
    return since(before);
  }

  /**
   * Takes a piece of the stream that can be found again, such as a record of a topic. Taken again,
   * it gives the same events.
   *
   * @param place what its lines are said to lie in
   * @param length its bytes; more than there are if it was too long to be read whole
   */
  public Taken takePiece(String place, byte[] piece, long length) {
    intake.place(place);
    if (length == piece.length) {
      return takeAll(piece);
    }
    Taken before = run.taken();
    run.tooLong(intake, run.named(), new Line(1, 0, length, piece));
    return since(before);
  }

  /**
   * Takes lines that were sent at once. Sent again, they give the same events.
   *
   * @param body at most what fits in memory
   */
  public Taken takeAll(byte[] body) {
    Taken before = run.taken();
    LineReader lines = new LineReader(new FramedStream(new ByteArrayInputStream(body)));
    try {
      for (Line line = lines.next(true); line != null; line = lines.next(true)) {
        pass(line);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("Memory cannot be read", impossible);
    }
    return since(before);
  }

  /** Everything that was taken so far. */
  public IngestReport report() {
    return run.report();
  }

  /** No more records come. */
  public void end() {
    run.end(origin);
  }

  private Taken since(Taken before) {
    Taken now = run.taken();
    return new Taken(
        now.records() - before.records(),
        now.events() - before.events(),
        now.malformed() - before.malformed());
  }

  private void pass(Line whole) {
    Line line = RecordFrame.of(whole).line();
    if (line == null) {
      return;
    }
    if (!line.isWhole()) {
      run.tooLong(intake, run.named(), line);
      return;
    }
    Codec codec = codec(line);
    if (codec == null) {
      run.unknown(intake, line);
    } else {
      last = codec;
      run.decode(intake, codec, line);
    }
  }

  private @Nullable Codec codec(Line line) {
    Codec named = run.named();
    if (named != null) {
      return named;
    }
    List<Codec> best = Recognition.best(run.codecs(), List.of(line.bytes()));
    if (last != null && best.contains(last)) {
      return last;
    }
    return best.size() == 1 ? best.getFirst() : null;
  }
}
