package org.decnet.engine.tag;

import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.tag.Tag;

/**
 * A base event and the tags that rules gave it, or what derives from it.
 *
 * @param event the base event; derived events are not stored
 * @param tags tags of any confidence
 */
public record TaggedEvent(Event event, List<Tag> tags) {
  /** Copies the tags. */
  public TaggedEvent {
    tags = List.copyOf(tags);
  }
}
