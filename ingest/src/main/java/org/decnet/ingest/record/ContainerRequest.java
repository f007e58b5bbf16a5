package org.decnet.ingest.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.json.RecordJson;
import org.decnet.ingest.text.Bytes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * What a request to a container engine asks of the host (spec 01, section 2.3).
 *
 * @param image the image; null if the request names none
 * @param signals privileges, and what of the host the container would hold
 */
record ContainerRequest(@Nullable String image, List<String> signals) {
  private static final String CREATE = "/containers/create";
  private static final int MOST_BINDS = 64;

  /** Reads the content of a request; null if it asks for no container. */
  static @Nullable ContainerRequest of(@Nullable String target, @Nullable String body) {
    if (target == null || body == null || !path(target).endsWith(CREATE)) {
      return null;
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    int start = Bytes.indexOf(bytes, '{');
    if (start < 0) {
      return null;
    }
    try (JsonParser parser = RecordJson.parser(bytes, start)) {
      return of(JsonObject.read(parser));
    } catch (JacksonException e) {
      return null; // a cut or broken body asks for nothing that can be read
    }
  }

  private static ContainerRequest of(JsonObject said) {
    JsonObject host = said.object("HostConfig");
    List<String> signals = new ArrayList<>();
    if (Boolean.TRUE.equals(host.flag("Privileged"))) {
      signals.add("privileged:true");
    }
    for (String bind : host.texts("Binds").stream().limit(MOST_BINDS).toList()) {
      add(bind, signals);
    }
    for (JsonObject mount : host.objects("Mounts").stream().limit(MOST_BINDS).toList()) {
      add(mount.text("Source") + ":" + mount.text("Target"), signals);
    }
    return new ContainerRequest(said.text("Image"), List.copyOf(signals));
  }

  /** What of the host would hang in the container; its root is named once, wherever it hangs. */
  private static void add(@Nullable String bind, List<String> signals) {
    if (bind == null) {
      return;
    }
    int colon = bind.indexOf(':');
    String source = colon < 0 ? bind : bind.substring(0, colon);
    signals.add(source.equals("/") ? "bind:/:/" : "bind:" + source);
  }

  private static String path(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }
}
