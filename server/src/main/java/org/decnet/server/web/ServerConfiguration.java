package org.decnet.server.web;

import org.decnet.server.web.auth.AuthController;
import org.decnet.server.web.auth.FirstAdmin;
import org.decnet.server.web.health.HealthController;
import org.decnet.server.web.health.NodeHealth;
import org.decnet.server.web.http.HttpConfiguration;
import org.decnet.server.web.security.Passwords;
import org.decnet.server.web.security.RandomIds;
import org.decnet.server.web.security.SecurityConfiguration;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Everything the server is made of, by name: no class path is searched and no automatic
 * configuration runs, so a start costs what is listed here and nothing appears by accident.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  HttpConfiguration.class,
  SecurityConfiguration.class,
  AuthController.class,
  HealthController.class,
})
class ServerConfiguration {
  @Bean
  FirstAdmin firstAdmin(ApiParts parts, Passwords passwords, RandomIds ids) {
    return new FirstAdmin(parts.stores().accounts(), passwords, ids, parts.clock());
  }

  @Bean
  NodeHealth nodeHealth(ApiParts parts) {
    return new NodeHealth(parts);
  }
}
