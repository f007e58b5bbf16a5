package org.decnet.sigma.correlate;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Document;
import org.decnet.sigma.Rule;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Runs correlations over the matches of rules, in event time; immutable and safe for use by many
 * threads. What it remembers lies in a {@link CorrelatorState}, and what comes out depends on that
 * state and the events alone.
 *
 * <p>A correlation tells a match when an event comes with which its criterion holds, and then not
 * again before an event has come with which it does not, or its window has been empty.
 */
public final class Correlator {
  private final List<Source> sources;
  private final List<Plan> plans;
  private final CorrelatorOptions settings;
  private final IdentityHashMap<Rule, Source> byRule = new IdentityHashMap<>();
  private final IdentityHashMap<Correlation, Plan> byCorrelation = new IdentityHashMap<>();

  private Correlator(List<Source> sources, List<Plan> plans, CorrelatorOptions settings) {
    this.sources = List.copyOf(sources);
    this.plans = List.copyOf(plans);
    this.settings = settings;
    sources.forEach(source -> byRule.put(source.rule(), source));
    plans.forEach(plan -> byCorrelation.put(plan.correlation(), plan));
  }

  /**
   * Compiles the correlations among some documents. Never throws: a correlation that does not
   * compile is left out, with an error.
   *
   * @param documents the correlations and all rules that they refer to, from whatever files
   */
  public static CompiledCorrelations compile(
      List<? extends Document> documents, CorrelatorOptions settings) {
    PlanCompiler compiler = new PlanCompiler(List.copyOf(documents));
    Correlator correlator = new Correlator(compiler.sources(), compiler.plans(), settings);
    return new CompiledCorrelations(correlator, compiler.problems());
  }

  /** The correlations that run; each stands after those that it refers to. */
  public List<Correlation> correlations() {
    return plans.stream().map(Plan::correlation).toList();
  }

  /** Whether some correlation counts the matches of a rule. */
  public boolean watches(Rule rule) {
    return byRule.containsKey(rule);
  }

  /** Whether a rule's own matches are to be told, beside what correlations make of them. */
  public boolean reports(Rule rule) {
    Source source = byRule.get(rule);
    return source == null
        || source.uses().stream().anyMatch(use -> use.plan().correlation().generate());
  }

  /** Whether a correlation's own matches are told; not if it only serves other correlations. */
  public boolean reports(Correlation correlation) {
    Plan plan = byCorrelation.get(correlation);
    return plan != null && plan.reports();
  }

  /** A state that remembers nothing. */
  public CorrelatorState newState() {
    return new CorrelatorState(this, plans.size(), settings);
  }

  /** Takes an event in, and calls back with each match that its time settles. */
  public void step(
      CorrelatorState state, MatchedEvent event, Consumer<? super CorrelationMatch> sink) {
    Cascade cascade = cascade(state, sink);
    int[] matched = matched(event.rules());
    if (!state.buffer().see(event.time())) {
      state.tally().late += matched.length > 0 ? 1 : 0;
      return;
    }
    if (matched.length > 0) {
      state.buffer().add(occurrence(state, event, matched));
    }
    cascade.release();
  }

  /** Settles time up to and including a moment: what happened until then is all there. */
  public void advance(
      CorrelatorState state, long watermark, Consumer<? super CorrelationMatch> sink) {
    Cascade cascade = cascade(state, sink);
    state.buffer().settle(watermark);
    cascade.release();
    state.groupTable().sweepAll(state.buffer().frontier());
  }

  /** Releases everything that waits. Events before the newest one so far are late from here on. */
  public void finish(CorrelatorState state, Consumer<? super CorrelationMatch> sink) {
    Cascade cascade = cascade(state, sink);
    state.buffer().settleAll();
    cascade.release();
  }

  /** The state as bytes, for {@link #restore}. */
  public byte[] snapshot(CorrelatorState state) {
    check(state);
    return new Snapshots(sources, plans).write(state);
  }

  /**
   * The state that bytes hold. What they hold of correlations that this correlator does not have,
   * or that have changed, is left out.
   *
   * @throws MalformedSnapshot if the bytes are not a snapshot
   */
  public CorrelatorState restore(byte[] snapshot) throws MalformedSnapshot {
    CorrelatorState state = newState();
    new Snapshots(sources, plans).read(snapshot, state);
    return state;
  }

  private Cascade cascade(CorrelatorState state, Consumer<? super CorrelationMatch> sink) {
    check(state);
    return new Cascade(sources, plans, settings, state, sink);
  }

  private void check(CorrelatorState state) {
    if (!state.belongsTo(this)) {
      throw new IllegalArgumentException("the state belongs to another correlator");
    }
  }

  /** All fields that some correlation looks at. */
  Set<String> fieldNames() {
    Set<String> names = new TreeSet<>();
    sources.forEach(source -> Collections.addAll(names, source.fields()));
    return names;
  }

  private int[] matched(List<Rule> rules) {
    int[] matched = new int[rules.size()];
    int count = 0;
    for (int i = 0; i < matched.length; i++) {
      Source source = byRule.get(rules.get(i));
      if (source != null) {
        matched[count++] = source.index();
      }
    }
    return Arrays.copyOf(matched, count);
  }

  private Occurrence occurrence(CorrelatorState state, MatchedEvent event, int[] matched) {
    String[] names = fields(matched);
    @Nullable Object[] values = new @Nullable Object[names.length];
    for (int i = 0; i < names.length; i++) {
      values[i] = Values.kept(event.fields().value(names[i]), state.tally());
    }
    long arrival = state.buffer().nextArrival();
    return new Occurrence(event.time(), arrival, event.id(), matched, names, values);
  }

  private String[] fields(int[] matched) {
    if (matched.length == 1) {
      return sources.get(matched[0]).fields();
    }
    return Arrays.stream(matched)
        .mapToObj(source -> sources.get(source).fields())
        .flatMap(Arrays::stream)
        .distinct()
        .toArray(String[]::new);
  }
}
