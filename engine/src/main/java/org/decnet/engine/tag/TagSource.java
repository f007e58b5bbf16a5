package org.decnet.engine.tag;

import java.util.Objects;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a tag names as its source. A file that a sensor saw being written is told by two events, the
 * captured file and the write; tags of the write stand behind the file, as the registry of source
 * kinds (spec 01, section 6) knows no writes.
 */
public final class TagSource {
  private TagSource() {}

  /** The identity that an event without an address is about; null if it is about none. */
  public static @Nullable UUID identity(Event event) {
    String identity = event.text(Field.IDENTITY_UUID);
    try {
      return identity == null ? null : UUID.fromString(identity);
    } catch (IllegalArgumentException e) {
      return null; // nobody could be held to it
    }
  }

  /** The word for the kind of the source. */
  public static String kind(Event event) {
    return event.kind() == EventKind.FILE_OP ? EventKind.FILE.kindName() : event.kind().kindName();
  }

  /** The id of the source. */
  public static String id(Event event) {
    return event.kind() == EventKind.FILE_OP
        ? Objects.requireNonNullElse(event.text(Field.PARENT_EVENT_ID), event.id().toString())
        : event.id().toString();
  }
}
