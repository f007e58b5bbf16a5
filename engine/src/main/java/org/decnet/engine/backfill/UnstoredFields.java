package org.decnet.engine.backfill;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.RuleId;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Search;

/**
 * Knows which rules look at what is stored nowhere, so that no backfill can find again what they
 * found. Passwords are kept with the credentials.
 */
public final class UnstoredFields {
  private UnstoredFields() {}

  /** The rules that look at a field that is kept nowhere. */
  public static List<RuleId> rules(RulePack pack) {
    return pack.rules().stream()
        .filter(UnstoredFields::looksAtOne)
        .map(PackRule::id)
        .sorted()
        .toList();
  }

  private static boolean looksAtOne(PackRule rule) {
    Rule detection = rule.detection();
    return detection != null
        && detection.detection().searches().values().stream().anyMatch(UnstoredFields::isOne);
  }

  private static boolean isOne(Search search) {
    return switch (search) {
      case Search.AllOf all -> all.parts().stream().anyMatch(UnstoredFields::isOne);
      case Search.AnyOf any -> any.parts().stream().anyMatch(UnstoredFields::isOne);
      case Search.Item item ->
          item.field() != null && fields(item.field()).anyMatch(UnstoredFields::isLost);
    };
  }

  private static Stream<Field> fields(String name) {
    return Arrays.stream(EventKind.values())
        .map(kind -> kind.lookup(name))
        .filter(Objects::nonNull);
  }

  private static boolean isLost(Field field) {
    return field.memoryOnly() && field != Field.PASSWORD;
  }
}
