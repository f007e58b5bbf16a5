package org.decnet.cli.feed;

import org.decnet.cli.console.Console;
import org.decnet.cli.text.Progress;
import org.decnet.cli.text.Show;
import org.decnet.ingest.IngestListener;
import org.decnet.model.error.Problem;

/** Tells on standard error how an ingest gets on, and which files cannot be used. */
final class IngestProgress implements IngestListener {
  private final Console console;
  private final Progress progress;
  private String file = "";

  IngestProgress(Console console, Progress progress) {
    this.console = console;
    this.progress = progress;
  }

  @Override
  public void fileStarted(String origin) {
    file = origin;
  }

  @Override
  public void progress(long bytesDone, long bytesTotal, long lines) {
    progress.show(() ->
        (bytesTotal > 0 ? Math.min(100, bytesDone * 100 / bytesTotal) + "%  " : "")
            + Show.counted(lines, "line")
            + "  "
            + file);
  }

  @Override
  public void problem(Problem problem) {
    progress.clear();
    console.remark(problem.describe());
  }
}
