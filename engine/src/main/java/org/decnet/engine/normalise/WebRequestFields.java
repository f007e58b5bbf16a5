package org.decnet.engine.normalise;

import java.util.ArrayList;
import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Fills the fields of a web request that follow from others (spec 01, section 2.3). */
final class WebRequestFields {
  private WebRequestFields() {}

  static Event.Builder complete(Event request) {
    Event.Builder fields = request.toBuilder();
    String target = request.text(Field.RAW_URL);
    if (target != null) {
      int mark = target.indexOf('?');
      setIfAbsent(fields, Field.PATH, mark < 0 ? target : target.substring(0, mark));
      setIfAbsent(fields, Field.QUERY, mark < 0 ? "" : target.substring(mark + 1));
      setIfAbsent(fields, Field.CS_URI_QUERY, target);
      setIfAbsent(fields, Field.URL_NORM, HttpText.urlNorm(target));
    }
    setIfAbsent(
        fields,
        Field.ANY_TEXT,
        HttpText.anyText(target == null ? "" : target, headers(request), request.text(Field.BODY)));
    return fields;
  }

  private static List<String> headers(Event request) {
    List<String> headers = request.list(Field.HEADERS);
    if (!headers.isEmpty()) {
      return headers;
    }
    List<String> known = new ArrayList<>();
    addIfPresent(known, "User-Agent", request.text(Field.USER_AGENT));
    addIfPresent(known, "Referer", request.text(Field.REFERER));
    addIfPresent(known, "Cookie", request.text(Field.COOKIE));
    return known;
  }

  private static void addIfPresent(List<String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name + ": " + value);
    }
  }

  private static void setIfAbsent(Event.Builder fields, Field field, String value) {
    if (fields.get(field) == null) {
      fields.set(field, value);
    }
  }
}
