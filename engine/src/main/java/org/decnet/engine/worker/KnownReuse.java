package org.decnet.engine.worker;

import java.util.List;
import java.util.UUID;
import org.decnet.engine.lift.credential.CredentialLifter;
import org.decnet.engine.lift.credential.SecretUse;
import org.decnet.engine.port.ReuseStore;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.credential.CredentialReuse;
import org.decnet.model.event.Event;

/**
 * Credentials that are used again, as they are stored, lifted to one event for each who tried them:
 * those of one run of a reader, whose memory is short, and all before it.
 */
public final class KnownReuse implements EventSource {
  private static final TopicPattern DETECTED = new TopicPattern("credential.reuse.detected");
  private static final int MOST_TARGETS = 1000;

  private final ReuseStore reuse;
  private final CredentialLifter lifter = new CredentialLifter();

  /** The findings of a store. */
  public KnownReuse(ReuseStore reuse) {
    this.reuse = reuse;
  }

  @Override
  public List<Event> events(Message message) {
    UUID id = DETECTED.matches(message.topic()) ? message.uuid("id") : null;
    return id == null
        ? List.of()
        : reuse.finding(id).map(this::lift).orElse(List.of()); // gone meanwhile
  }

  private List<Event> lift(CredentialReuse finding) {
    return lifter.lift(SecretUse.of(finding, reuse.targets(finding.id(), MOST_TARGETS, 0).data()));
  }
}
