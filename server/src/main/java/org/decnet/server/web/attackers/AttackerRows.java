package org.decnet.server.web.attackers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.AttackerStore;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Standing;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.Confidence;
import org.decnet.server.web.tags.IdentityTechniqueRow;
import org.decnet.server.web.tags.TagRows;

/** Makes rows of attackers with what they are like; what several need is asked at once. */
public final class AttackerRows {
  private static final int TOP_OF_LIST = 5;
  private static final double USUAL = Double.parseDouble(Confidence.DEFAULT);

  private final AttackerStore attackers;
  private final Behaviours behaviours;
  private final TagRows rows;

  /** Rows of the attackers of a node. */
  public AttackerRows(ApiParts parts, TagRows rows) {
    this.attackers = parts.stores().attackers();
    this.behaviours = new Behaviours(attackers, parts.clock());
    this.rows = rows;
  }

  /** A slice of a list. */
  Page<AttackerListRow> page(Page<Attacker> page) {
    List<UUID> ids = page.data().stream().map(Attacker::uuid).toList();
    Map<UUID, Standing> standings = attackers.standings(ids);
    Map<UUID, List<TechniqueTally>> tallies = attackers.tallies(ids, USUAL);
    return Paging.map(
        page,
        attacker ->
            row(
                attacker,
                standings.getOrDefault(attacker.uuid(), Standing.NONE),
                top(tallies.getOrDefault(attacker.uuid(), List.of()), TOP_OF_LIST)));
  }

  /**
   * One of them.
   *
   * @param most techniques that it names
   */
  AttackerListRow one(Attacker attacker, int most) {
    List<UUID> id = List.of(attacker.uuid());
    return row(
        attacker,
        attackers.standings(id).getOrDefault(attacker.uuid(), Standing.NONE),
        top(attackers.tallies(id, USUAL).getOrDefault(attacker.uuid(), List.of()), most));
  }

  private AttackerListRow row(
      Attacker attacker, Standing standing, List<IdentityTechniqueRow> techniques) {
    return new AttackerListRow(
        AttackerRow.of(attacker),
        standing.score(),
        standing.bountyCount(),
        standing.identity(),
        behaviours.of(attacker),
        techniques);
  }

  private List<IdentityTechniqueRow> top(List<TechniqueTally> tallies, int most) {
    return rows.actor(tallies).stream()
        .sorted(Comparator.comparingLong(IdentityTechniqueRow::count).reversed())
        .limit(most)
        .toList();
  }
}
