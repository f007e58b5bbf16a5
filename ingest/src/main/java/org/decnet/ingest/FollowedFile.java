package org.decnet.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.decnet.ingest.read.LineReader;
import org.decnet.ingest.read.LogFile;
import org.decnet.ingest.read.LogFiles;
import org.jspecify.annotations.Nullable;

/** A file that is read as it grows, under the name that it had first. */
final class FollowedFile {
  private final Run run;
  private final Path path;
  // Null once no more is read from it: an archive, or a file of no known format.
  private @Nullable LogFile file;
  private @Nullable Intake intake;
  private long closedSize;
  private long advanced;
  private int passesUnlisted;

  private final boolean named;

  private FollowedFile(Run run, LogFiles.Found found) {
    this.run = run;
    this.path = found.path();
    this.named = found.named();
    this.closedSize = found.size();
  }

  /** A file whose reading starts. */
  static FollowedFile begin(Run run, LogFiles.Found found, LogFile file) {
    FollowedFile followed = new FollowedFile(run, found);
    followed.file = file;
    followed.intake = new Intake(run, found.path().toString(), file.lines(), found.named());
    run.begin(found.path().toString());
    return followed;
  }

  /** A file that needs no more reading, but is remembered. */
  static FollowedFile finished(Run run, LogFiles.Found found) {
    return new FollowedFile(run, found);
  }

  boolean isOpen() {
    return file != null;
  }

  /**
   * Reads what is new.
   *
   * @param listed the file as the search found it; null if no path leads to it any more
   * @return false when the file can be forgotten
   */
  boolean pass(LogFiles.@Nullable Found listed) {
    if (file == null || intake == null) {
      return listed != null && listed.size() >= closedSize;
    }
    try {
      boolean grown = readNew(file, intake);
      if (intake.isRejected()) {
        closedSize = file.size();
        close();
        return true;
      }
      return listed != null || isAwaited(grown, file, intake);
    } catch (IOException failure) {
      run.problem(FileProblems.of(path, failure));
      close();
      return true;
    }
  }

  /** Says so if the format has not shown in what was read. */
  void giveUp() {
    if (intake != null && !intake.isRejected()) {
      intake.giveUp();
    }
  }

  private boolean readNew(LogFile open, Intake taking) throws IOException {
    LineReader rewritten = open.restartIfRewritten();
    if (rewritten != null) {
      intake = new Intake(run, path.toString(), rewritten, named);
      advanced = 0;
      return read(open, intake, false);
    }
    return open.size() > open.storedBytes() && read(open, taking, false);
  }

  private boolean read(LogFile open, Intake taking, boolean complete) throws IOException {
    long before = open.storedBytes();
    boolean more = true;
    while (more && !taking.isRejected() && !run.isStopped()) {
      more = taking.takeNext(complete);
      run.advance(open.storedBytes() - advanced);
      advanced = open.storedBytes();
    }
    return open.storedBytes() > before;
  }

  // A sensor may write to a renamed file until it has opened the new one, so one quiet pass is not
  // the end.
  private boolean isAwaited(boolean grown, LogFile open, Intake taking) throws IOException {
    passesUnlisted++;
    if (grown || passesUnlisted < 2 || run.isStopped()) {
      return true;
    }
    read(open, taking, true);
    close();
    return false;
  }

  /** Ends reading, be it at the end of the file or before. */
  void close() {
    LogFile open = file;
    file = null;
    intake = null;
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (IOException failure) {
      run.problem(FileProblems.of(path, failure));
    } finally {
      run.end(path.toString());
    }
  }
}
