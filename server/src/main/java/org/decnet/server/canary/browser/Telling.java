package org.decnet.server.canary.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser told of itself.
 *
 * @param raw as it told it
 * @param values what events are made of, as {@code name=value}
 */
public record Telling(String raw, List<String> values) {
  private static final List<String> PARTS =
      List.of("nav", "scr", "tz", "cv", "gl", "au", "ft", "rtc");
  private static final int FEWEST_PARTS = 3;
  private static final int LONGEST_VALUE = 256;
  private static final int DEEPEST = 6;
  private static final int MOST = 64 * 1024;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(MOST)
                          .maxNameLength(64)
                          .maxDocumentLength(MOST)
                          .build())
                  .build())
          .build();

  /** Copies the values. */
  public Telling {
    values = List.copyOf(values);
  }

  /**
   * Reads what was told; null if it is not from a page of this token or tells too little.
   *
   * @param data JSON in base64 for URLs
   */
  static @Nullable Telling read(String data, UUID mint) {
    try {
      String raw = new String(Base64.getUrlDecoder().decode(data), StandardCharsets.UTF_8);
      JsonNode told = JSON.readTree(raw);
      boolean sound =
          told.isObject()
              && mint.toString().equals(told.path("mint").asString(""))
              && PARTS.stream().filter(part -> isThere(told.path(part))).count() >= FEWEST_PARTS;
      return sound ? new Telling(raw, valuesOf(told)) : null;
    } catch (IllegalArgumentException | JacksonException e) {
      return null;
    }
  }

  private static boolean isThere(JsonNode part) {
    return part.isString() ? !part.asString().isEmpty() : part.isContainer() && !part.isEmpty();
  }

  private static List<String> valuesOf(JsonNode told) {
    List<String> values = new ArrayList<>();
    JsonNode navigator = told.path("nav");
    add(values, "nav.webdriver", text(navigator.path("webdriver")));
    add(values, "nav.platform", text(navigator.path("platform")));
    add(values, "nav.languages", joined(navigator.path("languages")));
    add(values, "tz.offset", text(told.path("tz").path("offset")));
    JsonNode screen = told.path("scr");
    if (screen.path("w").isNumber() && screen.path("h").isNumber()) {
      add(values, "scr", text(screen.path("w")) + 'x' + text(screen.path("h")));
    }
    add(values, "cv", text(told.path("cv")));
    add(values, "au", text(told.path("au")));
    add(values, "gl", text(told.path("gl").path("renderer")));
    add(values, "rtc", joined(told.path("rtc")));
    return values;
  }

  private static void add(List<String> values, String name, String value) {
    if (!value.isEmpty()) {
      values.add(name + '=' + value);
    }
  }

  private static String joined(JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (list.isArray()) {
      list.forEach(one -> texts.add(text(one).replace(',', ' ')));
    }
    return cut(String.join(",", texts));
  }

  private static String text(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? cut(value.asString("")) : "";
  }

  private static String cut(String text) {
    StringBuilder plain = new StringBuilder();
    text.chars()
        .filter(letter -> !Character.isISOControl(letter))
        .limit(LONGEST_VALUE)
        .forEach(letter -> plain.append((char) letter));
    return plain.toString().strip();
  }
}
