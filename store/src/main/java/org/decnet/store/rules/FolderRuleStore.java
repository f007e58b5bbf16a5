package org.decnet.store.rules;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.engine.live.FileChange;
import org.decnet.engine.live.LiveRuleStore;
import org.decnet.engine.live.RuleFolder;
import org.decnet.engine.port.RuleStateStore;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules that lie in a folder and the folders below it. One thread watches them, and reads and
 * compiles what was written, one change after the other.
 */
public final class FolderRuleStore extends LiveRuleStore {
  private static final Logger LOG = LoggerFactory.getLogger(FolderRuleStore.class);

  private static final Duration FOR_EVER = Duration.ofDays(1);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Path root;
  private final FolderScan scan;
  private final FolderWatch watch;
  private final Thread watcher;

  private FolderRuleStore(Path root, RuleFolder start, RuleStateStore states, InstantSource time)
      throws IOException {
    super(start, states, time);
    this.root = root;
    this.scan = new FolderScan(root);
    this.watch = new FolderWatch(root.getFileSystem().newWatchService());
    this.watcher = Thread.ofPlatform().name("decnet-rules").daemon().unstarted(this::follow);
  }

  /**
   * Reads the rules of a folder and watches it from then on.
   *
   * @param start the rules that hold beside those of the folder
   * @param time tells which states have expired
   * @throws DecnetException if the folder is missing or cannot be watched
   */
  public static FolderRuleStore open(
      Path folder, RuleFolder start, RuleStateStore states, InstantSource time) {
    try {
      FolderRuleStore store = new FolderRuleStore(folder, start, states, time);
      try {
        store.rescan();
      } catch (IOException | RuntimeException e) {
        store.watch.close();
        throw e;
      }
      store.watcher.start();
      return store;
    } catch (IOException e) {
      throw new DecnetException(
          ErrorCode.UNREADABLE_FILE,
          "The folder of rules " + folder + " cannot be watched: " + describe(e),
          e);
    }
  }

  /** Reads everything. Folders are watched before they are read, so that nothing slips between. */
  private void rescan() throws IOException {
    watch.watch(scan.find().folders());
    Set<Path> files = new TreeSet<>(scan.find().files());
    live().folder().paths().forEach(path -> files.add(root.resolve(path)));
    take(files);
  }

  private void take(Collection<Path> files) {
    RuleFolder folder = live().folder();
    List<FileChange> changes = new ArrayList<>();
    for (Path file : files) {
      FileChange change = scan.read(file, folder.source(scan.nameOf(file)).orElse(null));
      if (change != null) {
        changes.add(change);
      }
    }
    if (!changes.isEmpty()) {
      live().changeFiles(changes);
    }
  }

  private void follow() {
    boolean lost = false;
    try {
      while (true) {
        FolderWatch.Touched touched = watch.await(lost ? LOOK_AGAIN : FOR_EVER);
        lost = !caughtUp(touched, lost);
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // closed: nobody wants to hear of changes any longer
    }
  }

  private boolean caughtUp(FolderWatch.Touched touched, boolean wasLost) {
    try {
      if (touched.everything() || wasLost) {
        rescan();
      } else {
        take(touched.files());
      }
      return true;
    } catch (IOException | RuntimeException e) {
      // What is in force stays, and the folder is looked at again in a second.
      if (!wasLost) {
        LOG.warn("The folder of rules {} cannot be read: {}", root, describe(e));
      }
      return false;
    }
  }

  @Override
  public void close() {
    try {
      watch.close();
      watcher.join();
    } catch (IOException e) {
      LOG.warn("The watch on {} does not end: {}", root, describe(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String describe(Exception failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
