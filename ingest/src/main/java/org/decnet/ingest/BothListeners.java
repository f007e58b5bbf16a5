package org.decnet.ingest;

import org.decnet.model.error.Problem;

/** Two listeners as one. */
record BothListeners(IngestListener first, IngestListener second) implements IngestListener {
  @Override
  public void fileStarted(String origin) {
    first.fileStarted(origin);
    second.fileStarted(origin);
  }

  @Override
  public void fileDone(String origin) {
    first.fileDone(origin);
    second.fileDone(origin);
  }

  @Override
  public void progress(long bytesDone, long bytesTotal, long lines) {
    first.progress(bytesDone, bytesTotal, lines);
    second.progress(bytesDone, bytesTotal, lines);
  }

  @Override
  public void lineRead(String source, String sensor, boolean malformed, int unknownIds) {
    first.lineRead(source, sensor, malformed, unknownIds);
    second.lineRead(source, sensor, malformed, unknownIds);
  }

  @Override
  public void leftOut(String origin, String reason) {
    first.leftOut(origin, reason);
    second.leftOut(origin, reason);
  }

  @Override
  public void problem(Problem problem) {
    first.problem(problem);
    second.problem(problem);
  }
}
