package org.decnet.export.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What happened at decoys as OCSF events, whether a rule labels it or not (spec 06, section 4).
 * What DECNET itself makes of events is no activity and has no line.
 */
public final class OcsfActivities {
  private static final int INFORMATIONAL = 1;
  private static final int SERVER = 1;
  private static final int OTHER = 99;
  private static final int SHA_256 = 3;
  private static final int REGULAR_FILE = 1;

  /** Activities of HTTP, by the number of their place from 1 on. */
  private static final List<String> METHODS =
      List.of("Connect", "Delete", "Get", "Head", "Options", "Post", "Put", "Trace");

  private final String version;
  private final UnaryOperator<String> mask;

  /**
   * Events of a version of the product.
   *
   * @param mask takes the secrets out of a text
   */
  public OcsfActivities(String version, UnaryOperator<String> mask) {
    this.version = version;
    this.mask = mask;
  }

  /** A class of OCSF 1.3.0. */
  private enum Type {
    FILE_SYSTEM(1, "System Activity", 1001, "File System Activity"),
    PROCESS(1, "System Activity", 1007, "Process Activity"),
    AUTHENTICATION(3, "Identity & Access Management", 3002, "Authentication"),
    NETWORK(4, "Network Activity", 4001, "Network Activity"),
    HTTP(4, "Network Activity", 4002, "HTTP Activity"),
    SSH(4, "Network Activity", 4007, "SSH Activity");

    private final int category;
    private final String categoryName;
    private final int uid;
    private final String label;

    Type(int category, String categoryName, int uid, String label) {
      this.category = category;
      this.categoryName = categoryName;
      this.uid = uid;
      this.label = label;
    }

    static Optional<Type> of(Event event) {
      return Optional.ofNullable(
          switch (event.kind()) {
            case CONNECTION -> "ssh".equals(event.service()) ? SSH : NETWORK;
            case AUTH_ATTEMPT -> AUTHENTICATION;
            case COMMAND, PROCESS -> PROCESS;
            case FILE, FILE_OP -> FILE_SYSTEM;
            case HTTP_REQUEST -> HTTP;
            case DB_COMMAND, DNS_QUERY, MAIL_COMMAND, PROTO_REQUEST, TUNNEL, PAYLOAD -> NETWORK;
            default -> null;
          });
    }
  }

  /** What was done, by the numbers and names of a class. */
  private record Activity(int id, String name) {}

  /** The event as one line, without its end; empty if it is no activity. */
  public Optional<String> line(Event event) {
    return Type.of(event).map(type -> JsonText.of(json -> write(json, type, event)));
  }

  private void write(JsonText json, Type type, Event event) {
    Activity activity = activity(type, event);
    json.put("activity_id", activity.id())
        .put("activity_name", activity.name())
        .put("category_uid", type.category)
        .put("category_name", type.categoryName)
        .put("class_uid", type.uid)
        .put("class_name", type.label)
        .put("type_uid", type.uid * 100 + activity.id())
        .put("time", (Long) event.time().toEpochMilli())
        .put("severity_id", INFORMATIONAL)
        .put("severity", "Informational");
    status(json, event.text(Field.OUTCOME));
    switch (type) {
      case FILE_SYSTEM -> {
        host(json, event);
        json.object("file", file -> file(file, event));
      }
      case PROCESS -> {
        host(json, event);
        json.object("process", process -> process.put("cmd_line", masked(commandLine(event))));
      }
      case AUTHENTICATION -> authentication(json, event);
      case HTTP -> http(json, event);
      case NETWORK, SSH -> {}
    }
    endpoints(json, event);
    json.object("metadata", metadata -> metadata(metadata, event));
  }

  private static Activity activity(Type type, Event event) {
    return switch (type) {
      case PROCESS -> new Activity(1, "Launch");
      case AUTHENTICATION -> new Activity(1, "Logon");
      case HTTP -> ofMethod(event.text(Field.METHOD));
      case FILE_SYSTEM -> new Activity(1, "Create");
      case NETWORK, SSH ->
          switch (String.valueOf(event.text(Field.ACTION))) {
            case "open" -> new Activity(1, "Open");
            case "close" -> new Activity(2, "Close");
            default -> new Activity(6, "Traffic");
          };
    };
  }

  private static Activity ofMethod(@Nullable String method) {
    for (int i = 0; i < METHODS.size(); i++) {
      if (METHODS.get(i).equalsIgnoreCase(method)) {
        return new Activity(i + 1, METHODS.get(i));
      }
    }
    return new Activity(OTHER, "Other");
  }

  private static void status(JsonText json, @Nullable String outcome) {
    if ("success".equals(outcome)) {
      json.put("status_id", 1).put("status", "Success");
    } else if ("failure".equals(outcome)) {
      json.put("status_id", 2).put("status", "Failure");
    }
  }

  /** Where it happened, and in whose session. */
  private static void host(JsonText json, Event event) {
    SessionId session = event.session();
    json.object("device", device -> device.put("hostname", event.decky()).put("type_id", SERVER))
        .object(
            "actor",
            actor -> {
              actor.put("app_name", event.service() == null ? event.source() : event.service());
              if (session != null) {
                actor.object("session", Map.of("uid", session.value()));
              }
              String user = event.text(Field.USER);
              if (user != null && !user.isEmpty()) {
                actor.object("user", Map.of("name", user));
              }
            });
  }

  private void file(JsonText json, Event event) {
    String sha256 = event.text(Field.SHA256);
    String path =
        event.text(event.kind() == EventKind.FILE_OP ? Field.TARGET_FILENAME : Field.ORIG_PATH);
    String name = event.text(Field.FILENAME);
    json.put("name", first(name, lastPart(path), sha256, "unknown"))
        .put("path", masked(path))
        .put("type_id", REGULAR_FILE)
        .put("size", event.integer(Field.SIZE))
        .put("mime_type", event.text(Field.FILE_TYPE));
    if (sha256 != null) {
      json.listOf(
          "hashes",
          hash ->
              hash.put("algorithm_id", SHA_256).put("algorithm", "SHA-256").put("value", sha256));
    }
  }

  private static void authentication(JsonText json, Event event) {
    String service = event.service();
    String user = event.text(Field.USERNAME);
    json.object("user", named -> named.put("name", user).put("type_id", 0));
    if (service != null) {
      json.object("service", Map.of("name", service));
    }
    json.put("auth_protocol", event.text(Field.METHOD));
  }

  private void http(JsonText json, Event event) {
    Long status = event.integer(Field.STATUS);
    String method = event.text(Field.METHOD);
    json.object(
        "http_request",
        request ->
            request
                .put("http_method", method == null ? null : method.toUpperCase(Locale.ROOT))
                .put("user_agent", event.text(Field.USER_AGENT))
                .put("referrer", masked(event.text(Field.REFERER)))
                .object(
                    "url",
                    url ->
                        url.put("url_string", masked(event.text(Field.RAW_URL)))
                            .put("hostname", event.text(Field.HOST))
                            .put("path", masked(event.text(Field.PATH)))
                            .put("query_string", masked(event.text(Field.QUERY)))));
    if (status != null) {
      json.object("http_response", response -> response.put("code", status));
    }
  }

  private static void endpoints(JsonText json, Event event) {
    if (event.sourceIp() != null) {
      json.object(
          "src_endpoint",
          source -> source.put("ip", event.sourceIp()).put("port", event.integer(Field.SRC_PORT)));
    }
    json.object(
        "dst_endpoint",
        target ->
            target
                .put("hostname", event.decky())
                .put("ip", event.text(Field.DST_IP))
                .put("port", event.integer(Field.DST_PORT))
                .put("svc_name", event.service()));
  }

  private void metadata(JsonText json, Event event) {
    SessionId session = event.session();
    json.put("version", OcsfFormat.SCHEMA)
        .put("uid", event.id().toString())
        .put("event_code", event.kind().kindName())
        .put("log_name", event.sensor())
        .put("log_provider", event.source())
        .put("correlation_uid", session == null ? null : session.value())
        .object("product", product -> OcsfFormat.product(product, version));
  }

  private static @Nullable String commandLine(Event event) {
    return event.text(event.kind() == EventKind.COMMAND ? Field.COMMAND_TEXT : Field.COMMAND_LINE);
  }

  private @Nullable String masked(@Nullable String text) {
    return text == null ? null : mask.apply(text);
  }

  private static @Nullable String lastPart(@Nullable String path) {
    return path == null ? null : path.substring(path.lastIndexOf('/') + 1);
  }

  private static String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null && !text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
