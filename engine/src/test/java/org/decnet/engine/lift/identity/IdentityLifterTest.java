package org.decnet.engine.lift.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.LifterContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class IdentityLifterTest extends LifterContract<IdentityRollup> {
  private static final UUID ID = new UUID(1, 2);

  @Override
  protected Lifter<IdentityRollup> lifter() {
    return new IdentityLifter();
  }

  @Override
  protected IdentityRollup artefact() {
    return rollup(
        List.of(
            new IdentityRollup.SharedSecret("aa", 2, 2, 1, 1),
            new IdentityRollup.SharedSecret("bb", 9, 3, 2, 2)));
  }

  @Override
  protected IdentityRollup bareArtefact() {
    return new IdentityRollup(ID, Scene.START, 1, null, null, 0, 0, null, List.of());
  }

  @Override
  protected List<String> artefactIds() {
    return List.of(ID + "|secret:bb", ID + "|secret:aa", ID + "|summary");
  }

  private static IdentityRollup rollup(List<IdentityRollup.SharedSecret> secrets) {
    return new IdentityRollup(ID, Scene.START, 3, 2L, 5.5, 2, 2, 1L, secrets);
  }

  @Test
  void theSecretsWithMostAccountsComeFirstAndNoMoreThanFifty() {
    List<IdentityRollup.SharedSecret> secrets = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      secrets.add(new IdentityRollup.SharedSecret("s" + i, i, 1, 1, 1));
    }
    List<Event> events = new IdentityLifter().lift(rollup(secrets));
    assertThat(events).hasSize(51);
    assertThat(events.getFirst().integer(Field.ACCOUNT_COUNT)).isEqualTo(79);
    assertThat(events.getFirst().sourceIp()).isNull();
    assertThat(events.getLast().integer(Field.ASN_COUNT)).isEqualTo(2);
    assertThat(events.getLast().get(Field.SHARED_PASSWORD_HASH)).isNull();
  }
}
