package org.decnet.ingest.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** A web request on its way to an event, header by header. */
public final class WebRequest {
  private static final int MOST_HEADERS = 1024;

  private final SensorRecord record;
  private final Event.Builder event;
  private final List<String> headers = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private @Nullable String basic;

  /** A request of a record. */
  public WebRequest(SensorRecord record, @Nullable String method, @Nullable String target) {
    this.record = record;
    this.event =
        record.event(EventKind.HTTP_REQUEST).set(Field.METHOD, method).set(Field.RAW_URL, target);
  }

  /** Adds a header as it came; a null value is one that the sensor did not keep. */
  public WebRequest header(String name, @Nullable String value) {
    if (names.size() >= MOST_HEADERS) {
      return this;
    }
    names.add(name);
    String text = value == null ? "" : value;
    Field field = field(name.toLowerCase(Locale.ROOT));
    if (field == Field.AUTHORIZATION_KIND) {
      headers.add(name + ": " + authorization(text));
      return this;
    }
    headers.add(name + ": " + text);
    if (field != null && value != null && event.get(field) == null) {
      event.set(field, value);
    }
    return this;
  }

  /** Id of the event that the request becomes. */
  public String eventId() {
    return String.valueOf(event.get(Field.EVENT_ID));
  }

  /** Sets a field that no header gives. */
  public WebRequest set(Field field, @Nullable Object value) {
    event.set(field, value);
    return this;
  }

  /** The content of the request. */
  public WebRequest body(@Nullable String body) {
    if (body != null) {
      event.set(Field.BODY, body).set(Field.BODY_LEN, (long) body.length());
    }
    return this;
  }

  /** Hands over the request, and the login that a Basic header is. */
  public void emit() {
    if (!names.isEmpty()) {
      event.set(Field.HEADERS, headers).set(Field.HEADER_NAMES, names);
    }
    addContainer();
    record.emit(event);
    String credentials = basic;
    if (credentials != null) {
      int colon = credentials.indexOf(':');
      String user = colon < 0 ? credentials : credentials.substring(0, colon);
      String password = colon < 0 ? null : credentials.substring(colon + 1);
      record.emit(Logins.attempt(record, user, password, "unknown"));
    }
  }

  private void addContainer() {
    ContainerRequest container =
        ContainerRequest.of((String) event.get(Field.RAW_URL), (String) event.get(Field.BODY));
    if (container != null) {
      event.set(Field.DOCKER_IMAGE, container.image());
      event.set(Field.DOCKER_SIGNALS, container.signals().isEmpty() ? null : container.signals());
    }
  }

  /** The value without what is secret in it, which goes to a login. */
  private String authorization(String value) {
    int blank = value.indexOf(' ');
    String scheme = blank < 0 ? value : value.substring(0, blank);
    String kind = scheme.toLowerCase(Locale.ROOT);
    event.set(Field.AUTHORIZATION_KIND, kind.isEmpty() ? null : kind);
    if (!kind.equals("basic") || blank < 0) {
      return blank < 0 ? value : scheme + " ***";
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(value.substring(blank + 1).strip());
      basic = new String(decoded, StandardCharsets.UTF_8);
      return scheme + " ***";
    } catch (IllegalArgumentException e) {
      return value; // no credentials, and maybe an exploit: stays searchable
    }
  }

  private static @Nullable Field field(String name) {
    return switch (name) {
      case "host" -> Field.HOST;
      case "user-agent" -> Field.USER_AGENT;
      case "referer" -> Field.REFERER;
      case "cookie" -> Field.COOKIE;
      case "content-type" -> Field.CONTENT_TYPE;
      case "authorization" -> Field.AUTHORIZATION_KIND;
      default -> null;
    };
  }
}
