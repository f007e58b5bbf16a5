package org.decnet.server.web.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.decnet.model.sensor.SelfTest;
import org.decnet.server.selftest.SelfTester;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tests sensors when somebody asks for it (spec 05, section 12). */
@RestController
public final class SelfTestController {
  private final Clock clock;
  private final SelfTester tester;
  private final AuditTrail trail;

  /** Tests the sensors of a node. */
  public SelfTestController(ApiParts parts, SelfTester tester, AuditTrail trail) {
    this.clock = parts.clock();
    this.tester = tester;
    this.trail = trail;
  }

  /**
   * How the self-tests of a sensor ended.
   *
   * @param tests one for each of its formats that can be tested
   * @param begins where the tests begin: what lies before is not tested
   */
  public record SelfTestAnswer(String sensor, List<SelfTestRow> tests, String begins) {
    private static final String INTAKE =
        "where this process takes in a line: not the sensor, its file or the network before";

    private static SelfTestAnswer of(String sensor, List<SelfTestRow> tests) {
      return new SelfTestAnswer(sensor, List.copyOf(tests), INTAKE);
    }
  }

  /** Sends an attack that did not happen, and answers when it is stored and its tags are known. */
  @Operation(
      summary = "Test a sensor: send a made-up attack the way of its records, and measure",
      description =
          "Leaves an event that is marked synthetic, and no attacker, session, credential or tag.")
  @Allow(Access.ADMIN)
  @PostMapping("/sensors/{name}/self-test")
  SelfTestAnswer test(
      @Parameter(description = "Name of the sensor") @PathVariable String name,
      Caller caller,
      HttpServletRequest request)
      throws InterruptedException {
    List<SelfTestRow> tests = new ArrayList<>();
    for (String source : sources(name)) {
      SelfTest result =
          tester
              .test(source, name, trail.entry(request, caller, "sensor.self_test", name))
              .orElseThrow(() -> ApiException.conflict("A self-test of this sensor runs already"));
      tests.add(SelfTestRow.of(result, clock.instant()));
    }
    return SelfTestAnswer.of(name, tests);
  }

  /** One name may be that of sensors of several formats. */
  private List<String> sources(String name) {
    List<String> all = tester.formats(name);
    if (all.isEmpty()) {
      throw ApiException.notFound("sensor");
    }
    List<String> testable = all.stream().filter(SelfTester::canTest).toList();
    if (testable.isEmpty()) {
      throw ApiException.conflict(
          "The sensor cannot be tested: no rule labels what its format tells in one record");
    }
    return testable;
  }
}
