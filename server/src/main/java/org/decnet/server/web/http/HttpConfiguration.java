package org.decnet.server.web.http;

import jakarta.servlet.Filter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.decnet.ingest.listen.HttpPush;
import org.decnet.model.AllowsForbiddenApi;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.telemetry.Telemetry;
import org.decnet.server.web.errors.ErrorAdvice;
import org.decnet.server.web.errors.ErrorWriter;
import org.decnet.server.web.errors.RequestIds;
import org.decnet.server.web.setup.WebSettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.Ordered;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The connector and what every request passes before Spring's security and the endpoints. */
@Configuration(proxyBeanMethods = false)
@Import({WebMvc.class, ErrorAdvice.class, UuidBinding.class})
public class HttpConfiguration {
  private static final int SECURITY_ORDER = Ordered.HIGHEST_PRECEDENCE + 10;
  private static final int MOST_FORM_BYTES = CanaryBlob.MOST_BYTES + 8 * 1024;
  private static final int MAX_HEADER_BYTES = 16 * 1024;

  /**
   * Bytes that are read of a body that was refused. Whoever sends a little too much must be done
   * with sending to see the answer; a connection that is closed on a sender looks like a fault.
   */
  private static final int MOST_SWALLOWED = 24 * 1024 * 1024;

  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
  private static final Duration CLIENT_SILENCE = Duration.ofSeconds(20);

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }

  /** JSON as the specification writes it: snake case, times as RFC 3339 text, no unknown fields. */
  @Bean
  JsonMapper jsonMapper() {
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .addModule(new SimpleModule().addDeserializer(Integer.class, new WholeNumbers()))
        .withCoercionConfig(LogicalType.Textual, HttpConfiguration::textsOnly)
        .build();
  }

  /** A number is no text: what a client sends is taken as it is meant or not at all. */
  private static void textsOnly(MutableCoercionConfig config) {
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      config.setCoercion(shape, CoercionAction.Fail);
    }
  }

  @Bean
  RequestIds requestIds(SecureRandom random) {
    return new RequestIds(random);
  }

  @Bean
  ErrorWriter errorWriter(JsonMapper json, RequestIds requestIds) {
    return new ErrorWriter(json, requestIds);
  }

  @Bean
  EntityTags entityTags(JsonMapper json) {
    return new EntityTags(json);
  }

  @Bean
  ClientAddresses clientAddresses(WebSettings settings) {
    return new ClientAddresses(settings);
  }

  @Bean
  TomcatServletWebServerFactory tomcat(WebSettings settings, ErrorWriter errors) {
    TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(settings.port());
    tomcat.setAddress(address(settings.host()));
    tomcat.setShutdown(Shutdown.GRACEFUL);
    if (settings.tls() != null) {
      tomcat.setSsl(KeyStoreFile.ssl(settings.tls()));
    }
    tomcat.addConnectorCustomizers(HttpConfiguration::harden);
    tomcat.addProtocolHandlerCustomizers(
        protocol -> protocol.setExecutor(Executors.newVirtualThreadPerTaskExecutor()));
    tomcat.addContextCustomizers(context -> {
      StandardHost host = (StandardHost) context.getParent();
      host.setErrorReportValveClass(""); // Tomcat's own page names Tomcat and is not JSON
      host.getPipeline().addValve(new JsonErrorValve(errors));
    });
    return tomcat;
  }

  private static void harden(Connector connector) {
    connector.setXpoweredBy(false);
    connector.setAllowTrace(true); // Spring refuses it, in the API's error shape
    connector.setParseBodyMethods(""); // no endpoint takes forms; bodies belong to endpoints alone
    connector.setMaxParameterCount(64);
    connector.setProperty("maxHttpRequestHeaderSize", Integer.toString(MAX_HEADER_BYTES));
    connector.setProperty("maxSwallowSize", Integer.toString(MOST_SWALLOWED));
    connector.setProperty("connectionTimeout", Long.toString(CLIENT_SILENCE.toMillis()));
  }

  @AllowsForbiddenApi("the operator's own listen address, not an attacker's text")
  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new DecnetException(
          ErrorCode.BAD_SETTING, "The API cannot listen on '" + host + "': no such address", e);
    }
  }

  /** A stop waits this long for running requests to end. */
  @Bean
  DefaultLifecycleProcessor lifecycleProcessor() {
    DefaultLifecycleProcessor lifecycle = new DefaultLifecycleProcessor();
    lifecycle.setTimeoutPerShutdownPhase(LONGEST_STOP.toMillis());
    return lifecycle;
  }

  @Bean
  DispatcherServlet dispatcherServlet(WebApplicationContext context) {
    return new DispatcherServlet(context);
  }

  @Bean
  ServletRegistrationBean<DispatcherServlet> dispatcherRegistration(DispatcherServlet servlet) {
    ServletRegistrationBean<DispatcherServlet> registration =
        new ServletRegistrationBean<>(servlet, "/");
    registration.setLoadOnStartup(1);
    return registration;
  }

  @Bean
  FilterRegistrationBean<RequestIdFilter> requestIdFilter(RequestIds requestIds) {
    return first(new RequestIdFilter(requestIds), 0);
  }

  @Bean
  FilterRegistrationBean<RequestTimes> requestTimes(Telemetry telemetry) {
    return first(new RequestTimes(telemetry), 0);
  }

  @Bean
  RequestSpans requestSpans(Telemetry telemetry) {
    return new RequestSpans(telemetry);
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
      WebSettings settings, ErrorWriter errors) {
    return first(
        new BodyLimitFilter(request -> mostBytes(request.getRequestURI(), settings), errors), 1);
  }

  private static int mostBytes(String path, WebSettings settings) {
    if (path.startsWith(WebMvc.BASE + "/ingest/")) {
      return HttpPush.MOST_BYTES;
    }
    return path.equals(WebMvc.BASE + "/canary/blobs") ? MOST_FORM_BYTES : settings.maxBodyBytes();
  }

  @Bean
  DelegatingFilterProxyRegistrationBean securityFilter() {
    DelegatingFilterProxyRegistrationBean security =
        new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    security.setOrder(SECURITY_ORDER);
    return security;
  }

  private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
    return registration;
  }
}
