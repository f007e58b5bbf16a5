package org.decnet.attack;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.attack.FactRows.Row;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;

/**
 * Tactics and techniques of a release: the part of a catalogue that every start needs.
 *
 * @param tactics in the order of the matrices
 * @param techniques by id within each domain
 */
record TechniqueFacts(Map<TacticId, Tactic> tactics, Map<TechniqueId, Technique> techniques) {
  TechniqueFacts {
    tactics = Collections.unmodifiableMap(tactics);
    techniques = Collections.unmodifiableMap(techniques);
  }

  /** Reads the files of both domains. */
  static TechniqueFacts read(CatalogFiles files, Release release) {
    Map<TacticId, Tactic> tactics = new LinkedHashMap<>();
    Map<TechniqueId, Technique> techniques = new LinkedHashMap<>();
    for (Domain domain : Domain.values()) {
      files
          .rows(domain, release, FactFormat.TECHNIQUES)
          .read(
              domain,
              release,
              FactFormat.TECHNIQUES,
              row -> {
                switch (row.kind()) {
                  case FactFormat.TACTIC_LINE -> add(tactics, tactic(domain, row));
                  case FactFormat.TECHNIQUE_LINE -> add(techniques, technique(domain, row));
                  default -> throw new IllegalArgumentException("unknown line: " + row.kind());
                }
              });
    }
    return new TechniqueFacts(tactics, techniques);
  }

  private static void add(Map<TacticId, Tactic> tactics, Tactic tactic) {
    if (tactics.put(tactic.id(), tactic) != null) {
      throw new IllegalArgumentException("a second " + tactic.id());
    }
  }

  private static void add(Map<TechniqueId, Technique> techniques, Technique technique) {
    if (techniques.put(technique.id(), technique) != null) {
      throw new IllegalArgumentException("a second " + technique.id());
    }
  }

  private static Tactic tactic(Domain domain, Row row) {
    TacticId id = new TacticId(row.cell(1));
    String url = row.cellOr(2, FactFormat.usualUrl(id));
    return new Tactic(id, row.cell(4), row.cell(3), domain, url);
  }

  private static Technique technique(Domain domain, Row row) {
    TechniqueId id = new TechniqueId(row.cell(1));
    List<String> states = row.items(4, state -> state);
    return new Technique(
        id,
        row.cell(2),
        row.items(3, TacticId::new),
        states.contains(FactFormat.REVOKED),
        states.contains(FactFormat.DEPRECATED),
        row.cell(5).isEmpty() ? null : new TechniqueId(row.cell(5)),
        row.cellOr(7, FactFormat.usualUrl(id)),
        domain,
        row.items(6, platform -> platform),
        "attack-pattern--" + row.cell(8),
        Instant.ofEpochMilli(row.number(9)),
        Instant.ofEpochMilli(row.number(10)));
  }
}
