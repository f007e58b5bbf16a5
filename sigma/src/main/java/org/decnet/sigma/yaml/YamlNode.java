package org.decnet.sigma.yaml;

import java.util.List;
import org.decnet.sigma.Place;
import org.jspecify.annotations.Nullable;

/** A node of a YAML document. */
public sealed interface YamlNode {
  /** Where the node begins. */
  Place place();

  /** What kind of node this is, in words for messages. */
  String kindName();

  /** Keys with their values, in file order; no key occurs twice. */
  record Mapping(List<Entry> entries, Place place) implements YamlNode {
    /** Copies the list. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key, or null if the mapping lacks it. */
    public @Nullable YamlNode get(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return entry.value();
        }
      }
      return null;
    }

    @Override
    public String kindName() {
      return "a map";
    }
  }

  /** One key with its value. */
  record Entry(Scalar key, YamlNode value) {}

  /** Nodes in order. */
  record Sequence(List<YamlNode> items, Place place) implements YamlNode {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kindName() {
      return "a list";
    }
  }

  /**
   * A single value.
   *
   * @param text the value without quotes
   * @param kind its type by the YAML 1.2 core schema
   * @param plain whether it stands without quotes
   * @param inset columns from the node's place to the first character of the text; -1 when the text
   *     does not stand in the file character by character on one line
   */
  record Scalar(String text, Kind kind, boolean plain, int inset, Place place) implements YamlNode {
    /** The place of one character of the text, as far as it is known. */
    public Place placeOf(int offset) {
      return inset < 0 ? place : new Place(place.line(), place.column() + inset + offset);
    }

    @Override
    public String kindName() {
      return kind.words;
    }
  }

  /** Type of a scalar. */
  enum Kind {
    NULL("an empty value"),
    BOOLEAN("a boolean"),
    INTEGER("a number"),
    DECIMAL("a number"),
    TEXT("a text");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }
}
