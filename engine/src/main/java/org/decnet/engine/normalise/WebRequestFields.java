package org.decnet.engine.normalise;

import java.util.ArrayList;
import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;

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
      setIfAbsent(fields, Field.URL_NORM, HttpText.normaliseUrl(target));
    }
    KubernetesFields.complete(fields, (String) fields.get(Field.PATH));
    setIfAbsent(fields, Field.ANY_TEXT, HttpText.anyText(searched(fields, request)));
    return fields;
  }

  private static List<String> searched(Event.Builder fields, Event request) {
    List<String> parts = new ArrayList<>();
    addIfPresent(parts, fields.get(Field.RAW_URL));
    addIfPresent(parts, fields.get(Field.URL_NORM));
    List<String> headers = request.list(Field.HEADERS);
    if (headers.isEmpty()) {
      addIfPresent(parts, fields.get(Field.USER_AGENT));
      addIfPresent(parts, fields.get(Field.REFERER));
      addIfPresent(parts, fields.get(Field.COOKIE));
    } else {
      parts.addAll(headers);
    }
    addIfPresent(parts, fields.get(Field.BODY));
    return parts;
  }

  private static void addIfPresent(
      List<String> parts, @org.jspecify.annotations.Nullable Object value) {
    if (value instanceof String text) {
      parts.add(text);
    }
  }

  private static void setIfAbsent(Event.Builder fields, Field field, String value) {
    if (fields.get(field) == null) {
      fields.set(field, value);
    }
  }
}
