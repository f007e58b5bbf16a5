package org.decnet.attack;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;

/**
 * What one ATT&amp;CK release says, Enterprise and ICS together. Immutable to its callers and safe
 * to share between threads. Who uses a technique is read on the first question about it.
 */
public final class AttackCatalog {
  private final Release release;
  private final TechniqueFacts facts;
  private final Lazy<UseFacts> uses;

  AttackCatalog(Release release, TechniqueFacts facts, Lazy<UseFacts> uses) {
    this.release = release;
    this.facts = facts;
    this.uses = uses;
  }

  /** The release that all answers come from. */
  public Release release() {
    return release;
  }

  /** A technique or sub-technique, active or not; empty if the release does not know the id. */
  public Optional<Technique> technique(TechniqueId id) {
    return Optional.ofNullable(facts.techniques().get(id));
  }

  /** A tactic; empty if the release does not know the id. */
  public Optional<Tactic> tactic(TacticId id) {
    return Optional.ofNullable(facts.tactics().get(id));
  }

  /** The tactic of a domain that goes by a short name such as {@code initial-access}. */
  public Optional<Tactic> tacticByShortname(Domain domain, String shortname) {
    return facts.tactics().values().stream()
        .filter(tactic -> tactic.domain() == domain && tactic.shortname().equals(shortname))
        .findFirst();
  }

  /** All tactics in the order of the matrices' columns, Enterprise before ICS. */
  public List<Tactic> tactics() {
    return List.copyOf(facts.tactics().values());
  }

  /** All techniques and sub-techniques, active or not, Enterprise before ICS, each by id. */
  public Collection<Technique> techniques() {
    return facts.techniques().values();
  }

  /**
   * What to call a technique: its name, for a sub-technique {@code Parent: Sub}. An id that the
   * release does not know is its own name, so that a tag of another release still shows something.
   */
  public String displayName(TechniqueId id) {
    Technique technique = facts.techniques().get(id);
    if (technique == null) {
      return id.value();
    }
    Technique parent = id.isSub() ? facts.techniques().get(id.parent()) : null;
    return parent == null ? technique.name() : parent.name() + ": " + technique.name();
  }

  /** MITRE's page of a technique; empty if the release does not know the id. */
  public Optional<String> url(TechniqueId id) {
    return technique(id).map(Technique::url);
  }

  /** Whether the release knows a technique and has neither revoked nor deprecated it. */
  public boolean isActive(TechniqueId id) {
    return technique(id).map(Technique::active).orElse(false);
  }

  /** Whether a technique, active or not, serves a tactic. */
  public boolean lists(TacticId tactic, TechniqueId technique) {
    return technique(technique).map(known -> known.tactics().contains(tactic)).orElse(false);
  }

  /**
   * Groups that use exactly this id, ordered by id: those of a sub-technique do not count for its
   * parent. Empty for an unknown id.
   */
  public List<Group> groups(TechniqueId id) {
    return uses.get().groups(id);
  }

  /** Malware and tools that use exactly this id, ordered by id. Empty for an unknown id. */
  public List<Software> software(TechniqueId id) {
    return uses.get().software(id);
  }

  /**
   * The active technique that took a revoked one's place, found by following {@code revokedBy} to
   * the end. Empty for an id that is unknown or not revoked, and when the chain ends at something
   * no longer active.
   */
  public Optional<TechniqueId> successor(TechniqueId id) {
    Set<TechniqueId> seen = new HashSet<>();
    Technique at = facts.techniques().get(id);
    while (at != null && at.revokedBy() != null && seen.add(at.id())) {
      at = facts.techniques().get(at.revokedBy());
    }
    return at == null || seen.isEmpty() || !at.active() ? Optional.empty() : Optional.of(at.id());
  }
}
