package org.decnet.engine.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.engine.tag.Tagger;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.event.Event;
import org.decnet.model.tag.Tag;

/**
 * Tags what other workers found out after the events were tagged (spec 03, section 8). It hears
 * nothing of what tagging tells, so that it never wakes itself.
 */
public final class LateTagging implements MessageHandler {
  /** What it hears. */
  public static final List<TopicPattern> PATTERNS =
      List.of(
          new TopicPattern("attacker.session.ended"),
          new TopicPattern("attacker.intel.enriched"),
          new TopicPattern("identity.formed"),
          new TopicPattern("identity.merged"),
          new TopicPattern("identity.observation.linked"),
          new TopicPattern("credential.reuse.detected"),
          new TopicPattern("email.received"),
          new TopicPattern("canary.>"));

  private final Stores stores;
  private final Tagger tagger;
  private final List<EventSource> sources;

  /** Tagging into a store. */
  public LateTagging(Stores stores, Tagger tagger, List<EventSource> sources) {
    this.stores = stores;
    this.tagger = tagger;
    this.sources = List.copyOf(sources);
  }

  @Override
  public void take(StoredMessage message) {
    List<TaggedEvent> tagged = new ArrayList<>();
    for (EventSource source : sources) {
      for (Event event : source.events(message.message())) {
        tagged.add(tagger.tag(event));
      }
    }
    if (!tagged.isEmpty() && saysSomethingNew(tagged)) {
      stores.events().write(new Batch(tagged, List.of()));
    }
  }

  // Most was tagged when it came: a look costs less than a transaction that changes nothing.
  private boolean saysSomethingNew(List<TaggedEvent> tagged) {
    Set<UUID> ids =
        tagged.stream()
            .flatMap(event -> event.tags().stream())
            .filter(tag -> tag.confidence() >= TagStore.FLOOR)
            .map(Tag::uuid)
            .collect(Collectors.toSet());
    return !stores.tags().known(ids).containsAll(ids);
  }
}
