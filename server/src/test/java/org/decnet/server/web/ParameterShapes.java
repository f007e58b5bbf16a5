package org.decnet.server.web;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Map;

/** What texts and numbers in parameters look like, by the names that they have everywhere. */
final class ParameterShapes {
  private static final String RELEASE = "^[0-9]{1,3}\\.[0-9]{1,3}$";
  private static final Map<String, String> PATTERNS =
      Map.of(
          "release", RELEASE,
          "from", RELEASE,
          "to", RELEASE,
          "technique", "^T[0-9]{4}(\\.[0-9]{3})?$",
          "technique_id", "^T[0-9]{4}(\\.[0-9]{3})?$",
          "country", "^[A-Z]{2}$",
          "sha256", "^[0-9a-f]{64}$",
          "stored_as", "^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$");
  private static final BigDecimal LARGEST_ASN = BigDecimal.valueOf(4_294_967_295L);

  private ParameterShapes() {}

  static void describe(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(ParameterShapes::describe);
    }
  }

  private static void describe(Parameter parameter) {
    if (parameter.getSchema() != null) {
      // Springdoc gives parameters of one type one schema.
      Schema<?> own = AnnotationsUtils.clone(parameter.getSchema(), true);
      bound(parameter.getName(), own);
      parameter.setSchema(own);
    }
  }

  private static void bound(String name, Schema<?> schema) {
    String pattern = PATTERNS.get(name);
    if (pattern != null && schema.getPattern() == null) {
      schema.setPattern(pattern);
    }
    if (name.equals("min_target_count")) {
      schema.setMinimum(BigDecimal.TWO);
    }
    if (name.equals("asn")) {
      schema.setMinimum(BigDecimal.ZERO);
      schema.setMaximum(LARGEST_ASN);
    }
  }
}
