package org.decnet.store.rules;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.decnet.engine.live.FileChange;
import org.decnet.engine.live.LiveRuleStore;
import org.decnet.engine.live.RuleFolder;
import org.decnet.engine.port.RuleStateStore;
import org.decnet.engine.port.RuleTexts;
import org.decnet.engine.tag.RuleSource;

/**
 * Rules that lie in the database. Each {@link #poll} reads what was written since the last one, the
 * last instant included, as two rules may be written in one microsecond; what is known already is
 * told apart by its text.
 */
public final class DatabaseRuleStore extends LiveRuleStore {
  private final RuleTexts texts;
  private final ReentrantLock reading = new ReentrantLock();
  private Instant watermark = Instant.EPOCH;

  /**
   * A store that has read what the database holds.
   *
   * @param start the rules that hold beside those of the database
   * @param time tells which states have expired
   */
  public DatabaseRuleStore(
      RuleTexts texts, RuleFolder start, RuleStateStore states, InstantSource time) {
    super(start, states, time);
    this.texts = texts;
    tail();
  }

  @Override
  public void poll(Instant now) {
    super.poll(now);
    tail();
  }

  private void tail() {
    reading.lock();
    try {
      List<FileChange> changes = new ArrayList<>();
      for (RuleTexts.Stored stored : texts.since(watermark)) {
        watermark = stored.updatedAt();
        if (!isKnown(stored.source())) {
          changes.add(new FileChange.Written(stored.source()));
        }
      }
      addDeleted(changes);
      if (!changes.isEmpty()) {
        live().changeFiles(changes);
      }
    } finally {
      reading.unlock();
    }
  }

  private boolean isKnown(RuleSource source) {
    return live().folder().source(source.path()).filter(source::equals).isPresent();
  }

  private void addDeleted(List<FileChange> changes) {
    Set<String> stored = texts.paths();
    for (String path : live().folder().paths()) {
      if (!stored.contains(path)) {
        changes.add(new FileChange.Deleted(path));
      }
    }
  }
}
