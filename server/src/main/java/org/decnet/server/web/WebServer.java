package org.decnet.server.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.web.auth.FirstAdmin;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.setup.Secret;
import org.decnet.server.web.setup.WebSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.Banner;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the web server. */
public final class WebServer {
  private WebServer() {}

  /**
   * Starts serving a node and makes the first account if there is none.
   *
   * @return the running server
   * @throws DecnetException if a setting is unusable or the port is taken
   */
  public static RunningServer start(WebSettings settings, ApiParts parts) {
    return start(settings, parts, ServerConfiguration.class);
  }

  static RunningServer start(WebSettings settings, ApiParts parts, Class<?>... configuration) {
    ConfigurableApplicationContext context = run(settings, parts, configuration);
    try {
      Optional<Secret> password = context.getBean(FirstAdmin.class).make();
      return new RunningServer(settings.host(), portOf(context), password, context::close);
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  private static ConfigurableApplicationContext run(
      WebSettings settings, ApiParts parts, Class<?>... configuration) {
    SpringApplication application = new SpringApplication(configuration);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false); // the caller stops what it started
    application.setAddCommandLineProperties(false);
    application.setDefaultProperties(Map.of("spring.main.allow-bean-definition-overriding", "false"));
    application.addInitializers(
        context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(WebSettings.class, () -> settings);
          beans.registerBean(ApiParts.class, () -> parts);
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
