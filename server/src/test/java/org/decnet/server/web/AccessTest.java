package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ExtendWith(ServerExtension.class)
class AccessTest {
  private final Map<RequestMappingInfo, HandlerMethod> endpoints;

  AccessTest(TestServer server) {
    this.endpoints =
        server.running().context().getBean(RequestMappingHandlerMapping.class).getHandlerMethods();
  }

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    assertThat(endpoints).hasSizeGreaterThan(20);
    assertThat(endpoints)
        .allSatisfy(
            (mapping, method) -> assertThat(method.hasMethodAnnotation(Allow.class)).isTrue());
  }

  @Test
  void everyEndpointIsUnderTheBasePathAndNamesItsMethod() {
    assertThat(endpoints.keySet())
        .allSatisfy(mapping -> {
          assertThat(mapping.getPatternValues())
              .allMatch(pattern ->
                  pattern.startsWith("/api/v1/")
                      || pattern.equals("/taxii2")
                      || pattern.startsWith("/taxii2/"));
          assertThat(mapping.getMethodsCondition().getMethods()).hasSize(1);
        });
  }

  @Test
  void onlyLoginEnrolmentProbesAndDocumentationArePublic() {
    assertThat(endpoints.entrySet())
        .filteredOn(entry -> {
          Allow allow = entry.getValue().getMethodAnnotation(Allow.class);
          return allow != null && allow.value() == Access.PUBLIC;
        })
        .flatExtracting(entry -> entry.getKey().getPatternValues())
        .containsExactlyInAnyOrder(
            "/api/v1/auth/login",
            "/api/v1/swarm/redeem",
            "/api/v1/health/live",
            "/api/v1/health/ready",
            "/api/v1/openapi.json",
            "/api/v1/docs",
            "/api/v1/docs/",
            "/api/v1/docs/{file}");
  }
}
