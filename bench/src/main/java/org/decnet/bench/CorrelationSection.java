package org.decnet.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.decnet.bench.Rounds.Stage;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.correlate.Correlator;
import org.decnet.sigma.correlate.CorrelatorOptions;
import org.decnet.sigma.correlate.CorrelatorState;
import org.decnet.sigma.correlate.MatchedEvent;

/** Counting different values in a sliding window. */
final class CorrelationSection {
  private static final int VALUES = 10_000;
  private static final int EVENTS = 200_000;

  /** So many that a window holds every value several times. */
  private static final int EVENTS_A_WINDOW = 40_000;

  private static final long WINDOW_MICROS = 60_000_000;
  private static final long SEED = 20_261_128;

  private static final String RULES =
      """
      title: Login failed
      name: failed
      logsource: { category: authentication }
      detection: { s: { outcome: failure }, condition: s }
      ---
      title: Many users tried
      correlation:
        type: value_count
        rules: [ failed ]
        group-by: [ host ]
        timespan: 1m
        condition: { gte: 9999999, field: user }
      """;

  private final ParseResult parsed = new RuleParser().parse("correlation.yml", RULES);
  private final Correlator correlator =
      Correlator.compile(parsed.documents(), CorrelatorOptions.sorted()).correlator();

  void run() {
    SigmaBench.heading("(d) value_count over windows with %,d values", VALUES);
    List<MatchedEvent> one = events(1);
    List<MatchedEvent> many = events(100);
    Rounds.print(
        List.of(
            new Stage("one group", EVENTS, () -> count(one)),
            new Stage("a hundred groups", EVENTS, () -> count(many))));
  }

  private List<MatchedEvent> events(int hosts) {
    Random random = new Random(SEED);
    return random
        .ints(EVENTS, 0, VALUES)
        .mapToObj(user -> user)
        .map(user -> event(user, random.nextInt(hosts)))
        .toList();
  }

  private int next;

  private MatchedEvent event(int user, int host) {
    long time = next++ * (WINDOW_MICROS / EVENTS_A_WINDOW);
    String userName = "user" + user;
    String hostName = "host" + host;
    return new MatchedEvent(
        time, "event" + next, parsed.rules(), field -> field.equals("user") ? userName : hostName);
  }

  private long count(List<MatchedEvent> events) {
    LongAdder matches = new LongAdder();
    CorrelatorState state = correlator.newState();
    for (MatchedEvent event : events) {
      correlator.step(state, event, match -> matches.increment());
    }
    return matches.sum();
  }
}
