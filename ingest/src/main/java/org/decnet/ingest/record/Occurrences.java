package org.decnet.ingest.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.decnet.model.event.RawEvent;

/**
 * Counts how often a line has come in its file, for formats whose times are too coarse to tell two
 * equal lines apart (spec 01, section 2.1). Bounded: a line that came long ago counts as new.
 */
final class Occurrences {
  static final int MOST_FILES = 64;
  static final int MOST_LINES = 100_000;

  private final Map<String, InFile> files = bounded(MOST_FILES);

  /** How often an equal line has come before in the same file. */
  int before(RawEvent raw, String hash) {
    InFile file = files.computeIfAbsent(raw.origin(), origin -> new InFile());
    if (raw.offset() <= file.offset) {
      file.lines.clear(); // the file is read from its start again
    }
    file.offset = raw.offset();
    return file.lines.merge(hash, 1, Integer::sum) - 1;
  }

  private static final class InFile {
    private final Map<String, Integer> lines = bounded(MOST_LINES);
    private long offset = -1;
  }

  private static <V> Map<String, V> bounded(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
      }
    };
  }
}
