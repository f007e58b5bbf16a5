package org.decnet.server.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import org.decnet.server.web.http.Paging;

/**
 * Says of parameters that many endpoints have what values they take, where the endpoint does not
 * say it itself. A test asks each endpoint beyond the bounds.
 */
final class ParameterBounds {
  private static final String TECHNIQUE = "^T[0-9]{4}([.][0-9]{3})?$";

  /** Ids as our own answers name them; others are not found, if they get that far at all. */
  private static final String ID = "^[A-Za-z0-9][A-Za-z0-9._:~@-]{0,511}$";

  private ParameterBounds() {}

  static void complete(OpenAPI document) {
    document
        .getPaths()
        .values()
        .forEach(path ->
            path.readOperations()
                .forEach(operation -> {
                  if (operation.getParameters() != null) {
                    operation.getParameters().forEach(ParameterBounds::complete);
                  }
                }));
  }

  private static void complete(Parameter parameter) {
    Schema<?> schema = parameter.getSchema();
    switch (parameter.getName()) {
      case "limit" -> within(schema, 1, Paging.MAX_LIMIT);
      case "offset" -> within(schema, 0, Integer.MAX_VALUE);
      case "min_members" -> within(schema, 0, Integer.MAX_VALUE);
      case "min_confidence" -> within(schema, 0, 1);
      case "technique_id", "sub_technique_id" -> schema.setPattern(TECHNIQUE);
      default -> {
        boolean plain =
            schema.getFormat() == null && schema.getPattern() == null && schema.getEnum() == null;
        if (parameter.getIn().equals("path") && plain) {
          schema.setPattern(ID);
        }
      }
    }
  }

  private static void within(Schema<?> schema, int least, int most) {
    if (schema.getMinimum() == null) {
      schema.setMinimum(BigDecimal.valueOf(least));
    }
    if (schema.getMaximum() == null) {
      schema.setMaximum(BigDecimal.valueOf(most));
    }
  }
}
