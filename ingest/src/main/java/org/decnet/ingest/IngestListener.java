package org.decnet.ingest;

import org.decnet.model.error.Problem;

/** Is told how a run gets on, on the thread of the run. */
public interface IngestListener {
  /** Does nothing. */
  IngestListener NONE = new IngestListener() {};

  /** Tells two listeners. */
  static IngestListener both(IngestListener first, IngestListener second) {
    return new BothListeners(first, second);
  }

  /** Reading of a file starts. */
  default void fileStarted(String origin) {}

  /** Reading of a file has ended, be it at its end or early because of a problem. */
  default void fileDone(String origin) {}

  /**
   * Called every {@link Ingest#PROGRESS_LINES} lines or {@link Ingest#PROGRESS_BYTES} bytes.
   *
   * @param bytesDone bytes read of the files as they are stored, so compressed ones of an archive
   * @param bytesTotal their total size; -1 if it is not known
   * @param lines lines counted so far
   */
  default void progress(long bytesDone, long bytesTotal, long lines) {}

  /**
   * A line was read, and what it holds was handed on.
   *
   * @param sensor name of the sensor; of a line that names none, that of the line before
   * @param malformed whether it holds nothing that can be used
   * @param unknownIds how many ids in it the codec does not know
   */
  default void lineRead(String source, String sensor, boolean malformed, int unknownIds) {}

  /** A file that was found in a folder is no log, for a reason of few words. */
  default void leftOut(String origin, String reason) {}

  /** A whole file cannot be used, or only a part of it. Malformed lines are not told here. */
  default void problem(Problem problem) {}
}
