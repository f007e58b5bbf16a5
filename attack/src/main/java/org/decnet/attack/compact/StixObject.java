package org.decnet.attack.compact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a catalogue needs of one STIX object, as the bundle has it, unchecked.
 *
 * @param line line of the bundle on which the object starts, from 1
 * @param texts values of the {@linkplain #TEXTS text properties} that are there
 * @param flags the {@linkplain #FLAGS flags} that are true
 * @param lists values of the {@linkplain #LISTS list properties} that are there
 * @param phases kill chain phases
 * @param reference MITRE's own external reference, the first one; null if there is none
 */
record StixObject(
    int line,
    Map<String, String> texts,
    Set<String> flags,
    Map<String, List<String>> lists,
    List<Phase> phases,
    @Nullable Reference reference) {
  static final Set<String> TEXTS =
      Set.of(
          "type",
          "id",
          "name",
          "created",
          "modified",
          "relationship_type",
          "source_ref",
          "target_ref",
          "x_mitre_shortname");
  static final Set<String> FLAGS = Set.of("revoked", "x_mitre_deprecated");
  static final Set<String> LISTS = Set.of("aliases", "tactic_refs", "x_mitre_platforms");

  /** A step of a kill chain: for ATT&CK, a tactic by its short name. */
  record Phase(String chain, String name) {}

  /** MITRE's id and page of an object; empty where the bundle has none. */
  record Reference(String externalId, String url) {}

  /** A text property; empty if it is missing. */
  String text(String property) {
    return texts.getOrDefault(property, "");
  }

  List<String> list(String property) {
    return lists.getOrDefault(property, List.of());
  }

  String type() {
    return text("type");
  }

  String id() {
    return text("id");
  }

  /** MITRE's id, such as {@code T1083}; empty if it is missing. */
  String externalId() {
    return reference == null ? "" : reference.externalId();
  }

  boolean revoked() {
    return flags.contains("revoked");
  }

  boolean deprecated() {
    return flags.contains("x_mitre_deprecated");
  }

  boolean active() {
    return flags.isEmpty();
  }
}
