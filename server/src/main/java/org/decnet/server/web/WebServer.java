package org.decnet.server.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.telemetry.Telemetry;
import org.decnet.server.web.auth.FirstAdmin;
import org.decnet.server.web.http.WebMvc;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.setup.Secret;
import org.decnet.server.web.setup.WebSettings;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the web server. */
public final class WebServer {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /** What Tomcat and Spring say about a start that goes well concerns nobody. */
  private static final List<Logger> CHATTY =
      List.of(Logger.getLogger("org.apache"), Logger.getLogger("org.springframework"));

  /**
   * Failures of a start come back as exceptions; paths that do not exist are the client's affair.
   */
  private static final List<Logger> REPEATED =
      List.of(
          Logger.getLogger("org.springframework.boot.SpringApplication"),
          Logger.getLogger("org.springframework.boot.diagnostics"),
          Logger.getLogger("org.springframework.boot.web.server.servlet.context"),
          Logger.getLogger("org.springframework.web.servlet.PageNotFound"));

  private WebServer() {}

  /**
   * Starts serving a node and makes the first account if there is none.
   *
   * @return the running server
   * @throws DecnetException if a setting is unusable or the port is taken
   */
  public static RunningServer start(WebSettings settings, ApiParts parts) {
    return start(settings, parts, Telemetry.OFF);
  }

  /** The same, and tells how requests get on. */
  public static RunningServer start(WebSettings settings, ApiParts parts, Telemetry telemetry) {
    return start(settings, parts, telemetry, ServerConfiguration.class);
  }

  static RunningServer start(WebSettings settings, ApiParts parts, Class<?>... configuration) {
    return start(settings, parts, Telemetry.OFF, configuration);
  }

  private static RunningServer start(
      WebSettings settings, ApiParts parts, Telemetry telemetry, Class<?>... configuration) {
    CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
    REPEATED.forEach(logger -> logger.setLevel(Level.OFF));
    ConfigurableApplicationContext context = run(settings, parts, telemetry, configuration);
    try {
      Optional<Secret> password = context.getBean(FirstAdmin.class).make();
      int port = portOf(context);
      LOG.info(
          "The API listens on {}://{}:{}{}", settings.scheme(), settings.host(), port, WebMvc.BASE);
      return new RunningServer(settings.scheme(), settings.host(), port, password, context);
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  private static ConfigurableApplicationContext run(
      WebSettings settings, ApiParts parts, Telemetry telemetry, Class<?>... configuration) {
    SpringApplication application = new SpringApplication(configuration);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false); // the caller stops what it started
    application.setAddCommandLineProperties(false);
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList()); // whoever started the process decides how it logs
    application.setDefaultProperties(
        Map.of("spring.main.allow-bean-definition-overriding", "false"));
    application.addInitializers(context -> {
      GenericApplicationContext beans = (GenericApplicationContext) context;
      beans.registerBean(WebSettings.class, () -> settings);
      beans.registerBean(ApiParts.class, () -> parts);
      beans.registerBean(Telemetry.class, () -> telemetry);
    });
    try {
      return application.run();
    } catch (RuntimeException e) {
      throw explained(settings, e);
    }
  }

  private static int portOf(ConfigurableApplicationContext context) {
    return Objects.requireNonNull(
            ((WebServerApplicationContext) context).getWebServer(), "the context serves HTTP")
        .getPort();
  }

  /** The cause that a person can act on, if there is one among all of Spring's wrapping. */
  private static RuntimeException explained(WebSettings settings, RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof DecnetException ours) {
        return ours;
      }
      if (cause instanceof PortInUseException) {
        return new DecnetException(
            ErrorCode.BAD_SETTING,
            "Port " + settings.port() + " on " + settings.host() + " is in use",
            e);
      }
    }
    return e;
  }
}
