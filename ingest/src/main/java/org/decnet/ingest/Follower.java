package org.decnet.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.decnet.ingest.read.LogFile;
import org.decnet.ingest.read.LogFiles;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;

/**
 * Reads growing files, in passes. Files are known by their key, not by their name, so that a
 * renamed one is neither lost nor read twice.
 */
final class Follower implements AutoCloseable {
  /** Most files that are held open; each takes a file handle and a buffer. */
  static final int MOST_FILES = 256;

  private final Run run;
  private final List<Path> paths;
  private final Map<Object, FollowedFile> files = new LinkedHashMap<>();
  private final Set<Problem> told = new HashSet<>();
  private boolean firstPass = true;

  Follower(Run run, List<Path> paths) {
    this.run = run;
    this.paths = List.copyOf(paths);
  }

  /**
   * Reads everything that the files hold now. The search comes first: a new file that it finds has
   * replaced one whose rest is read in the same pass, before the new one.
   */
  void pass() {
    LogFiles.Listing listing = LogFiles.find(paths);
    listing.problems().forEach(this::tellOfSearch);
    firstPass = false;
    readKnown(listing);
    for (LogFiles.Found found : listing.files()) {
      if (!files.containsKey(found.key()) && !run.isStopped()) {
        start(found);
      }
    }
  }

  /** Says which files showed no known format, now that nothing more is read. */
  void finish() {
    files.values().forEach(FollowedFile::giveUp);
  }

  @Override
  public void close() {
    files.values().forEach(FollowedFile::close);
  }

  private void readKnown(LogFiles.Listing listing) {
    Map<Object, LogFiles.Found> listed =
        listing.files().stream()
            .collect(Collectors.toMap(LogFiles.Found::key, Function.identity()));
    Iterator<Map.Entry<Object, FollowedFile>> entries = files.entrySet().iterator();
    while (entries.hasNext() && !run.isStopped()) {
      Map.Entry<Object, FollowedFile> entry = entries.next();
      if (!entry.getValue().pass(listed.get(entry.getKey()))) {
        entries.remove();
      }
    }
  }

  private void start(LogFiles.Found found) {
    Path path = found.path();
    if (LogFile.isPacked(path)) {
      Ingest.readFile(run, found);
      files.put(found.key(), FollowedFile.finished(run, found));
      return;
    }
    if (files.values().stream().filter(FollowedFile::isOpen).count() >= MOST_FILES) {
      tell(
          Problem.ofFile(
              path.toString(),
              ErrorCode.UNREADABLE_FILE,
              "Not followed: " + MOST_FILES + " files are followed already"));
      return;
    }
    open(found);
  }

  private void open(LogFiles.Found found) {
    Path path = found.path();
    try {
      LogFile file = LogFile.open(path);
      // Replaced between search and opening: the next pass finds both under their own keys.
      if (!LogFiles.key(path).equals(found.key())) {
        file.close();
        return;
      }
      FollowedFile followed = FollowedFile.begin(run, found, file);
      files.put(found.key(), followed);
      followed.pass(found);
    } catch (IOException failure) {
      Problem problem = FileProblems.of(path, failure);
      if (problem.code() != ErrorCode.NO_SUCH_FILE) {
        tell(problem);
      }
    }
  }

  // While a file is being rotated it may be missing for a moment; only at the start that is news.
  private void tellOfSearch(Problem problem) {
    if (firstPass || problem.code() != ErrorCode.NO_SUCH_FILE) {
      tell(problem);
    }
  }

  private void tell(Problem problem) {
    if (told.size() < IngestReport.MOST_PROBLEMS && told.add(problem)) {
      run.problem(problem);
    }
  }
}
