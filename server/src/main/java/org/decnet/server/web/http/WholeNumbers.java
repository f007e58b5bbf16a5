package org.decnet.server.web.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads whole numbers as JSON Schema understands them: {@code 30.0} is one, {@code 30.5} and {@code
 * "30"} are not.
 */
final class WholeNumbers extends ValueDeserializer<Integer> {
  @Override
  public @Nullable Integer deserialize(JsonParser json, DeserializationContext context) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return json.getIntValue();
    }
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      try {
        return json.getDecimalValue().intValueExact();
      } catch (ArithmeticException e) {
        return (Integer)
            context.handleWeirdNumberValue(Integer.class, json.getDoubleValue(), "no whole number");
      }
    }
    return (Integer) context.handleUnexpectedToken(Integer.class, json);
  }
}
