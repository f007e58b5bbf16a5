package org.decnet.server.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decnet.engine.port.KeyScope;
import org.decnet.engine.port.TagWindow;
import org.decnet.server.web.errors.ErrorAnswer;
import org.decnet.server.web.http.WindowResolver;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Reads the OpenAPI document off the endpoints. */
@Configuration(proxyBeanMethods = false)
@Import(ServerConfiguration.class)
@ImportAutoConfiguration({ // after the beans below, which stand in for springdoc's own
  SpringDocConfiguration.class,
  SpringDocConfigProperties.class,
  SpringDocWebMvcConfiguration.class
})
class OpenApiGeneration {
  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, TagWindow.class);
  }

  /** Gives the document to the test that asks, not to the network. */
  static final class Document extends OpenApiWebMvcResource {
    Document(
        ObjectFactory<OpenAPIService> service,
        AbstractRequestService requests,
        GenericResponseService responses,
        OperationService operations,
        SpringDocConfigProperties properties,
        SpringDocProviders providers,
        SpringDocCustomizers customizers) {
      super(service, requests, responses, operations, properties, providers, customizers);
    }

    OpenAPI read() {
      return getOpenApi("http://localhost", Locale.ROOT);
    }
  }

  @Bean
  Document openApiResource(
      ObjectFactory<OpenAPIService> service,
      AbstractRequestService requests,
      GenericResponseService responses,
      OperationService operations,
      SpringDocConfigProperties properties,
      SpringDocProviders providers,
      SpringDocCustomizers customizers) {
    return new Document(
        service, requests, responses, operations, properties, providers, customizers);
  }

  /** The schemas name fields as the answers do. */
  @Bean
  ModelResolver modelResolver() {
    return new ModelResolver(
        new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
  }

  @Bean
  OpenAPI frame() {
    return new OpenAPI()
        .info(
            new Info()
                .title("DECNET API")
                .version("1")
                .description("Attackers, sessions and evidenced ATT&CK tags. See docs/api.md."))
        .servers(List.of(new Server().url("/").description("This server")))
        .components(
            new Components()
                .addSecuritySchemes(
                    "token",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"))
                .addSecuritySchemes(
                    "key",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name("X-API-Key")));
  }

  @Bean
  GlobalOperationCustomizer access() {
    return OpenApiGeneration::describeAccess;
  }

  private static Operation describeAccess(Operation operation, HandlerMethod method) {
    if (Arrays.stream(method.getMethodParameters()).anyMatch(WindowResolver::isWindow)) {
      describeWindow(operation);
    }
    ParameterShapes.describe(operation);
    Allow allow = method.getMethodAnnotation(Allow.class);
    Access access = allow == null ? Access.ADMIN : allow.value();
    operation.addExtension("x-decnet-access", access.name().toLowerCase(Locale.ROOT));
    if (access != Access.PUBLIC && allow != null) {
      operation.addSecurityItem(new SecurityRequirement().addList("token"));
      scopeOf(allow, method)
          .ifPresent(scope -> {
            operation.addSecurityItem(new SecurityRequirement().addList("key"));
            operation.addExtension("x-decnet-scope", scope.word());
          });
    }
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("Any error")
                .content(
                    new Content()
                        .addMediaType(
                            "application/json",
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/ErrorAnswer")))));
    return operation;
  }

  private static void describeWindow(Operation operation) {
    operation
        .addParametersItem(inQuery(WindowResolver.SINCE, new StringSchema().format("date-time")))
        .addParametersItem(inQuery(WindowResolver.UNTIL, new StringSchema().format("date-time")))
        .addParametersItem(
            inQuery(
                    WindowResolver.SENSOR,
                    new StringSchema().maxLength(WindowResolver.LONGEST_SENSOR))
                .description("Only what this sensor reported, by its name"));
  }

  private static Parameter inQuery(String name, Schema<?> schema) {
    return new QueryParameter().name(name).required(false).schema(schema);
  }

  /** The scope that a key needs; empty if people only may call. */
  private static Optional<KeyScope> scopeOf(Allow allow, HandlerMethod method) {
    RequestMapping endpoint = method.getMethodAnnotation(RequestMapping.class);
    RequestMapping controller =
        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RequestMapping.class);
    String path =
        (controller == null ? "" : first(controller.path()))
            + (endpoint == null ? "" : first(endpoint.path()));
    String verb = endpoint == null ? "GET" : endpoint.method()[0].name();
    return allow.key().scope(verb, path);
  }

  private static String first(String[] paths) {
    return paths.length == 0 ? "" : paths[0];
  }

  @Bean
  RecordSchemas recordSchemas() {
    return new RecordSchemas();
  }

  @Bean
  GlobalOpenApiCustomizer schemas(RecordSchemas records) {
    return document -> {
      ModelConverters.getInstance(true)
          .readAll(ErrorAnswer.class)
          .forEach(document.getComponents()::addSchemas);
      records.complete(document);
      ParameterBounds.complete(document);
    };
  }
}
