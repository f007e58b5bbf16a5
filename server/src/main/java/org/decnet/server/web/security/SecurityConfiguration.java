package org.decnet.server.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.decnet.server.random.RandomIds;
import org.decnet.server.web.dashboard.DashboardFiles;
import org.decnet.server.web.dashboard.DashboardFilter;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ErrorWriter;
import org.decnet.server.web.errors.RequestIds;
import org.decnet.server.web.http.ClientAddresses;
import org.decnet.server.web.http.KnownParameters;
import org.decnet.server.web.http.WindowResolver;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.setup.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the security of the API together. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {
  @Bean
  RandomIds randomIds(SecureRandom random) {
    return new RandomIds(random);
  }

  @Bean
  Tokens tokens(WebSettings settings, ApiParts parts, RandomIds ids, SecureRandom random) {
    return new Tokens(
        SigningSecret.of(settings.jwtSecret(), parts.dataFolder(), random),
        ids,
        parts.clock(),
        Duration.ofMinutes(settings.jwtExpMinutes()));
  }

  @Bean
  Passwords passwords(SecureRandom random) {
    return new Passwords(random);
  }

  @Bean
  RateLimits rateLimits(WebSettings settings, ApiParts parts) {
    return new RateLimits(parts.stores().accounts(), parts.clock(), settings.limiterEnabled());
  }

  @Bean
  Secrets secrets(SecureRandom random) {
    return new Secrets(random);
  }

  @Bean
  Callers callers(ApiParts parts, Secrets secrets) {
    return new Callers(parts.stores(), secrets, parts.clock());
  }

  @Bean
  AuditTrail auditTrail(ApiParts parts, ClientAddresses addresses, RequestIds requestIds) {
    return new AuditTrail(parts.clock(), addresses, requestIds);
  }

  @Bean
  BasicLogins basicLogins(ApiParts parts, Callers callers, Passwords passwords, RateLimits limits) {
    return new BasicLogins(callers, parts.stores().accounts(), passwords, limits, parts.clock());
  }

  @Bean
  RequestRejectedHandler rejections(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
      ErrorWriter errors) {
    return new Rejections(endpoints, errors);
  }

  @Bean
  HandlerMethodArgumentResolver callerResolver() {
    return new CallerResolver();
  }

  @Bean
  HandlerMethodArgumentResolver windowResolver() {
    return new WindowResolver();
  }

  @Bean
  @Order(1)
  HandlerInterceptor roleGate() {
    return new RoleGate();
  }

  /**
   * After the gate, so that nobody learns an endpoint's parameters without the right to call it.
   */
  @Bean
  @Order(2)
  HandlerInterceptor knownParameters() {
    return new KnownParameters();
  }

  /**
   * Who gets as far as the endpoints: anyone to public ones, only holders of a token to the rest,
   * unknown paths among them. {@link RoleGate} decides on roles.
   */
  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      Tokens tokens,
      Callers callers,
      BasicLogins logins,
      ClientAddresses addresses,
      WebSettings settings,
      ErrorWriter errors,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
    MatchingEndpoints open =
        new MatchingEndpoints(endpoints, allow -> allow.value() == Access.PUBLIC);
    CredentialFilter credentials =
        new CredentialFilter(
            callers,
            logins,
            addresses,
            open,
            new MatchingEndpoints(endpoints, Allow::ticket),
            errors);
    AuthenticationEntryPoint refuse =
        (request, response, e) -> {
          Challenge.set(request, response);
          errors.write(request, response, ApiError.UNAUTHENTICATED);
        };
    AccessDeniedHandler deny =
        (request, response, e) -> errors.write(request, response, ApiError.FORBIDDEN);
    return http
        // Tokens and keys travel in headers that no other site's page can make a browser send, and
        // there
        // are no cookies or sessions, so there is nothing for a forged request to ride on.
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(anonymous -> {})
        .cors(cors -> cors.configurationSource(request -> corsOf(settings, request)))
        .headers(SecurityHeaders::apply)
        .authorizeHttpRequests(
            paths -> paths.requestMatchers(open).permitAll().anyRequest().authenticated())
        .addFilterBefore(credentials, BearerTokenAuthenticationFilter.class)
        .addFilterBefore(
            new DashboardFilter(DashboardFiles.in("META-INF/decnet-ui"), errors),
            CredentialFilter.class)
        .oauth2ResourceServer(server ->
            server
                .bearerTokenResolver(request ->
                    open.matches(request) || CredentialFilter.isElsewhere(request)
                        ? null
                        : token(request))
                .authenticationEntryPoint(refuse)
                .accessDeniedHandler(deny)
                .jwt(jwt ->
                    jwt.decoder(tokens.decoder())
                        .jwtAuthenticationConverter(new CallerConverter(callers))))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refuse).accessDeniedHandler(deny))
        .build();
  }

  /** The token of a request, from its one header; public endpoints ignore a stale one. */
  private static @Nullable String token(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    String scheme = "Bearer ";
    return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length())
        ? header.substring(scheme.length()).strip()
        : null;
  }

  /** What a page of another origin may do; null, which is nothing, unless the settings name it. */
  private static @Nullable CorsConfiguration corsOf(
      WebSettings settings, HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null || !settings.corsOrigins().contains(origin)) {
      return null;
    }
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOrigins(settings.corsOrigins());
    cors.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
    cors.setAllowedHeaders(
        List.of("Authorization", "Content-Type", "If-None-Match", "Last-Event-ID", "X-API-Key"));
    cors.setExposedHeaders(List.of("ETag", "Retry-After", "X-Request-Id"));
    return cors;
  }
}
