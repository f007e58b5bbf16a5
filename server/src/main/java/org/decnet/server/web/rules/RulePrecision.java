package org.decnet.server.web.rules;

import java.util.Map;
import java.util.TreeMap;
import org.decnet.model.tag.TagFeedback.Verdict;
import org.jspecify.annotations.Nullable;

/** How often a rule is right, as analysts see it. */
record RulePrecision(Map<Verdict, Long> verdicts) {
  RulePrecision {
    verdicts = Map.copyOf(verdicts);
  }

  /** Right among right and wrong; null while neither was said. */
  @Nullable Double value() {
    long correct = verdicts.getOrDefault(Verdict.CORRECT, 0L);
    long judged = correct + verdicts.getOrDefault(Verdict.WRONG, 0L);
    return judged == 0 ? null : (double) correct / judged;
  }

  /** The counts by their words. */
  Map<String, Long> words() {
    Map<String, Long> words = new TreeMap<>();
    for (Verdict verdict : Verdict.values()) {
      words.put(verdict.word(), verdicts.getOrDefault(verdict, 0L));
    }
    return words;
  }
}
