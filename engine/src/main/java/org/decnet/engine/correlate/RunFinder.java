package org.decnet.engine.correlate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.decnet.engine.tag.ActiveRules;
import org.decnet.engine.tag.Emission;
import org.decnet.engine.tag.PackCorrelations;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.TagMaker;
import org.decnet.engine.tag.Tagging;
import org.decnet.model.event.Event;
import org.decnet.model.tag.Evidence;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.Tag;
import org.decnet.sigma.correlate.CorrelationMatch;
import org.decnet.sigma.correlate.Correlator;
import org.decnet.sigma.correlate.CorrelatorState;
import org.decnet.sigma.correlate.Counters;
import org.decnet.sigma.correlate.MatchedEvent;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;

/**
 * Finds the runs of events that correlations are about, and tags them (spec 02, section 3.1). It
 * remembers what it has to and is used by one thread.
 *
 * <p>Events may come in any order: they wait until {@link #settle} or {@link #finish} says that
 * earlier ones are all there. The same events give the same tags, whichever way they came and
 * however often time was settled, as long as none comes late.
 */
public final class RunFinder {
  private final TagMaker maker;
  private ActiveRules rules = ActiveRules.of(RulePack.EMPTY);
  private Correlator correlator = RulePack.EMPTY.correlations().correlator();
  private CorrelatorState state = correlator.newState();
  private long newest = Long.MIN_VALUE;

  /** A finder that has seen nothing. */
  public RunFinder(TagMaker maker) {
    this.maker = maker;
  }

  /**
   * Takes in what an event matched, and gives the tags of runs that this completes, mostly none.
   */
  public List<Tag> follow(Tagging tagging) {
    adopt(tagging.rules());
    Event source = tagging.tagged().event();
    if (tagging.hits().isEmpty()) {
      return List.of();
    }
    long time = Micros.of(source.time());
    newest = Math.max(newest, time);
    Tags tags = new Tags();
    for (Tagging.Hit hit : tagging.hits()) {
      EventNote note = EventNote.of(source, hit.event(), correlations().cited());
      correlator.step(
          state,
          new MatchedEvent(time, note.written(), hit.matched(), new EventValues(hit.event())),
          tags::add);
    }
    return tags.made;
  }

  /**
   * Says that every event is there that happened longer ago than a lateness before the newest, and
   * gives the tags of the runs that this completes.
   */
  public List<Tag> settle(Duration lateness) {
    if (newest == Long.MIN_VALUE) {
      return List.of();
    }
    Tags tags = new Tags();
    correlator.advance(state, newest - lateness.toNanos() / 1000, tags::add);
    return tags.made;
  }

  /** Says that all events are there, and gives the tags of the runs that this completes. */
  public List<Tag> finish() {
    Tags tags = new Tags();
    correlator.finish(state, tags::add);
    return tags.made;
  }

  /** How many groups of events it remembers. */
  public int groups() {
    return state.groups();
  }

  /** What was not counted in full. */
  public Counters counters() {
    return state.counters();
  }

  // A state belongs to one correlator; what the new one knows too goes on as if nothing happened.
  private void adopt(ActiveRules active) {
    rules = active;
    Correlator now = correlations().correlator();
    if (now.equals(correlator)) {
      return;
    }
    try {
      state = now.restore(correlator.snapshot(state));
      correlator = now;
    } catch (MalformedSnapshot e) {
      throw new IllegalStateException("A snapshot that was just made cannot be read", e);
    }
  }

  private PackCorrelations correlations() {
    return rules.pack().correlations();
  }

  /** The tags of runs that came to be together. */
  private final class Tags {
    private final List<Tag> made = new ArrayList<>(0);

    void add(CorrelationMatch match) {
      PackRule rule = correlations().rule(match.correlation());
      if (rules.states().mode(rule.id()) == RuleState.Mode.DISABLED) {
        maker.suppressed(rule);
        return;
      }
      EventNote first = EventNote.read(match.firstEvents().getFirst());
      EventNote last = EventNote.read(lastOf(match));
      Instant observedAt = Micros.time(match.from());
      TagMaker.Subject subject = last.subject(first, observedAt);
      Evidence evidence = RunEvidence.of(rule, match, last);
      for (Emission emission : rule.emits()) {
        OptionalDouble confidence = rules.states().apply(rule.id(), emission.confidence());
        if (confidence.isPresent() && maker.admits(rules.states(), rule, subject)) {
          maker
              .ofRun(subject, rule, emission, confidence.getAsDouble(), evidence)
              .ifPresent(made::add);
        }
      }
    }

    private static String lastOf(CorrelationMatch match) {
      return match.lastEvents().isEmpty()
          ? match.firstEvents().getLast()
          : match.lastEvents().getLast();
    }
  }
}
