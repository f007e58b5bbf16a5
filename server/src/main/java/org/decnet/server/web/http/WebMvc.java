package org.decnet.server.web.http;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** How requests find their endpoint and answers become bytes. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
public class WebMvc implements WebMvcConfigurer {
  /** Where every endpoint lives but those of TAXII. */
  public static final String BASE = "/api/v1";

  private final JsonMapper json;
  private final List<HandlerInterceptor> interceptors;
  private final List<HandlerMethodArgumentResolver> resolvers;

  /**
   * Takes what other parts add.
   *
   * @param interceptors run before each endpoint, in bean order
   * @param resolvers further kinds of endpoint parameters
   */
  public WebMvc(
      JsonMapper json,
      List<HandlerInterceptor> interceptors,
      List<HandlerMethodArgumentResolver> resolvers) {
    this.json = json;
    this.interceptors = List.copyOf(interceptors);
    this.resolvers = List.copyOf(resolvers);
  }

  @Override
  public void configurePathMatch(PathMatchConfigurer paths) {
    paths.addPathPrefix(
        BASE,
        HandlerTypePredicate.forAnnotation(RestController.class)
            .and(HandlerTypePredicate.forBasePackage("org.decnet.server.web"))
            .and(HandlerTypePredicate.forBasePackage("org.decnet.server.web.taxii").negate()));
  }

  /** Every endpoint has one type of answer, so what a client says it accepts changes nothing. */
  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer types) {
    types.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters
        .disableDefaults()
        .addCustomConverter(new ByteArrayHttpMessageConverter())
        .withJsonConverter(new JacksonJsonHttpMessageConverter(json));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    interceptors.forEach(registry::addInterceptor);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
    all.addAll(resolvers);
  }
}
