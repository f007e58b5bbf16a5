package org.decnet.server.web.ttp;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.SecretMask;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.Tag;
import org.decnet.server.web.http.Uuids;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.TagRows;
import org.decnet.server.web.ttp.TagDetail.EventRow;
import org.jspecify.annotations.Nullable;

/** Gathers what led to a tag. */
public final class TagDetails {
  /** What has a column of its own, and what may hold a secret that no mask recognises. */
  private static final Set<Field> APART =
      EnumSet.of(
          Field.EVENT_ID,
          Field.KIND,
          Field.TIME,
          Field.SENSOR,
          Field.SOURCE,
          Field.DECKY,
          Field.SERVICE,
          Field.SRC_IP,
          Field.SESSION_ID,
          Field.PASSWORD,
          Field.MESSAGE);

  private final ApiParts parts;
  private final TagRows rows;

  /** Gathers from these parts. */
  public TagDetails(ApiParts parts, TagRows rows) {
    this.parts = parts;
    this.rows = rows;
  }

  /** All of a tag that a caller may see. */
  TagDetail of(StoredTag stored, Caller caller) {
    Tag tag = stored.tag();
    return new TagDetail(
        rows.row(stored),
        event(tag.sourceId()).map(event -> row(event, caller)).orElse(null),
        ruleText(tag),
        tag.evidence().values().get("spans") instanceof List<?> spans
            ? List.copyOf(spans)
            : List.of());
  }

  private @Nullable String ruleText(Tag tag) {
    return parts
        .rules()
        .get()
        .rule(tag.rule())
        .filter(rule -> rule.version() == tag.ruleVersion())
        .map((PackRule rule) -> rule.sigma().yaml())
        .orElse(null);
  }

  private Optional<Event> event(String sourceId) {
    try {
      return parts.stores().events().event(Uuids.parse(sourceId));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an artefact's id, not an event's
    }
  }

  private static EventRow row(Event event, Caller caller) {
    Map<String, Object> fields = new TreeMap<>();
    event.forEach((field, value) -> {
      if (!APART.contains(field)) {
        fields.put(field.fieldName(), caller.isAdmin() ? value : masked(value));
      }
    });
    SessionId session = event.session();
    return new EventRow(
        event.id(),
        event.kind().kindName(),
        event.time(),
        event.sensor(),
        event.source(),
        event.decky(),
        event.service(),
        event.sourceIp(),
        session == null ? null : session.value(),
        fields);
  }

  private static Object masked(Object value) {
    if (value instanceof String text) {
      return SecretMask.mask(text);
    }
    return value instanceof List<?> list ? list.stream().map(TagDetails::masked).toList() : value;
  }
}
