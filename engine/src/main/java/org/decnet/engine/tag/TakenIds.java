package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.tag.RuleId;

/** The rule ids that files have taken. Of two rules with one id, that of the later file loses. */
public final class TakenIds {
  private final Map<RuleId, String> pathOf = new HashMap<>();

  /** Takes the ids of a file's rules, unless any is taken: then none, and each clash is named. */
  public List<Problem> take(List<PackRule> fileRules) {
    Map<RuleId, String> own = new HashMap<>();
    List<Problem> clashes = new ArrayList<>();
    for (PackRule rule : fileRules) {
      String path = rule.sigma().path();
      String earlier = pathOf.get(rule.id());
      earlier = own.put(rule.id(), path) == null ? earlier : path;
      if (earlier != null) {
        String message = "the id is taken by a rule of " + earlier;
        clashes.add(RuleFileReader.fault(rule.sigma(), "name", ErrorCode.DUPLICATE_RULE, message));
      }
    }
    if (clashes.isEmpty()) {
      pathOf.putAll(own);
    }
    return clashes;
  }
}
