package org.decnet.attack.compact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.attack.Domain;
import org.decnet.attack.FactFormat;
import org.decnet.attack.compact.StixObject.Phase;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.error.ErrorCode;

/** Writes the lines about tactics and techniques. */
final class TechniqueLines {
  private final Domain domain;
  private final FactLines facts;
  private final Map<String, StixObject> tactics;
  private final Map<String, StixObject> techniques;
  private final List<String> columns;
  private final Map<String, StixObject> replacements;
  private final Map<String, StixObject> parents;
  private final Map<String, String> tacticByShortname = new HashMap<>();

  TechniqueLines(Domain domain, FactLines facts, BundleObjects objects) {
    this.domain = domain;
    this.facts = facts;
    this.tactics = objects.tactics();
    this.techniques = objects.techniques();
    this.columns = objects.columns();
    this.replacements = objects.techniqueLinks("revoked-by");
    this.parents = objects.techniqueLinks("subtechnique-of");
  }

  String text() {
    StringBuilder text = new StringBuilder();
    List<StixObject> ordered = new ArrayList<>(tactics.values());
    ordered.sort(Comparator.comparingInt(this::column));
    ordered.forEach(tactic -> text.append(tacticLine(tactic)));
    techniques.values().forEach(technique -> text.append(techniqueLine(technique)));
    checkCircles();
    return text.toString();
  }

  /** Whoever follows revocations must come to an end, so nothing may lead into a circle. */
  private void checkCircles() {
    Set<String> ending = new HashSet<>();
    for (StixObject start : techniques.values()) {
      Set<String> path = new HashSet<>();
      StixObject at = start;
      while (at != null && !ending.contains(at.id()) && path.add(at.id())) {
        at = at.revoked() ? replacements.get(at.id()) : null;
      }
      if (at == null || ending.contains(at.id())) {
        ending.addAll(path);
      } else {
        facts.problem(start, ErrorCode.BAD_VALUE, "its revocations go in a circle");
      }
    }
  }

  /** Tactics outside the matrix come last, by id. */
  private int column(StixObject tactic) {
    int column = columns.indexOf(tactic.id());
    return column < 0 ? columns.size() : column;
  }

  private String tacticLine(StixObject tactic) {
    TacticId id = new TacticId(tactic.externalId());
    String shortname = facts.text(tactic, "x_mitre_shortname");
    if (tacticByShortname.put(shortname, id.value()) != null) {
      facts.problem(tactic, ErrorCode.BAD_VALUE, "another tactic is called " + shortname);
    }
    return FactLines.line(
        FactFormat.TACTIC_LINE,
        id.value(),
        facts.url(tactic, FactFormat.usualUrl(id)),
        shortname,
        facts.text(tactic, "name"));
  }

  private String techniqueLine(StixObject technique) {
    TechniqueId id = new TechniqueId(technique.externalId());
    checkParent(technique, id);
    StixObject replacement = technique.revoked() ? replacements.get(technique.id()) : null;
    return FactLines.line(
        FactFormat.TECHNIQUE_LINE,
        id.value(),
        facts.text(technique, "name"),
        facts.list(technique, "kill_chain_phases", tacticsOf(technique)),
        facts.list(technique, "state", states(technique)),
        replacement == null ? "" : replacement.externalId(),
        facts.list(technique, "x_mitre_platforms", technique.list("x_mitre_platforms")),
        facts.url(technique, FactFormat.usualUrl(id)),
        facts.uuid(technique),
        facts.millis(technique, "created"),
        facts.millis(technique, "modified"));
  }

  /** The catalogue takes the parent from the id, so the bundle must agree. */
  private void checkParent(StixObject technique, TechniqueId id) {
    StixObject parent = parents.get(technique.id());
    if (id.isSub() && !techniques.containsKey(id.parent().value())) {
      facts.problem(technique, ErrorCode.BAD_VALUE, "there is no " + id.parent());
    }
    if (parent != null && !parent.externalId().equals(id.parent().value())) {
      facts.problem(technique, ErrorCode.BAD_VALUE, "is a sub-technique of " + parent.externalId());
    }
  }

  private List<String> tacticsOf(StixObject technique) {
    List<String> ids = new ArrayList<>();
    for (Phase phase : technique.phases()) {
      String tactic = tacticByShortname.get(phase.name());
      if (phase.chain().equals(domain.killChain()) && tactic != null) {
        ids.add(tactic);
      } else if (technique.active()) {
        facts.problem(technique, ErrorCode.BAD_VALUE, "unknown tactic '" + phase.name() + "'");
      }
    }
    if (ids.isEmpty() && technique.active()) {
      facts.problem(technique, ErrorCode.MISSING_FIELD, "serves no tactic");
    }
    return ids;
  }

  private static List<String> states(StixObject technique) {
    List<String> states = new ArrayList<>();
    if (technique.revoked()) {
      states.add(FactFormat.REVOKED);
    }
    if (technique.deprecated()) {
      states.add(FactFormat.DEPRECATED);
    }
    return states;
  }
}
