package org.decnet.engine.tag;

import java.util.List;
import org.decnet.engine.normalise.HttpText;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/**
 * Finds which header of a request made a rule match. Only the name is cited: a header's value may
 * be a secret.
 */
final class MatchedHeaders {
  private static final int MOST_NAMES = 16;

  /** Everything that a peer can put its text in. */
  private static final List<Field> CARRIERS =
      List.of(
          Field.RAW_URL,
          Field.URL_NORM,
          Field.PATH,
          Field.QUERY,
          Field.CS_URI_QUERY,
          Field.USER_AGENT,
          Field.REFERER,
          Field.COOKIE,
          Field.BODY);

  private final RulePack pack;

  MatchedHeaders(RulePack pack) {
    this.pack = pack;
  }

  List<String> names(PackRule rule, Event request) {
    if (request.kind() != EventKind.HTTP_REQUEST) {
      return List.of();
    }
    return request.list(Field.HEADERS).stream()
        .filter(header -> matchesAlone(rule, request, header))
        .map(header -> header.substring(0, Math.max(0, header.indexOf(':'))))
        .filter(name -> !name.isEmpty())
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  private boolean matchesAlone(PackRule rule, Event request, String header) {
    boolean[] found = new boolean[1];
    pack.match(only(request, header), matched -> found[0] |= matched.id().equals(rule.id()));
    return found[0];
  }

  /** The request as if this header were all that it carried. */
  private static Event only(Event request, String header) {
    Event.Builder alone = request.toBuilder();
    CARRIERS.forEach(field -> alone.set(field, null));
    return alone
        .set(Field.HEADERS, List.of(header))
        .set(Field.ANY_TEXT, HttpText.anyText(List.of(header)))
        .build();
  }
}
