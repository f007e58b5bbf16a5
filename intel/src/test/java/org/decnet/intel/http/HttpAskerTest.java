package org.decnet.intel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.decnet.testkit.FakeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpAskerTest {
  private final HttpAsker patient = new HttpAsker(Duration.ofMinutes(1));
  private final HttpAsker impatient = new HttpAsker(Duration.ofMillis(300));
  private FakeService service = new FakeService();

  HttpAskerTest() throws IOException {}

  @BeforeEach
  void start() {
    service.answers(FakeService.text(200, "[1]"));
  }

  @AfterEach
  void stop() {
    service.close();
    patient.close();
    impatient.close();
  }

  @Test
  void aBodyComesWhole() throws Exception {
    assertThat(patient.ask(request(), 3)).asString().isEqualTo("[1]");
  }

  @Test
  void notFoundIsNoFailure() throws Exception {
    service.answers(FakeService.text(404, "{\"message\":\"not seen\"}"));
    assertThat(patient.ask(request(), 100)).isNull();
  }

  @Test
  void aLongerBodyThanWantedIsRefusedAndNotRead() {
    service.answers(FakeService.endless());
    assertThat(failure(patient)).hasMessage("answered more than 1000 bytes");
  }

  @Test
  void silenceAndAStallingAnswerEndAfterAWhile() {
    service.answers(service.silence());
    assertThat(failure(impatient)).hasMessage("did not answer within 300 ms");
    service.answers(service.stalling());
    assertThat(failure(impatient)).hasMessage("did not answer within 300 ms");
  }

  @Test
  void hangingUpIsAFailure() {
    service.answers(FakeService.hangingUp());
    assertThat(failure(patient)).hasMessageStartingWith("could not be reached: ");
  }

  @Test
  void redirectsAreNotFollowed() {
    service.answers(FakeService.header(302, "Location", service.at("/elsewhere").toString()));
    assertThat(failure(patient)).hasMessage("answered with status 302");
    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void theTimeThatAProviderAsksForIsHeard() {
    service.answers(FakeService.header(429, "Retry-After", "3600"));
    assertThat(failure(patient).retryAfter()).contains(Duration.ofHours(1));
    service.answers(FakeService.header(503, "Retry-After", "120"));
    assertThat(failure(patient).retryAfter()).contains(Duration.ofMinutes(2));
    for (String odd : new String[] {"-1", "soon", "9999999999", "Fri, 31 Dec 2999 23:59:59 GMT"}) {
      service.answers(FakeService.header(429, "Retry-After", odd));
      assertThat(failure(patient).retryAfter()).as(odd).isEmpty();
    }
  }

  @Test
  void aRefusedKeyIsToldFromOtherFailures() {
    service.answers(FakeService.text(401, ""));
    assertThat(failure(patient).isRefused()).isTrue();
    service.answers(FakeService.text(403, ""));
    assertThat(failure(patient).isRefused()).isTrue();
    service.answers(FakeService.text(500, ""));
    assertThat(failure(patient).isRefused()).isFalse();
  }

  @Test
  void noMessageHoldsTheAddressOfTheRequest() {
    service.close();
    assertThat(failure(patient)).hasMessageNotContaining("s3cret");
  }

  private ProviderException failure(HttpAsker asker) {
    return catchThrowableOfType(ProviderException.class, () -> asker.ask(request(), 1000));
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(service.at("/s3cret")).build();
  }
}
