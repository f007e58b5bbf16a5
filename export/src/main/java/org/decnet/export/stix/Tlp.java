package org.decnet.export.stix;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may see an export: the traffic lights whose ids STIX 2.1 fixes (section 7.2.1.4). */
public enum Tlp {
  /** Everybody. */
  WHITE("613f2e26-407d-48c7-9eca-b8e91df99dc9"),
  /** The community. */
  GREEN("34098fce-860f-48ae-8e50-ebd3cc5e41da"),
  /** The organisation and its clients. */
  AMBER("f88d31f6-486f-44da-b317-01333bde0b82"),
  /** Only who receives it. */
  RED("5e57c739-391a-4eb3-b6be-7d15ca92d5ed");

  private final String uuid;

  Tlp(String uuid) {
    this.uuid = uuid;
  }

  /** The light of a word such as {@code green}, in any case; empty if there is none. */
  public static Optional<Tlp> ofWord(String word) {
    return Stream.of(values()).filter(tlp -> tlp.name().equalsIgnoreCase(word)).findFirst();
  }

  /** The tag that other formats carry, such as {@code tlp:green}. */
  public String tag() {
    return "tlp:" + name().toLowerCase(Locale.ROOT);
  }

  String id() {
    return "marking-definition--" + uuid;
  }

  StixObject object() {
    return StixObject.with(id())
        .shared()
        .set("created", "2017-01-20T00:00:00.000Z")
        .set("definition_type", "tlp")
        .set("name", "TLP:" + name())
        .set("definition", Map.of("tlp", name().toLowerCase(Locale.ROOT)))
        .build();
  }
}
