package org.decnet.engine.lift.canary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.decnet.engine.lift.Gatherer;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Finds what browsers told of themselves when they opened planted pages: {@code name=value}, of
 * which names that nobody knows are passed over.
 */
public final class Browsers implements Gatherer<BrowserData> {
  private static final int MOST_PARTS = 32;
  private static final int LONGEST_NUMBER = 6;

  @Override
  public void gather(Event event, Consumer<BrowserData> ready) {
    CanaryTrigger trigger = CanaryTriggers.of(event);
    if (trigger != null && !event.list(Field.BROWSER).isEmpty()) {
      ready.accept(read(trigger, values(event.list(Field.BROWSER))));
    }
  }

  private static BrowserData read(CanaryTrigger trigger, Map<String, String> values) {
    return new BrowserData(
        trigger,
        "true".equals(values.get("nav.webdriver")),
        values.get("nav.platform"),
        parts(values.get("nav.languages")),
        number(values.get("tz.offset")),
        screen(values.get("scr")),
        values.get("cv"),
        values.get("au"),
        values.get("gl"),
        parts(values.get("rtc")),
        values.get("src.country"),
        number(values.get("src.offset")));
  }

  private static Map<String, String> values(List<String> told) {
    Map<String, String> values = new HashMap<>();
    for (String one : told) {
      int equals = one.indexOf('=');
      if (equals > 0) {
        values.putIfAbsent(one.substring(0, equals), one.substring(equals + 1));
      }
    }
    return values;
  }

  private static List<String> parts(@Nullable String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (text != null && start <= text.length() && parts.size() < MOST_PARTS) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      String part = text.substring(start, end).strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      start = end + 1;
    }
    return parts;
  }

  /** A screen such as {@code 1920x1080}. */
  private static BrowserData.@Nullable Screen screen(@Nullable String text) {
    int cross = text == null ? -1 : text.indexOf('x');
    if (text == null || cross < 0) {
      return null;
    }
    Integer width = number(text.substring(0, cross));
    Integer height = number(text.substring(cross + 1));
    return width == null || height == null ? null : new BrowserData.Screen(width, height);
  }

  private static @Nullable Integer number(@Nullable String text) {
    if (text == null || text.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Override
  public void settle(Consumer<BrowserData> ready) {}

  @Override
  public void finish(Consumer<BrowserData> ready) {}

  @Override
  public long forgotten() {
    return 0;
  }
}
