package org.decnet.sigma.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Puts the values of one object into the slots of an event. */
final class EventFiller {
  private final JsonParser parser;
  private final byte[] utf8;
  private final boolean keywords;
  private final int keywordSlot;
  private final JsonEvent event;

  EventFiller(JsonParser parser, byte[] utf8, JsonFields fields, JsonEvent event) {
    this.parser = parser;
    this.utf8 = utf8;
    this.keywords = fields.hasKeywords();
    this.keywordSlot = fields.keywordSlot();
    this.event = event;
  }

  /**
   * Reads to the end of the object whose start was read. Recursion is bounded by the depth that the
   * parser allows.
   *
   * @param state where the object is; null where no rule looks
   */
  void object(@Nullable PathState state) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      PathState below = state == null ? null : state.below(parser.currentName());
      value(below, parser.nextToken());
    }
  }

  private void value(@Nullable PathState state, JsonToken token) {
    switch (token) {
      case START_OBJECT -> nested(state);
      case START_ARRAY -> {
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          value(state, next);
        }
      }
      case VALUE_STRING, VALUE_NUMBER_FLOAT -> {
        if (isWanted(state)) {
          leaf(state, parser.getString());
        }
      }
      case VALUE_NUMBER_INT -> {
        if (isWanted(state)) {
          leaf(state, integer());
        }
      }
      case VALUE_TRUE -> leaf(state, true);
      case VALUE_FALSE -> leaf(state, false);
      case VALUE_NULL -> {
        // no value
      }
      case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, PROPERTY_NAME, END_OBJECT, END_ARRAY ->
          throw new IllegalStateException("no JSON text holds " + token + " here");
    }
  }

  private void nested(@Nullable PathState state) {
    long start = parser.currentTokenLocation().getByteOffset();
    if (keywords || (state != null && !state.isEnd())) {
      object(state);
    } else {
      parser.skipChildren();
    }
    if (state != null && state.slots.length > 0) {
      fill(state, text(start, parser.currentLocation().getByteOffset()));
    }
  }

  private String text(long start, long end) {
    return new String(utf8, (int) start, (int) (end - start), StandardCharsets.UTF_8);
  }

  private boolean isWanted(@Nullable PathState state) {
    return keywords || (state != null && state.slots.length > 0);
  }

  // The text of a number stays as it was written: rules test it as a number all the same.
  private Object integer() {
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> parser.getString();
    };
  }

  private void leaf(@Nullable PathState state, Object value) {
    if (state != null) {
      fill(state, value);
    }
    if (keywords) {
      event.add(keywordSlot, 0, value);
    }
  }

  private void fill(PathState state, Object value) {
    for (int i = 0; i < state.slots.length; i++) {
      event.add(state.slots[i], state.ranks[i], value);
    }
  }
}
