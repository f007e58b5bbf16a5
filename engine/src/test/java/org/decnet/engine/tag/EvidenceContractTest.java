package org.decnet.engine.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class EvidenceContractTest {
  @Test
  void aKeyThatIsAlsoAFieldMeansTheFieldOnlyInKindsThatHaveIt() {
    assertThat(EvidenceContract.fieldOf(EventKind.SESSION, "container_image"))
        .isEqualTo(Field.CONTAINER_IMAGE);
    assertThat(EvidenceContract.fieldOf(EventKind.HTTP_REQUEST, "container_image"))
        .isEqualTo(Field.DOCKER_IMAGE);
    assertThat(EvidenceContract.fieldOf(EventKind.SESSION, "hassh")).isEqualTo(Field.HASSH);
    assertThat(EvidenceContract.fieldOf(EventKind.FINGERPRINT, "hassh")).isEqualTo(Field.VALUE);
    assertThat(EvidenceContract.fieldOf(EventKind.CANARY, "hassh")).isNull();
  }

  @Test
  void evidenceOfMailNamesNeitherSenderNorReceiver() {
    assertThat(EvidenceContract.allows(EventKind.EMAIL, "rcpt_count")).isTrue();
    assertThat(EvidenceContract.allows(EventKind.EMAIL, "matched_url_host")).isTrue();
    assertThat(EvidenceContract.allows(EventKind.EMAIL, "from_domain")).isFalse();
    assertThat(EvidenceContract.allows(EventKind.EMAIL, "username")).isFalse();
  }

  @Test
  void noLiftedKindMayCiteASecret() {
    for (EventKind kind : EventKind.values()) {
      assertThat(EvidenceContract.allows(kind, "password")).as(kind.kindName()).isFalse();
    }
  }
}
