package org.decnet.engine.lift.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.LifterContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class WebTraitLifterTest extends LifterContract<WebTrait> {
  private static final Scene SCENE = new Scene("web-1", "s1", "198.51.100.7", "http");

  @Override
  protected Lifter<WebTrait> lifter() {
    return new WebTraitLifter();
  }

  @Override
  protected WebTrait artefact() {
    return new WebTrait(print(1, "ja4h", "GE11nn0000_aa_bb"), false);
  }

  @Override
  protected WebTrait bareArtefact() {
    return new WebTrait(SCENE.connect(0), false);
  }

  @Override
  protected List<String> artefactIds() {
    return List.of(print(1, "ja4h", "").id().toString());
  }

  @Test
  void aRequestTellsItsVersionAndItsFirstSection() {
    Event event = new WebTraitLifter().lift(artefact()).getFirst();
    assertThat(event.text(Field.JA4H_PREFIX)).isEqualTo("ge11nn0000");
    assertThat(event.text(Field.PROTOCOL)).isEqualTo("h1");
    assertThat(event.get(Field.REQUEST_FOLLOWS)).isEqualTo(true);
  }

  @Test
  void aGreetingWithoutARequestIsToldWhenTheSessionEnds() {
    assertThat(follows(print(1, "http2_settings", "x"), SCENE.close(2, null)))
        .isEqualTo("h2 false");
    assertThat(follows(print(1, "ja4_quic", "x"), request(2), SCENE.close(3, null)))
        .isEqualTo("h3 true");
    assertThat(follows(request(1), print(2, "http3_settings", "x"))).isEqualTo("h3 true");
    assertThat(follows(print(1, "ja4h", "x"))).isEqualTo("null true");
  }

  @Test
  void otherFingerprintsAreNoTraits() {
    List<WebTrait> traits = new ArrayList<>();
    WebTraits gatherer = new WebTraits();
    gatherer.gather(print(1, "hassh", "x"), traits::add);
    gatherer.finish(traits::add);
    assertThat(traits).isEmpty();
  }

  private static String follows(Event... events) {
    List<WebTrait> traits = new ArrayList<>();
    WebTraits gatherer = new WebTraits();
    for (Event event : events) {
      gatherer.gather(event, traits::add);
    }
    gatherer.finish(traits::add);
    assertThat(traits).hasSize(1);
    Event event = new WebTraitLifter().lift(traits.getFirst()).getFirst();
    return event.text(Field.PROTOCOL) + " " + event.get(Field.REQUEST_FOLLOWS);
  }

  private static Event print(double second, String type, String value) {
    return SCENE
        .event(EventKind.FINGERPRINT, second)
        .set(Field.FINGERPRINT_TYPE, type)
        .set(Field.VALUE, value)
        .set(Field.DETAIL, "raw")
        .build();
  }

  private static Event request(double second) {
    return SCENE.event(EventKind.HTTP_REQUEST, second).set(Field.PATH, "/").build();
  }
}
