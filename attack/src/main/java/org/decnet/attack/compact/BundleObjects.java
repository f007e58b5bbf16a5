package org.decnet.attack.compact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The objects of a bundle that matter, sorted by what they are and found by either id. */
final class BundleObjects {
  private static final Set<String> TECHNIQUES = Set.of("attack-pattern");
  private static final Set<String> USERS = Set.of("intrusion-set", "malware", "tool");

  private final FactLines facts;
  private final Map<String, StixObject> byStixId = new LinkedHashMap<>();
  private final List<StixObject> relationships = new ArrayList<>();

  BundleObjects(FactLines facts) {
    this.facts = facts;
  }

  void add(StixObject object) {
    switch (object.type()) {
      case "relationship" -> {
        if (object.active()) {
          relationships.add(object);
        }
      }
      case "attack-pattern",
          "x-mitre-tactic",
          "x-mitre-matrix",
          "intrusion-set",
          "malware",
          "tool" -> {
        if (byStixId.put(object.id(), object) != null) {
          facts.problem(object, ErrorCode.BAD_VALUE, "the bundle has this STIX id twice");
        }
      }
      default -> {
        // Mitigations, data sources, campaigns and the like: nothing that a catalogue holds.
      }
    }
  }

  /** Whether there is anything to make a catalogue of. */
  boolean haveTechniques() {
    return byStixId.values().stream().anyMatch(object -> TECHNIQUES.contains(object.type()));
  }

  /** Techniques by id, active or not. */
  Map<String, StixObject> techniques() {
    return byExternalId("attack-pattern", TechniqueId::isWellFormed, any -> true);
  }

  /** Active tactics by id. */
  Map<String, StixObject> tactics() {
    return byExternalId("x-mitre-tactic", TacticId::isWellFormed, StixObject::active);
  }

  /** STIX ids of tactics in the order of the matrix's columns. */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (StixObject object : byStixId.values()) {
      if (object.type().equals("x-mitre-matrix") && object.active()) {
        columns.addAll(object.list("tactic_refs"));
      }
    }
    return columns;
  }

  /** What an active relationship of a kind leads to from each technique that has one. */
  Map<String, StixObject> techniqueLinks(String kind) {
    Map<String, StixObject> links = new LinkedHashMap<>();
    for (StixObject relationship : relationships(kind)) {
      StixObject source = end(relationship, "source_ref", TECHNIQUES);
      StixObject target = end(relationship, "target_ref", TECHNIQUES);
      if (source != null && target != null && links.put(source.id(), target) != null) {
        facts.problem(source, ErrorCode.BAD_VALUE, "has two relationships " + kind);
      }
    }
    return links;
  }

  /** An active group, malware or tool and a technique that it uses. */
  record Use(StixObject user, StixObject technique) {}

  List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    for (StixObject relationship : relationships("uses")) {
      StixObject user = end(relationship, "source_ref", USERS);
      StixObject technique = end(relationship, "target_ref", TECHNIQUES);
      if (user != null && user.active() && technique != null) {
        uses.add(new Use(user, technique));
      }
    }
    return uses;
  }

  private Map<String, StixObject> byExternalId(
      String type, Predicate<String> wellFormed, Predicate<StixObject> wanted) {
    Map<String, StixObject> objects = new TreeMap<>();
    for (StixObject object : byStixId.values()) {
      if (!object.type().equals(type) || !wanted.test(object)) {
        continue;
      }
      String id = object.externalId();
      if (!wellFormed.test(id)) {
        facts.problem(object, ErrorCode.BAD_VALUE, "'" + id + "' is no id of an " + type);
      } else if (objects.put(id, object) != null) {
        facts.problem(object, ErrorCode.BAD_VALUE, "the bundle has this id twice");
      }
    }
    return objects;
  }

  private List<StixObject> relationships(String kind) {
    return relationships.stream()
        .filter(relationship -> relationship.text("relationship_type").equals(kind))
        .toList();
  }

  /** The object at an end of a relationship, if the bundle has it and it is of the right type. */
  private @Nullable StixObject end(StixObject relationship, String property, Set<String> types) {
    StixObject object = byStixId.get(relationship.text(property));
    return object != null && types.contains(object.type()) ? object : null;
  }
}
