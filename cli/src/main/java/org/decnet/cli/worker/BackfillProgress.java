package org.decnet.cli.worker;

import java.util.Map;
import java.util.UUID;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.Progress;
import org.decnet.cli.text.Show;
import org.decnet.engine.backfill.BackfillCount;
import org.decnet.engine.backfill.BackfillListener;
import org.decnet.engine.backfill.BackfillSource;

/** Tells on standard error how a backfill gets on, and the first rows that it cannot use. */
final class BackfillProgress implements BackfillListener {
  private static final int MOST_TOLD = 10;

  private final Console console;
  private final Progress progress;
  private int told;

  BackfillProgress(Console console, Progress progress) {
    this.console = console;
    this.progress = progress;
  }

  @Override
  public void progress(Map<BackfillSource, BackfillCount> soFar) {
    progress.show(() -> Show.counted(BackfillResult.sum(soFar).scanned(), "event"));
  }

  @Override
  public void failed(UUID id, String why) {
    if (told++ < MOST_TOLD) {
      progress.clear();
      console.remark(id + ": " + why);
    }
  }
}
