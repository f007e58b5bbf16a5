package org.decnet.engine.pipeline;

import java.util.List;
import java.util.function.Consumer;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.fingerprint.FingerprintCatalogue;
import org.decnet.engine.lift.LiftCounts;
import org.decnet.engine.lift.LiftListener;
import org.decnet.engine.lift.LiftStage;
import org.decnet.engine.lift.behavior.BehaviorLifter;
import org.decnet.engine.lift.behavior.PeerTracks;
import org.decnet.engine.lift.canary.BrowserLifter;
import org.decnet.engine.lift.canary.Browsers;
import org.decnet.engine.lift.canary.CanaryLifter;
import org.decnet.engine.lift.canary.CanaryTriggers;
import org.decnet.engine.lift.credential.CredentialLifter;
import org.decnet.engine.lift.credential.SecretUses;
import org.decnet.engine.lift.ipv6.Ipv6LeakLifter;
import org.decnet.engine.lift.ipv6.Ipv6Leaks;
import org.decnet.engine.lift.mail.EmailLifter;
import org.decnet.engine.lift.mail.OpenMails;
import org.decnet.engine.lift.session.OpenSessions;
import org.decnet.engine.lift.session.SessionLifter;
import org.decnet.engine.lift.web.WebTraitLifter;
import org.decnet.engine.lift.web.WebTraits;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;

/** All lifters that work on passing events, in the order in which they see them. */
public final class Lifters {
  private final List<LiftStage<?>> stages;

  /** The lifters, none of which has seen anything. */
  public Lifters(LiftListener listener, FingerprintCatalogue fingerprints) {
    this.stages =
        List.of(
            new LiftStage<>(new OpenSessions(), new SessionLifter(), listener),
            new LiftStage<>(new PeerTracks(), new BehaviorLifter(), listener),
            new LiftStage<>(new SecretUses(), new CredentialLifter(), listener),
            new LiftStage<>(new OpenMails(), new EmailLifter(), listener),
            new LiftStage<>(new WebTraits(), new WebTraitLifter(), listener),
            new LiftStage<>(new Ipv6Leaks(), new Ipv6LeakLifter(), listener),
            new LiftStage<>(new CanaryTriggers(), new CanaryLifter(), listener),
            new LiftStage<>(new Browsers(), new BrowserLifter(fingerprints.browsers()), listener));
  }

  /** Shows an event, and what derives from it, to every lifter. Self-tests are not lifted. */
  void see(Derived derived, Consumer<Event> out) {
    if (derived.base().flag(Field.SYNTHETIC)) {
      return;
    }
    for (LiftStage<?> stage : stages) {
      stage.see(derived.base(), out);
      for (Event event : derived.events()) {
        stage.see(event, out);
      }
    }
  }

  void settle(Consumer<Event> out) {
    stages.forEach(stage -> stage.settle(out));
  }

  void finish(Consumer<Event> out) {
    stages.forEach(stage -> stage.finish(out));
  }

  /** What each of them did so far. */
  public List<LiftCounts> counts() {
    return stages.stream().map(LiftStage::counts).toList();
  }
}
