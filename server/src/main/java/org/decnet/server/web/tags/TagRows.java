package org.decnet.server.web.tags;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.change.Remapped;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.Tag;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;

/** Makes rows of tags and tallies, with the names of the active ATT&amp;CK release. */
public final class TagRows {
  private final AttackCatalog attack;

  /** Names come from the catalogue of these parts. */
  public TagRows(ApiParts parts) {
    this(parts.attack());
  }

  private TagRows(AttackCatalog attack) {
    this.attack = attack;
  }

  /** The same rows with the ids and names of another release. */
  public TagRows in(AttackCatalog release) {
    return new TagRows(release);
  }

  /** The row of a tag. */
  public TTPTagDetailRow row(StoredTag stored) {
    Tag tag = stored.tag();
    SessionId session = tag.session();
    TechniqueId sub = tag.subTechnique();
    return new TTPTagDetailRow(
        tag.uuid(),
        tag.sourceKind(),
        tag.sourceId(),
        tag.attacker(),
        tag.identity(),
        session == null ? null : session.value(),
        tag.decky(),
        tag.tactic().value(),
        tag.parentTechnique().value(),
        name(tag.parentTechnique()),
        sub == null ? null : sub.value(),
        sub == null ? null : name(sub),
        tag.confidence(),
        tag.confidenceAdj(),
        tag.rule().value(),
        tag.ruleVersion(),
        tag.ruleHash(),
        tag.evidence().values(),
        tag.attackRelease(),
        tag.mitreUrl(),
        tag.observedAt(),
        stored.createdAt());
  }

  /** One row per technique, ordered by its id. */
  public List<TechniqueRollupRow> fleet(Collection<TechniqueTally> tallies) {
    return Rollup.of(tallies, attack).stream().map(this::fleetRow).toList();
  }

  /** One row per technique of an actor, ordered by its id. */
  public List<IdentityTechniqueRow> actor(Collection<TechniqueTally> tallies) {
    return Rollup.of(tallies, attack).stream().map(this::actorRow).toList();
  }

  /**
   * One row per technique of a campaign, ordered by its id.
   *
   * @param identities number of identities that showed each technique
   */
  public List<CampaignTechniqueRow> campaign(
      Collection<TechniqueTally> tallies, Map<TechniqueId, Long> identities) {
    return Rollup.of(tallies, attack).stream()
        .map(rollup -> campaignRow(rollup, identities))
        .toList();
  }

  private TechniqueRollupRow fleetRow(Rollup rollup) {
    TechniqueId technique = rollup.technique();
    return new TechniqueRollupRow(
        technique.parent().value(),
        name(technique.parent()),
        technique.isSub() ? technique.value() : null,
        technique.isSub() ? name(technique) : null,
        rollup.tactic().value(),
        rollup.count(),
        rollup.lastSeen(),
        attack.url(technique).orElse(null),
        rollup.remappedFrom().stream().map(TechniqueId::value).toList());
  }

  private IdentityTechniqueRow actorRow(Rollup rollup) {
    TechniqueRollupRow row = fleetRow(rollup);
    return new IdentityTechniqueRow(
        row.techniqueId(),
        row.techniqueName(),
        row.subTechniqueId(),
        row.subTechniqueName(),
        row.tactic(),
        row.count(),
        rollup.firstSeen(),
        row.lastSeen(),
        rollup.maxConfidence(),
        row.mitreUrl(),
        row.remappedFrom());
  }

  private CampaignTechniqueRow campaignRow(Rollup rollup, Map<TechniqueId, Long> identities) {
    IdentityTechniqueRow row = actorRow(rollup);
    return new CampaignTechniqueRow(
        row.techniqueId(),
        row.techniqueName(),
        row.subTechniqueId(),
        row.subTechniqueName(),
        row.tactic(),
        row.count(),
        row.firstSeen(),
        row.lastSeen(),
        row.confidenceMax(),
        identities(rollup, identities),
        row.mitreUrl(),
        row.remappedFrom());
  }

  /** Where several ids became one, whoever showed two of them counts once for the commonest. */
  private static long identities(Rollup rollup, Map<TechniqueId, Long> identities) {
    return Stream.concat(Stream.of(rollup.technique()), rollup.remappedFrom().stream())
        .mapToLong(id -> identities.getOrDefault(id, 0L))
        .max()
        .orElse(0);
  }

  /** The id that the release has for a technique; the same if it has no other. */
  public TechniqueId now(TechniqueId id) {
    TechniqueId now = Remapped.into(attack, id).now();
    return now == null ? id : now;
  }

  /** The name of a technique; null only if the release lacks its id. */
  public @Nullable String name(TechniqueId id) {
    return attack.technique(id).isPresent() ? attack.displayName(id) : null;
  }
}
