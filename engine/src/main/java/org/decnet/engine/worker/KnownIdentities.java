package org.decnet.engine.worker;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.decnet.engine.lift.LiftListener;
import org.decnet.engine.lift.identity.IdentityLifter;
import org.decnet.engine.lift.identity.IdentityRollup;
import org.decnet.model.bus.Message;
import org.decnet.model.event.Event;

/** What the attackers of an identity have in common, lifted to events that have no address. */
public final class KnownIdentities implements EventSource {
  private final Function<UUID, Optional<IdentityRollup>> rollups;
  private final LiftListener listener;
  private final IdentityLifter lifter = new IdentityLifter();

  /** What is stored, by identity. */
  public KnownIdentities(Function<UUID, Optional<IdentityRollup>> rollups) {
    this(rollups, LiftListener.SILENT);
  }

  /** What is stored, by identity; somebody looks on at lifting. */
  public KnownIdentities(Function<UUID, Optional<IdentityRollup>> rollups, LiftListener listener) {
    this.rollups = rollups;
    this.listener = listener;
  }

  @Override
  public List<Event> events(Message message) {
    return Stream.of("identity_uuid", "winner_uuid")
        .map(message::uuid)
        .flatMap(Stream::ofNullable)
        .flatMap(identity -> rollups.apply(identity).stream())
        .flatMap(rollup -> listener.lifting(lifter.kind(), () -> lifter.lift(rollup)).stream())
        .toList();
  }
}
