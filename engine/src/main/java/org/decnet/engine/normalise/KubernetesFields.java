package org.decnet.engine.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of the API of Kubernetes: {@code
 * /api/v1/namespaces/NAMESPACE/RESOURCE/NAME/SUBRESOURCE}, or the same under {@code
 * /apis/GROUP/VERSION} (spec 01, section 2.3).
 */
final class KubernetesFields {
  private static final int MOST_PARTS = 12;

  private KubernetesFields() {}

  static void complete(Event.Builder request, @Nullable String path) {
    if (path == null || !path.startsWith("/api")) {
      return;
    }
    List<String> parts = parts(path);
    int at =
        switch (parts.getFirst()) {
          case "api" -> 2;
          case "apis" -> 3;
          default -> parts.size();
        };
    if (at >= parts.size() || !isVersion(parts.get(at - 1))) {
      return;
    }
    if (parts.get(at).equals("namespaces") && at + 2 < parts.size()) {
      request.set(Field.K8S_NAMESPACE, parts.get(at + 1));
      at += 2;
    }
    request.set(Field.K8S_RESOURCE, parts.get(at));
    request.set(Field.K8S_SUBRESOURCE, at + 2 < parts.size() ? parts.get(at + 2) : null);
    request.set(
        Field.K8S_VERB, verb(String.valueOf(request.get(Field.METHOD)), at + 1 < parts.size()));
  }

  /** Such as v1 or v1beta2. */
  private static boolean isVersion(String part) {
    return part.length() >= 2 && part.charAt(0) == 'v' && Character.isDigit(part.charAt(1));
  }

  private static @Nullable String verb(String method, boolean named) {
    return switch (method.toUpperCase(Locale.ROOT)) {
      case "GET" -> named ? "get" : "list";
      case "POST" -> "create";
      case "PUT" -> "update";
      case "PATCH" -> "patch";
      case "DELETE" -> named ? "delete" : "deletecollection";
      default -> null;
    };
  }

  private static List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    int start = 1;
    while (start <= path.length() && parts.size() < MOST_PARTS) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (end > start) {
        parts.add(path.substring(start, end));
      }
      start = end + 1;
    }
    return parts.isEmpty() ? List.of("") : parts;
  }
}
