package org.decnet.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.observation.ObservedValue;
import org.decnet.model.observation.Primitive;
import org.junit.jupiter.api.Test;

/** What traits of sessions add up to. */
class JudgementTest {
  private static final UUID IDENTITY = new UUID(7, 7);
  private static final Primitive MODALITY = Primitive.INPUT_MODALITY;
  private static final Primitive SHELL = Primitive.SHELL_TYPE;

  @Test
  void wordsNumbersAndRhythmsAreJudgedEachInItsWay() {
    List<AttackerTrait> traits = new ArrayList<>();
    traits.addAll(Traits.words(MODALITY, "typed", "typed", "typed", "typed"));
    traits.addAll(Traits.numbers(Primitive.KEYSTROKE_CADENCE, 100, 110, 400));
    traits.addAll(
        Traits.words(Primitive.DIGRAPH_SIMHASH, "000000000000000f", "f00000000000000f", "f0"));
    Profile profile = judge(traits);
    assertThat(profile.state(MODALITY)).isEqualTo(AttributionState.STABLE);
    assertThat(profile.state(Primitive.KEYSTROKE_CADENCE)).isEqualTo(AttributionState.DRIFTING);
    assertThat(profile.state(SHELL)).isEqualTo(AttributionState.UNKNOWN);
    assertThat(state(profile, Primitive.DIGRAPH_SIMHASH).is())
        .as("two of three are four bits apart")
        .isEqualTo(new Attribution("00000000000000f0", AttributionState.DRIFTING, 0.5, 3));
  }

  @Test
  void anyOrderGivesTheSame() {
    List<AttackerTrait> traits =
        new ArrayList<>(
            Traits.words(MODALITY, "typed", "pasted", "typed", "typed", "pasted", "typed", "x"));
    traits.addAll(Traits.numbers(Primitive.COGNITIVE_LOAD, 1, 5, 2, 9, 3, 3, 3));
    traits.addAll(Traits.words(Primitive.DIGRAPH_SIMHASH, "1", "3", "7f", "f", "1f", "ff"));
    Profile once = judge(traits);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(traits, new Random(seed));
      assertThat(judge(traits)).isEqualTo(once);
    }
  }

  @Test
  void aStateIsAsOldAsTheObservationThatBroughtIt() {
    PrimitiveState steady =
        state(judge(Traits.words(SHELL, "posix", "posix", "posix", "posix")), SHELL);
    assertThat(steady.lastChange()).isEqualTo(Traits.START.plusSeconds(2 * 3600));
    assertThat(steady.lastObservation()).isEqualTo(Traits.START.plusSeconds(3 * 3600));
    PrimitiveState torn =
        state(judge(Traits.words(SHELL, "posix", "posix", "posix", "device", "device")), SHELL);
    assertThat(torn.is().state()).isEqualTo(AttributionState.CONFLICTED);
    assertThat(torn.lastChange()).isEqualTo(Traits.START.plusSeconds(3 * 3600));
  }

  @Test
  void onlyWhatIsDifferentChanges() {
    Judgement first = Judgement.of(Profile.none(IDENTITY), Traits.words(SHELL, "a", "a", "a"));
    assertThat(first.changes())
        .containsExactly(
            new Judgement.Change(
                SHELL,
                AttributionState.UNKNOWN,
                AttributionState.STABLE,
                1,
                Traits.START.plusSeconds(2 * 3600)));
    Judgement again = Judgement.of(first.now(), Traits.words(SHELL, "a", "a", "a"));
    assertThat(again.isEmpty()).isTrue();
    Judgement more = Judgement.of(first.now(), Traits.words(SHELL, "a", "a", "a", "a"));
    assertThat(more.isEmpty()).as("one more observation is held").isFalse();
    assertThat(more.changes()).isEmpty();
    assertThat(Judgement.of(first.now(), List.of()).changes())
        .extracting(Judgement.Change::now)
        .containsExactly(AttributionState.UNKNOWN);
  }

  @Test
  void twoPrimitivesThatGoToAndFroAreSuspiciousOnce() {
    List<AttackerTrait> traits = new ArrayList<>(Traits.words(MODALITY, "a", "b", "a", "b", "a"));
    Judgement one = Judgement.of(Profile.none(IDENTITY), traits);
    assertThat(one.now().state(MODALITY)).isEqualTo(AttributionState.MULTI_ACTOR);
    assertThat(one.now().suspicion().primitives()).isEmpty();
    traits.addAll(Traits.words(SHELL, "x", "y", "x", "y", "x"));
    Judgement two = Judgement.of(one.now(), traits);
    assertThat(two.now().suspicion())
        .isEqualTo(
            new MultiActorSuspicion(
                Set.of("motor.input_modality", "environmental.shell_type"), true));
    Judgement again = Judgement.of(two.now(), traits);
    assertThat(again.now().suspicion().isNew()).isFalse();
    assertThat(again.isEmpty()).isTrue();
  }

  @Test
  void attackersArePartedByWhatTheyMostlyDo() {
    List<AttackerTrait> traits = new ArrayList<>();
    for (int hour = 0; hour < 6; hour++) {
      UUID who = new UUID(0, 1 + hour % 3);
      String way = hour % 3 == 2 ? "pasted" : hour == 3 ? "odd" : "typed";
      traits.add(Traits.of(who, MODALITY, hour, new ObservedValue.Word(way)));
      traits.add(Traits.of(who, SHELL, hour, new ObservedValue.Word("posix")));
    }
    traits.add(Traits.of(new UUID(0, 1), MODALITY, 9, new ObservedValue.Word("typed")));
    SplitProposal proposal = SplitProposal.of(Set.of("motor.input_modality"), traits);
    assertThat(proposal.sides())
        .extracting(SplitProposal.Side::attackers)
        .containsExactly(List.of(new UUID(0, 1), new UUID(0, 2)), List.of(new UUID(0, 3)));
    assertThat(proposal.sides().getLast().values())
        .containsOnly(Map.entry("motor.input_modality", "pasted"));
  }

  private static Profile judge(List<AttackerTrait> traits) {
    return Judgement.of(Profile.none(IDENTITY), traits).now();
  }

  private static PrimitiveState state(Profile profile, Primitive primitive) {
    return Objects.requireNonNull(profile.states().get(primitive));
  }
}
