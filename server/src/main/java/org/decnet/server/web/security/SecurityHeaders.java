package org.decnet.server.web.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Headers of every answer. An endpoint that sets one of them itself keeps its own, which is how the
 * documentation page gets its wider policy.
 */
final class SecurityHeaders {
  /** An answer of the API loads nothing and is shown in no frame. */
  static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void apply(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentTypeOptions(nosniff -> {})
        .cacheControl(noStore -> {})
        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false)) // over TLS alone
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .contentSecurityPolicy(csp -> csp.policyDirectives(API_POLICY));
  }
}
