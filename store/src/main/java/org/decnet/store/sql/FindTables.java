package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decnet.engine.bounty.BountySighting;
import org.decnet.engine.bounty.Finds;
import org.decnet.engine.bounty.ProbeState.Rotation;
import org.decnet.engine.session.AttackerIds;
import org.decnet.engine.trace.TraceSighting;
import org.decnet.model.event.Event;
import org.jooq.DSLContext;

/** The rows that new events leave beside themselves, written with them. */
final class FindTables {
  private final TargetTable targets;
  private final BountyTable bounties;
  private final AttachmentTable attachments;
  private final ArtifactTable artifacts;
  private final MailTable mails;
  private final ProbeTable probes;
  private final Bulk count;

  FindTables(DSLContext dsl) {
    targets = new TargetTable(dsl);
    bounties = new BountyTable(dsl);
    attachments = new AttachmentTable(dsl);
    artifacts = new ArtifactTable(dsl);
    mails = new MailTable(dsl);
    probes = new ProbeTable(dsl);
    count =
        Bulk.of(
            dsl,
            dsl.update(ATTACKERS)
                .set(
                    ATTACKERS.BOUNTY_COUNT,
                    ATTACKERS.BOUNTY_COUNT.plus(Bulk.marker(ATTACKERS.BOUNTY_COUNT)))
                .where(ATTACKERS.UUID.eq(Bulk.marker(ATTACKERS.UUID))));
  }

  /**
   * What was not there before.
   *
   * @param senders attackers who sent mail and of whom none was known
   */
  record Fresh(List<BountySighting> bounties, List<Rotation> rotations, Set<UUID> senders) {}

  /**
   * Adds what new events leave. The rows of their attackers and traces are there already.
   *
   * @param traces what the events show of their attackers
   */
  Fresh add(
      Connection connection,
      DSLContext dsl,
      List<Event> events,
      AttackerIds ids,
      Collection<TraceSighting> traces)
      throws SQLException {
    Finds finds = Finds.in(events, ids);
    targets.add(connection, finds.targets());
    attachments.add(connection, dsl, finds.attachments());
    artifacts.add(connection, dsl, finds.artifacts());
    Set<UUID> senders = mails.add(connection, dsl, finds.mails());
    List<BountySighting> fresh = bounties.add(connection, dsl, finds.bounties());
    count(connection, fresh);
    return new Fresh(fresh, probes.add(connection, dsl, traces), senders);
  }

  private void count(Connection connection, List<BountySighting> fresh) throws SQLException {
    Map<UUID, Long> counts =
        fresh.stream()
            .collect(
                Collectors.groupingBy(
                    sighting -> sighting.key().attacker(), Collectors.counting()));
    count.run(
        connection,
        counts.entrySet(),
        (parameters, one) -> parameters.integer(one.getValue().longValue()).uuid(one.getKey()));
  }
}
