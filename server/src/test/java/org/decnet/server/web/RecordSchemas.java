package org.decnet.server.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says of each property whether it is always there and whether it may be null, as the records say:
 * answers name every component, and only a nullable one may be null.
 */
final class RecordSchemas implements ModelConverter {
  private final Map<String, Class<?>> records = new TreeMap<>();

  @Override
  public Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType resolved = Json.mapper().constructType(type.getType());
    if (resolved != null && resolved.getRawClass().isRecord()) {
      records.put(nameOf(resolved), resolved.getRawClass());
    }
    return chain.hasNext() ? chain.next().resolve(type, context, chain) : new Schema<>();
  }

  /** Completes the schemas of a document. */
  void complete(OpenAPI document) {
    Set<String> requests = requests(document);
    document
        .getComponents()
        .getSchemas()
        .forEach((name, schema) -> {
          Class<?> record = records.get(name);
          if (record != null) {
            complete((Schema<?>) schema, record, requests.contains(name));
          }
        });
  }

  @SuppressWarnings("rawtypes") // the library's own map is raw
  private static void complete(Schema<?> schema, Class<?> record, boolean isRequest) {
    schema.setTypes(new LinkedHashSet<>(List.of("object")));
    if (isRequest) {
      schema.setAdditionalProperties(false); // what is unknown is refused
    }
    Map<String, Schema> properties = schema.getProperties();
    for (Map.Entry<String, RecordComponent> entry : components(record).entrySet()) {
      Schema property = properties.get(entry.getKey());
      if (property == null) {
        throw new IllegalStateException(record + " has no property " + entry.getKey());
      }
      RecordComponent component = entry.getValue();
      if (component.getGenericType().getTypeName().endsWith("java.lang.Object>")) {
        property.setAdditionalProperties(property.getItems() == null ? true : null);
      }
      boolean optional = isOptional(component);
      if (!optional && !component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
        schema.addRequiredItem(entry.getKey());
      }
      if ((optional || !isRequest)
          && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        properties.put(entry.getKey(), orNull(property));
      }
    }
  }

  /** Whether a request may leave it out, which its annotation says. */
  private static boolean isOptional(RecordComponent component) {
    var described =
        component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    return described != null && described.requiredMode() == RequiredMode.NOT_REQUIRED;
  }

  /** The names of the schemas of bodies that clients send. */
  private static Set<String> requests(OpenAPI document) {
    Set<String> names = new HashSet<>();
    document
        .getPaths()
        .values()
        .forEach(path ->
            path.readOperations()
                .forEach(operation -> {
                  if (operation.getRequestBody() != null) {
                    operation
                        .getRequestBody()
                        .getContent()
                        .values()
                        .forEach(content -> add(names, content.getSchema()));
                  }
                }));
    return names;
  }

  private static void add(Set<String> names, Schema<?> schema) {
    if (schema != null && schema.get$ref() != null) {
      names.add(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
    }
  }

  private static Schema<?> orNull(Schema<?> property) {
    Schema<Object> nothing = new Schema<>();
    nothing.addType("null");
    if (property.get$ref() != null) {
      return new Schema<>().oneOf(List.of(new Schema<>().$ref(property.get$ref()), nothing));
    }
    property.addType("null");
    return property;
  }

  private static Map<String, RecordComponent> components(Class<?> record) {
    Map<String, RecordComponent> components = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        components.putAll(components(component.getType()));
      } else {
        components.put(propertyName(component), component);
      }
    }
    return components;
  }

  private static String propertyName(RecordComponent component) {
    var named =
        component.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
    return named != null ? named.value() : new SnakeCaseStrategy().translate(component.getName());
  }

  /** The name that the library gives: that of the class and of its type arguments. */
  private static String nameOf(JavaType type) {
    StringBuilder name = new StringBuilder(type.getRawClass().getSimpleName());
    for (int i = 0; i < type.containedTypeCount(); i++) {
      name.append(type.containedType(i).getRawClass().getSimpleName());
    }
    return name.toString();
  }
}
