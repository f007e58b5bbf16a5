package org.decnet.engine.score;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A trivial predictor: what most statements of one feature were labelled. */
public final class MajorityVote {
  private final Map<String, Map<StatementLabel, Long>> votes = new HashMap<>();
  private final Map<StatementLabel, Long> all = new EnumMap<>(StatementLabel.class);
  private final UnaryOperator<String> feature;

  private MajorityVote(UnaryOperator<String> feature) {
    this.feature = feature;
  }

  /** Votes by the first word of a statement. */
  public static MajorityVote byFirstWord() {
    return new MajorityVote(LabelledSession::firstWord);
  }

  /** Votes by the whole text, which is the most that can be known without context. */
  public static MajorityVote byText() {
    return new MajorityVote(text -> text);
  }

  /** Votes by nothing: everything gets the most frequent label. */
  public static MajorityVote byNothing() {
    return new MajorityVote(text -> "");
  }

  /** Learns from sessions. */
  public MajorityVote learn(List<LabelledSession> sessions) {
    for (LabelledSession session : sessions) {
      for (int i = 0; i < session.statements().size(); i++) {
        StatementLabel label = session.labels().get(i);
        votes
            .computeIfAbsent(
                feature.apply(session.statements().get(i)),
                key -> new EnumMap<>(StatementLabel.class))
            .merge(label, 1L, Long::sum);
        all.merge(label, 1L, Long::sum);
      }
    }
    return this;
  }

  /** One label for each statement; of a feature never seen, the most frequent label of all. */
  public List<StatementLabel> predict(List<String> statements) {
    return statements.stream().map(this::predict).toList();
  }

  private StatementLabel predict(String statement) {
    return mostFrequent(votes.getOrDefault(feature.apply(statement), all));
  }

  /** Whether the data labels a feature in several ways. */
  public boolean varies(String statement) {
    return votes.getOrDefault(feature.apply(statement), Map.of()).size() > 1;
  }

  // Of equals the first label wins, so that a run can be repeated.
  private static StatementLabel mostFrequent(Map<StatementLabel, Long> counts) {
    StatementLabel best = StatementLabel.DISCOVERY;
    long most = 0;
    for (Map.Entry<StatementLabel, Long> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }
}
