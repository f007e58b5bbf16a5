package org.decnet.engine.lift.canary;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.engine.lift.Lifter;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Lifts the use of a planted token (spec 03, section 5). Its artefact id is that of the use. */
public final class CanaryLifter implements Lifter<CanaryTrigger> {
  private static final String SENSOR = "canary";

  /** A word of the header, and the family; the more special first, as they name the others too. */
  private static final List<Map.Entry<String, String>> FAMILIES =
      List.of(
          Map.entry("curl", "curl"),
          Map.entry("wget", "wget"),
          Map.entry("python", "python"),
          Map.entry("go-http-client", "go"),
          Map.entry("powershell", "powershell"),
          Map.entry("java/", "java"),
          Map.entry("okhttp", "java"),
          Map.entry("libreoffice", "office"),
          Map.entry("microsoft office", "office"),
          Map.entry("ms-office", "office"),
          Map.entry("headlesschrome", "headless"),
          Map.entry("bot", "bot"),
          Map.entry("edg/", "edge"),
          Map.entry("firefox", "firefox"),
          Map.entry("chrome", "chrome"),
          Map.entry("safari", "safari"));

  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("gif", "image"),
          Map.entry("png", "image"),
          Map.entry("jpg", "image"),
          Map.entry("ico", "image"),
          Map.entry("svg", "image"),
          Map.entry("pdf", "document"),
          Map.entry("doc", "document"),
          Map.entry("docx", "document"),
          Map.entry("xls", "document"),
          Map.entry("xlsx", "document"),
          Map.entry("js", "script"),
          Map.entry("css", "style"),
          Map.entry("html", "page"),
          Map.entry("htm", "page"),
          Map.entry("php", "page"),
          Map.entry("json", "data"),
          Map.entry("xml", "data"));

  @Override
  public EventKind kind() {
    return EventKind.CANARY;
  }

  @Override
  public List<Event> lift(CanaryTrigger trigger) {
    return List.of(
        LiftedEvent.of(EventKind.CANARY, trigger.trigger().toString())
            .time(trigger.at())
            .set(Field.SENSOR, SENSOR)
            .set(Field.DECKY, trigger.decky())
            .set(Field.SRC_IP, trigger.ip())
            .set(Field.TOKEN_ID, trigger.token())
            .set(Field.TOKEN_KIND, trigger.kind())
            .set(Field.GENERATOR, trigger.generator())
            .set(Field.REQUEST_PATH_CLASS, pathClass(trigger))
            .set(Field.USER_AGENT_FAMILY, family(trigger.userAgent()))
            .set(Field.FIRST_TRIGGER, trigger.first())
            .set(Field.SECONDS_SINCE_PLACED, sincePlaced(trigger))
            .build());
  }

  private static @Nullable Double sincePlaced(CanaryTrigger trigger) {
    return trigger.placedAt() == null
        ? null
        : Duration.between(trigger.placedAt(), trigger.at()).toMillis() / 1000.0;
  }

  /** What was asked for, without its name, which may hold the token. */
  private static @Nullable String pathClass(CanaryTrigger trigger) {
    String path = trigger.path();
    if (path == null) {
      return null;
    }
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    if (plain.isEmpty() || plain.equals("/")) {
      return "root";
    }
    String name = plain.substring(plain.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String end = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return CLASSES.getOrDefault(end, "other");
  }

  private static String family(@Nullable String agent) {
    if (agent == null || agent.isBlank()) {
      return "none";
    }
    String lower = agent.toLowerCase(Locale.ROOT);
    return FAMILIES.stream()
        .filter(family -> lower.contains(family.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("other");
  }
}
