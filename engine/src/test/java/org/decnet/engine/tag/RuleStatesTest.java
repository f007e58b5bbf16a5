package org.decnet.engine.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleState.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleStatesTest {
  private static final Instant SET = Instant.parse("2026-06-01T12:00:00Z");
  private static final Instant EXPIRY = SET.plusSeconds(60);
  private static final RuleId MEMBER = new RuleId("R0054-T1110");
  private static final RuleId FAMILY = new RuleId("R0054");

  @Test
  void aRuleWithoutAStateKeepsItsConfidence() {
    assertThat(RuleStates.NONE.apply(MEMBER, 0.7)).hasValue(0.7);
    assertThat(RuleStates.NONE.mode(MEMBER)).isEqualTo(Mode.ENABLED);
  }

  @Test
  void aDisabledRuleMakesNoClaims() {
    RuleStates states = at(SET, Map.of(MEMBER, state(Mode.DISABLED, null)));
    assertThat(states.apply(MEMBER, 0.7)).isEmpty();
    assertThat(states.apply(new RuleId("R0055"), 0.7)).hasValue(0.7);
  }

  @Test
  void aClippedRuleIsCutToItsCeilingAndNeverLifted() {
    RuleStates states = at(SET, Map.of(MEMBER, state(Mode.CLIPPED, 0.5)));
    assertThat(states.apply(MEMBER, 0.7)).hasValue(0.5);
    assertThat(states.apply(MEMBER, 0.4)).hasValue(0.4);
  }

  @Test
  void aFamilyDecidesForItsMembersAndForItself() {
    RuleStates states = at(SET, Map.of(FAMILY, state(Mode.DISABLED, null)));
    assertThat(states.apply(MEMBER, 0.7)).isEmpty();
    assertThat(states.apply(FAMILY, 0.7)).isEmpty();
    assertThat(states.apply(new RuleId("R00541"), 0.7)).hasValue(0.7);
  }

  @Test
  void theExactIdWinsOverTheFamily() {
    RuleStates states =
        at(SET, Map.of(FAMILY, state(Mode.DISABLED, null), MEMBER, state(Mode.CLIPPED, 0.5)));
    assertThat(states.apply(MEMBER, 0.7)).hasValue(0.5);
    assertThat(states.apply(new RuleId("R0054-T1190"), 0.7)).isEmpty();
  }

  @Test
  void aMemberHasNoSayOverItsFamily() {
    RuleStates states = at(SET, Map.of(MEMBER, state(Mode.DISABLED, null)));
    assertThat(states.apply(FAMILY, 0.7)).hasValue(0.7);
  }

  @Test
  void anExpiredStateCountsAsEnabled() {
    Map<RuleId, RuleState> stored = Map.of(MEMBER, state(Mode.DISABLED, null));
    assertThat(at(EXPIRY.minusMillis(1), stored).apply(MEMBER, 0.7)).isEmpty();
    assertThat(at(EXPIRY, stored).apply(MEMBER, 0.7)).hasValue(0.7);
  }

  @Test
  void anExpiredExactIdStillWinsOverTheFamily() {
    RuleState forEver = new RuleState(Mode.DISABLED, null, null, null, null, "admin", SET);
    RuleStates states = at(EXPIRY, Map.of(FAMILY, forEver, MEMBER, state(Mode.DISABLED, null)));
    assertThat(states.apply(MEMBER, 0.7)).hasValue(0.7);
    assertThat(states.apply(FAMILY, 0.7)).isEmpty();
  }

  private static RuleStates at(Instant now, Map<RuleId, RuleState> stored) {
    return RuleStates.at(now, stored);
  }

  private static RuleState state(Mode mode, @Nullable Double ceiling) {
    return new RuleState(mode, ceiling, null, EXPIRY, null, "admin", SET);
  }
}
