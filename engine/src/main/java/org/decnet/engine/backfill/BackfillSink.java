package org.decnet.engine.backfill;

import java.util.List;
import org.decnet.model.tag.Tag;

/** Where the tags of a backfill go. */
@FunctionalInterface
public interface BackfillSink {
  /** Takes tags at or above the floor; never none. */
  void accept(List<Tag> tags);
}
