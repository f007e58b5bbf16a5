package org.decnet.engine.score;

import java.util.List;
import org.decnet.model.tag.Tag;

/**
 * A statement and the tags whose evidence points at it.
 *
 * @param text as received
 * @param tags tags at or above the floor
 */
public record TaggedStatement(String text, List<Tag> tags) {
  /** Copies the list. */
  public TaggedStatement {
    tags = List.copyOf(tags);
  }
}
