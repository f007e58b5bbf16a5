package org.decnet.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
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

  /** A run with the codecs to choose from. */
  public Ingest(List<Codec> codecs, DeadLetters deadLetters, IngestListener listener) {}

  /**
   * Reads files once. A folder stands for the files in it, at any depth, in the order of their
   * names; {@code .gz} files are unpacked.
   */
  public IngestReport run(List<Path> paths, EventSink sink) {
    return new Tally().report();
  }

  /** Reads a stream to its end; the caller closes it. */
  public IngestReport read(InputStream in, String origin, EventSink sink) {
    return new Tally().report();
  }

  /** Reads files and what is written to them, until the control says stop. */
  public IngestReport follow(List<Path> paths, EventSink sink, FollowControl control) {
    return new Tally().report();
  }
}
