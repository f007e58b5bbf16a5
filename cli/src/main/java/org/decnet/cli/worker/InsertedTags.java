package org.decnet.cli.worker;

import java.util.List;
import org.decnet.engine.backfill.BackfillSink;
import org.decnet.engine.port.TagStore;
import org.decnet.model.tag.Tag;

/** Inserts tags and counts those that were not there. */
final class InsertedTags implements BackfillSink {
  private final TagStore tags;
  private long count;

  InsertedTags(TagStore tags) {
    this.tags = tags;
  }

  @Override
  public void accept(List<Tag> made) {
    count += tags.insertTags(made);
  }

  long count() {
    return count;
  }
}
