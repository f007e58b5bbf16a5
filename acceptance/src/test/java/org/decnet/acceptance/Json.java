package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the command prints. */
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /** A JSON object. */
  static Map<String, Object> object(String text) {
    return MAPPER.readValue(text, new TypeReference<>() {});
  }

  /** A member that is a list of objects. */
  @SuppressWarnings("unchecked") // what is inside is checked by what the tests ask of it
  static List<Map<String, Object>> objects(@Nullable Object list) {
    assertThat(list).isInstanceOf(List.class);
    return (List<Map<String, Object>>) list;
  }
}
